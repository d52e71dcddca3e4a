package org.chancery.extractor.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;

/**
 * Finds who holds, held or is to hold which office, by patterns over marked sentences. Immutable
 * and safe to share between threads.
 */
final class TenureFinder {
  private static final Pattern LIST =
      Pattern.compile(
          "(‹O\\d+›) (‹P\\d+›(?:(?: of ‹[CG]\\d+›| of \\p{Lu}\\w+| \\([^)]{1,20}\\))?(?:,? and |, )"
              + "‹P\\d+›)+)");
  private static final Pattern PERSON = Pattern.compile("‹P\\d+›");
  private static final Set<String> BEGINNINGS =
      Set.of(
          "elected",
          "elected-as-comma",
          "appointing",
          "became",
          "took-over",
          "succeeded",
          "of-which",
          "gapped");
  private static final double OF_LIST = 0.85;
  private static final double OF_APPOSITION = 0.85;
  private static final double OF_FURTHER_APPOSITION = 0.75;

  private final List<FactPattern> patterns = FactPattern.read("tenure-patterns.tsv");
  private final TenureModifiers modifiers = new TenureModifiers();

  List<Tenure> find(AnnotatedText text, ArticleEntities entities) {
    TenureCollector found = new TenureCollector();
    LocalDate published = text.document().metadata().date();
    TenureDates dates = new TenureDates(published);
    PastTitles past = new PastTitles(published);
    for (Sentence sentence : text.sentences()) {
      MarkedSentence marked = MarkedSentence.of(text, entities, sentence);
      lists(marked, found);
      appositions(text, entities, sentence, marked, dates, found);
      for (FactPattern pattern : patterns) {
        Matcher matcher = marked.matcher(pattern.pattern());
        for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
          read(pattern, matcher, marked, entities, dates, past, found);
          // One name may stand in two facts: go on right behind the beginning of this one.
          from = matcher.start() + 1;
        }
      }
    }
    return found.tenures();
  }

  /** {@code Presidents A, B and C}: each of them holds such an office. */
  private void lists(MarkedSentence marked, TenureCollector found) {
    Matcher list = marked.matcher(LIST);
    while (list.find()) {
      Named office = marked.named(list.group(1));
      if (office == null || !OfficeTitles.isPlural(marked.words(office))) {
        continue;
      }
      TenureStatus status = status(marked, list.start(1), office, list.end(1));
      Matcher person = PERSON.matcher(list.group(2));
      while (person.find()) {
        Named holder = marked.named(person.group());
        if (holder != null) {
          found.add(holder, office.entity(), office, status, Dates.NONE, OF_LIST, "title-list");
        }
      }
    }
  }

  /** {@code Ana Ruiz, the former minister and now mayor of Lima,}: each title behind the name. */
  private void appositions(
      AnnotatedText text,
      ArticleEntities entities,
      Sentence sentence,
      MarkedSentence marked,
      TenureDates dates,
      TenureCollector found) {
    for (Appositions.Title title : Appositions.of(SentenceItems.of(text, entities, sentence))) {
      String mark = marked.markOf(title.office());
      int begin = mark == null ? -1 : marked.text().indexOf(mark);
      if (mark == null || OfficeTitles.isPlural(marked.words(title.office()))) {
        continue;
      }
      int end = begin + mark.length();
      found.add(
          title.holder(),
          title.office().entity(),
          title.office(),
          status(marked, begin, title.office(), end),
          dates.read(upToComma(marked.text().substring(end)), false),
          title.first() ? OF_APPOSITION : OF_FURTHER_APPOSITION,
          title.first() ? "apposition" : "apposition-second");
    }
  }

  private static String upToComma(String words) {
    int comma = words.indexOf(',');
    return comma < 0 ? words : words.substring(0, comma);
  }

  private void read(
      FactPattern pattern,
      Matcher matcher,
      MarkedSentence marked,
      ArticleEntities entities,
      TenureDates dates,
      PastTitles past,
      TenureCollector found) {
    Named holder = marked.named(matcher.group("holder"));
    if (holder == null) {
      return;
    }
    if (!pattern.extra().isEmpty()) {
      implied(pattern, matcher, marked, entities)
          .ifPresent(
              office ->
                  found.add(
                      holder,
                      office,
                      null,
                      TenureStatus.CANDIDATE,
                      Dates.NONE,
                      pattern.confidence(),
                      pattern.rule()));
      return;
    }
    Named office = marked.named(matcher.group("office"));
    if (office == null || OfficeTitles.isPlural(marked.words(office))) {
      return;
    }
    int begin = matcher.start("office");
    int end = matcher.end("office");
    TenureStatus said = status(marked, begin, office, end);
    TenureStatus status = TenureModifiers.status(pattern.kind()).orElse(said);
    if (said != TenureStatus.CURRENT && status == TenureStatus.CURRENT) {
      status = said;
    }
    if (status == TenureStatus.CURRENT
        && isAdjacent(pattern)
        && past.isPast(marked.text().substring(0, begin), marked.text().substring(matcher.end()))) {
      status = TenureStatus.FORMER;
    }
    boolean beginning = BEGINNINGS.contains(pattern.rule());
    Dates when =
        isAdjacent(pattern)
            ? Dates.NONE
            : dates.read(marked.text().substring(Math.max(end, matcher.end("holder"))), beginning);
    found.add(holder, office.entity(), office, status, when, pattern.confidence(), pattern.rule());
    predecessor(pattern, matcher, marked, office, when, found);
  }

  private static boolean isAdjacent(FactPattern pattern) {
    return pattern.rule().startsWith("title");
  }

  private void predecessor(
      FactPattern pattern,
      Matcher matcher,
      MarkedSentence marked,
      Named office,
      Dates when,
      TenureCollector found) {
    if (!pattern.pattern().pattern().contains("(?<predecessor>")) {
      return;
    }
    Named predecessor = marked.named(matcher.group("predecessor"));
    if (predecessor != null) {
      boolean yetToCome = pattern.kind().equals(TenureStatus.DESIGNATE.conceptName());
      found.add(
          predecessor,
          office.entity(),
          office,
          yetToCome ? TenureStatus.CURRENT : TenureStatus.FORMER,
          new Dates(null, yetToCome ? null : when.start()),
          pattern.confidence(),
          pattern.rule());
    }
  }

  private TenureStatus status(MarkedSentence marked, int begin, Named office, int end) {
    return modifiers
        .of(marked.text().substring(0, begin), marked.words(office), marked.text().substring(end))
        .orElse(TenureStatus.CURRENT);
  }

  /**
   * The office that a candidacy is for when no title is said: the article's office of that title.
   */
  private static Optional<Entity.Office> implied(
      FactPattern pattern, Matcher matcher, MarkedSentence marked, ArticleEntities entities) {
    Named country =
        pattern.pattern().pattern().contains("(?<country>")
            ? marked.named(matcher.group("country"))
            : null;
    return OfficeTitles.find(
        entities, pattern.extra(), country == null ? null : country.entity().id());
  }
}
