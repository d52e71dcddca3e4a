package org.chancery.extractor.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Fields.Post;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.chancery.extractor.fact.TenureDates.Told;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;

/**
 * Who gets, keeps or leaves a field of government where no post is named: {@code Ana Ruiz takes
 * over at finance}. The office is that of a minister whom the article names, else one that only the
 * field implies, without mentions. Immutable and safe to share between threads.
 */
final class Portfolios {
  private static final String LISTS = "lists";
  private static final String TURNS = "turns";
  private static final String YET = "yet";
  private static final int SENTENCES_BACK = 2;
  private static final Pattern CABINET =
      Pattern.compile(
          "(?i)\\b(?:cabinet|reshuffle|reshuffled|portfolios?|posts?|jobs?|ministers?|ministry|ministries|coalition|government)\\b|‹O");

  private final List<FactPattern> patterns =
      FactPattern.read("portfolios.tsv", "tenure-patterns.tsv");
  private final List<FactPattern> further =
      FactPattern.read("portfolios-further.tsv", "tenure-patterns.tsv", "portfolios.tsv");
  private final Fields fields;

  Portfolios(Gazetteer gazetteer) {
    this.fields = new Fields(gazetteer);
  }

  /**
   * The tenures; their offices are ones of the article, or implied.
   *
   * @param told what the article says by titles; not said again
   */
  List<Tenure> find(
      AnnotatedText text, List<MarkedSentence> article, List<Tenure> told, ImpliedOffices offices) {
    TenureDates dates = new TenureDates(text.document().metadata().date());
    Reading reading = new Reading(dates, told, offices);
    boolean toCome = NewGovernments.isToCome(text);
    for (int i = 0; i < article.size(); i++) {
      MarkedSentence marked = article.get(i);
      if (marked.has('P') && isOfCabinet(article, i)) {
        for (FactPattern pattern : patterns) {
          match(pattern, marked, toCome, reading);
        }
      }
    }
    return reading.found.tenures();
  }

  private static boolean isOfCabinet(List<MarkedSentence> article, int index) {
    return article.subList(Math.max(0, index - SENTENCES_BACK), index + 1).stream()
        .anyMatch(one -> CABINET.matcher(one.text()).find());
  }

  private void match(FactPattern pattern, MarkedSentence marked, boolean toCome, Reading reading) {
    if (!pattern.canMatch(marked)) {
      return;
    }
    TenureStatus status =
        TenureModifiers.status(pattern.kind())
            .orElse(
                toCome && pattern.flags().contains(YET)
                    ? TenureStatus.DESIGNATE
                    : TenureStatus.CURRENT);
    Matcher matcher = marked.matcher(pattern.pattern());
    for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
      if (read(pattern, matcher, status, marked, reading)) {
        others(pattern, matcher.end(), status, marked, reading);
      }
      from = matcher.start() + 1;
    }
  }

  /** Whether a match names a field. */
  private boolean read(
      FactPattern pattern,
      Matcher matcher,
      TenureStatus status,
      MarkedSentence marked,
      Reading reading) {
    Named holder = marked.named(matcher.group("holder"));
    Optional<Post> post = post(matcher.group("field"), marked);
    Optional<Post> left = pattern.has("from") ? fields.of(matcher.group("from")) : Optional.empty();
    if (holder == null || post.isEmpty() || (pattern.has("from") && left.isEmpty())) {
      return false;
    }
    String after = marked.text().substring(matcher.end());
    reading.add(holder, post.get(), status, pattern, after);
    left.ifPresent(one -> reading.add(holder, one, TenureStatus.FORMER, pattern, ""));
    Named predecessor =
        pattern.has("predecessor") ? marked.named(matcher.group("predecessor")) : null;
    if (predecessor != null) {
      TenureStatus before =
          status == TenureStatus.DESIGNATE ? TenureStatus.CURRENT : TenureStatus.FORMER;
      reading.add(predecessor, post.get(), before, pattern, "");
    }
    return true;
  }

  /** The post of a field, or of the ministry that a mark stands for. */
  private Optional<Post> post(String words, MarkedSentence marked) {
    Named ministry = marked.named(words);
    return ministry == null ? fields.of(words) : fields.ofMinistry(marked.words(ministry));
  }

  private void others(
      FactPattern first, int end, TenureStatus status, MarkedSentence marked, Reading reading) {
    if (!first.flags().contains(LISTS) && !first.flags().contains(TURNS)) {
      return;
    }
    int at = end;
    for (boolean more = true; more; ) {
      more = false;
      for (FactPattern pattern : further) {
        Matcher matcher = marked.matcher(pattern.pattern()).region(at, marked.text().length());
        matcher.useTransparentBounds(true);
        if (first.flags().contains(pattern.rule())
            && matcher.lookingAt()
            && read(pattern, matcher, status, marked, reading)) {
          at = matcher.end();
          more = true;
          break;
        }
      }
    }
  }

  /** The tenures of one article. */
  private static final class Reading {
    private final TenureDates dates;
    private final List<Tenure> told;
    private final ImpliedOffices offices;
    private final TenureCollector found = new TenureCollector();

    Reading(TenureDates dates, List<Tenure> told, ImpliedOffices offices) {
      this.dates = dates;
      this.told = told;
      this.offices = offices;
    }

    void add(Named holder, Post post, TenureStatus status, FactPattern rule, String after) {
      Entity.Office office = offices.of(post);
      String person = holder.entity().id();
      boolean known =
          told.stream()
              .anyMatch(one -> one.holder().equals(person) && one.office().equals(office.id()));
      if (!known) {
        Dates when = dates.read(after, status == TenureStatus.FORMER ? Told.END : Told.STATE);
        found.add(
            holder, office, null, status, when, rule.confidence(), "portfolio-" + rule.rule());
      }
    }
  }
}
