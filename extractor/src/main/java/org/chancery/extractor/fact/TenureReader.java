package org.chancery.extractor.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.chancery.extractor.fact.TenureDates.Told;
import org.chancery.extractor.fact.TenureModifiers.Modifier;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/** Reads who holds what, and since when, off what a pattern matched. For one article. */
final class TenureReader {
  private static final String BEGINS = "begins";
  private static final String ENDS = "ends";
  private static final String EARLIER_OFFICE = "earlier";
  private static final String ANY_NUMBER = "any";
  private static final String UNSAID = "unsaid";

  private static final FactPattern APPOSITION = FactPattern.named("apposition", 0.85);
  private static final FactPattern FURTHER_APPOSITION =
      FactPattern.named("apposition-second", 0.75);

  private final ArticleEntities entities;
  private final TenureModifiers modifiers;
  private final TenureDates dates;
  private final PastTitles past;
  private final TenureEnds ends;
  private final TenureCollector found;
  private final boolean toCome;

  /** An office of a match, with what was read of it. */
  record Held(Named holder, Named office, @Nullable Modifier modifier, TenureStatus status) {}

  /**
   * For an article.
   *
   * @param toCome whether the government of which it tells is not in office yet
   */
  TenureReader(
      ArticleEntities entities,
      TenureModifiers modifiers,
      @Nullable LocalDate published,
      TenureEnds ends,
      TenureCollector found,
      boolean toCome) {
    this.entities = entities;
    this.modifiers = modifiers;
    this.dates = new TenureDates(published);
    this.past = new PastTitles(published);
    this.ends = ends;
    this.found = found;
    this.toCome = toCome;
  }

  /** Adds what a match says; empty where it says nothing of an office with a mention. */
  Optional<Held> read(FactPattern pattern, Matcher matcher, MarkedSentence marked) {
    Named holder = marked.named(matcher.group("holder"));
    if (holder == null) {
      return Optional.empty();
    }
    if (!pattern.extra().isEmpty()) {
      candidacy(pattern, matcher, marked, holder);
      return Optional.empty();
    }
    if (pattern.flags().contains(EARLIER_OFFICE)) {
      earlierOffice(marked, matcher.start())
          .ifPresent(office -> add(pattern, holder, office, marked, matcher.end()));
      return Optional.empty();
    }
    Named office = marked.named(matcher.group("office"));
    if (office == null
        || (OfficeTitles.isPlural(marked.words(office)) && !pattern.flags().contains(ANY_NUMBER))) {
      return Optional.empty();
    }
    if (isSaidElsewhere(pattern, holder, office.entity())) {
      return Optional.empty();
    }
    int behind = Math.max(matcher.end("office"), matcher.end("holder"));
    Held held =
        add(
            pattern,
            holder,
            office,
            null,
            marked,
            matcher.start("office"),
            matcher.end("office"),
            behind,
            matcher.end());
    predecessor(pattern, matcher, marked, office);
    return Optional.of(held);
  }

  /** Adds a title that stands in apposition, unless a pattern has read it before. */
  void read(Appositions.Title title, MarkedSentence marked) {
    String mark = marked.markOf(title.office());
    if (mark == null
        || OfficeTitles.isPlural(marked.words(title.office()))
        || found.has(title.holder().entity().id(), title.office())) {
      return;
    }
    int begin = marked.text().indexOf(mark);
    int end = begin + mark.length();
    FactPattern rule = title.first() ? APPOSITION : FURTHER_APPOSITION;
    add(rule, title.holder(), title.office(), null, marked, begin, end, end, end);
  }

  /** Adds a further office or holder that stands coordinated with a first one. */
  Held readFurther(
      FactPattern first, Held before, Matcher matcher, MarkedSentence marked, boolean sameHolder) {
    Named office = marked.named(matcher.group("office"));
    Named holder = sameHolder ? before.holder() : marked.named(matcher.group("holder"));
    if (office == null || holder == null || OfficeTitles.isPlural(marked.words(office))) {
      return before;
    }
    Modifier inherited = matcher.group("det") == null ? before.modifier() : null;
    return add(
        first,
        holder,
        office,
        inherited != null && inherited.shared() ? inherited : null,
        marked,
        matcher.start("office"),
        matcher.end("office"),
        matcher.end(),
        matcher.end());
  }

  private Held add(
      FactPattern pattern,
      Named holder,
      Named office,
      @Nullable Modifier inherited,
      MarkedSentence marked,
      int begin,
      int end,
      int behind,
      int matchEnd) {
    Modifier said =
        modifiers
            .of(
                marked.text().substring(0, begin),
                marked.words(office),
                marked.text().substring(end))
            .orElse(inherited);
    TenureStatus status = status(pattern, said, marked, begin, end, matchEnd);
    if (status == TenureStatus.CURRENT && isYetToCome(pattern, office)) {
      status = TenureStatus.DESIGNATE;
    }
    if (isPresent(status)) {
      status = ends.of(holder.entity().id(), marked, pattern).orElse(status);
    }
    Dates when =
        isAdjacent(pattern)
            ? Dates.NONE
            : dates.read(
                marked.text().substring(behind),
                past.isUndone(marked.text().substring(end)) ? Told.END : told(pattern, status));
    found.add(holder, office.entity(), office, status, when, pattern.confidence(), pattern.rule());
    return new Held(holder, office, said, status);
  }

  /** A tenure of an office that an earlier mention names: {@code held the post from 2011}. */
  private void add(
      FactPattern pattern, Named holder, Named office, MarkedSentence marked, int end) {
    TenureStatus status = TenureModifiers.status(pattern.kind()).orElse(TenureStatus.CURRENT);
    Dates when = dates.read(marked.text().substring(end), told(pattern, status));
    found.add(holder, office.entity(), office, status, when, pattern.confidence(), pattern.rule());
  }

  private TenureStatus status(
      FactPattern pattern,
      @Nullable Modifier said,
      MarkedSentence marked,
      int begin,
      int end,
      int matchEnd) {
    TenureStatus status =
        TenureModifiers.status(pattern.kind())
            .orElse(said == null ? TenureStatus.CURRENT : said.status());
    if (status == TenureStatus.CURRENT && said != null) {
      status = said.status();
    }
    if (status != TenureStatus.CURRENT && status != TenureStatus.ACTING) {
      return status;
    }
    String before = marked.text().substring(0, begin);
    boolean over =
        isAdjacent(pattern)
            ? past.isPast(before, marked.text().substring(matchEnd))
            : !pattern.flags().contains(BEGINS)
                && (past.isOver(marked.text().substring(end)) || past.isDatedBefore(before));
    return over ? TenureStatus.FORMER : status;
  }

  /** A post of a government that the article says is not in office yet. */
  private boolean isYetToCome(FactPattern pattern, Named office) {
    return toCome
        && pattern.flags().contains(BEGINS)
        && office.entity() instanceof Entity.Office post
        && NewGovernments.isPostOfOne(post);
  }

  private boolean isSaidElsewhere(FactPattern pattern, Named holder, Entity office) {
    return pattern.flags().contains(UNSAID) && found.has(holder.entity().id(), office.id());
  }

  private static Told told(FactPattern pattern, TenureStatus status) {
    if (pattern.flags().contains(BEGINS)) {
      return Told.BEGINNING;
    }
    if (pattern.flags().contains(ENDS)) {
      return Told.END;
    }
    return status == TenureStatus.FORMER ? Told.WHOLE : Told.STATE;
  }

  private static boolean isPresent(TenureStatus status) {
    return status == TenureStatus.CURRENT || status == TenureStatus.ACTING;
  }

  private static boolean isAdjacent(FactPattern pattern) {
    return pattern.rule().startsWith("title");
  }

  private void predecessor(
      FactPattern pattern, Matcher matcher, MarkedSentence marked, Named office) {
    Named predecessor =
        pattern.has("predecessor") ? marked.named(matcher.group("predecessor")) : null;
    if (predecessor != null) {
      boolean yetToCome = pattern.kind().equals(TenureStatus.DESIGNATE.conceptName());
      Dates when =
          yetToCome
              ? Dates.NONE
              : new Dates(
                  null,
                  dates
                      .read(marked.text().substring(matcher.end("office")), Told.BEGINNING)
                      .start());
      found.add(
          predecessor,
          office.entity(),
          office,
          yetToCome ? TenureStatus.CURRENT : TenureStatus.FORMER,
          when,
          pattern.confidence(),
          pattern.rule());
    }
  }

  private void candidacy(
      FactPattern pattern, Matcher matcher, MarkedSentence marked, Named holder) {
    Named country = pattern.has("country") ? marked.named(matcher.group("country")) : null;
    Optional<Entity.Office> office =
        OfficeTitles.find(
            entities, pattern.extra(), country == null ? null : country.entity().id());
    TenureStatus status = TenureModifiers.status(pattern.kind()).orElse(TenureStatus.CANDIDATE);
    office
        .filter(one -> !isSaidElsewhere(pattern, holder, one))
        .ifPresent(
            one ->
                found.add(
                    holder, one, null, status, Dates.NONE, pattern.confidence(), pattern.rule()));
  }

  /**
   * The last office named before a place, in this sentence or the one before, without one that is
   * but somebody's title.
   */
  private Optional<Named> earlierOffice(MarkedSentence marked, int place) {
    int offset = marked.offset(place);
    int least = marked.sentence().index() - 1;
    List<Named> before =
        entities.mentions(EntityType.OFFICE).stream()
            .filter(named -> named.mention().span().end() <= offset)
            .filter(named -> ends.sentenceIndex(named) >= least)
            .filter(named -> !isTitle(named))
            .toList();
    return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
  }

  private boolean isTitle(Named office) {
    int behind = office.mention().span().end() + 1;
    return entities.mentions(EntityType.PERSON).stream()
        .anyMatch(person -> person.mention().span().begin() == behind);
  }
}
