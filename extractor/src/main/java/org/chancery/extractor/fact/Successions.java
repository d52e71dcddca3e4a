package org.chancery.extractor.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Who follows whom in an office that is named before: {@code Ana Ruiz replaces Karl Munk}. Only
 * where one of them has exactly one office that it can be. Immutable and safe to share between
 * threads.
 */
final class Successions {
  private static final Set<TenureStatus> PRESENT =
      Set.of(TenureStatus.CURRENT, TenureStatus.ACTING);

  private static final String PREDECESSOR = "predecessor";
  private static final Pattern PERSON = Pattern.compile("‹P\\d+›");

  private final List<FactPattern> patterns =
      FactPattern.read("tenure-successions.tsv", "tenure-patterns.tsv");

  /** Adds to what was found what follows from it. */
  void add(List<MarkedSentence> article, ArticleEntities entities, TenureCollector found) {
    for (MarkedSentence marked : article) {
      if (marked.has('P')) {
        for (FactPattern pattern : patterns) {
          if (!pattern.canMatch(marked)) {
            continue;
          }
          Matcher matcher = marked.matcher(pattern.pattern());
          for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
            read(pattern, matcher, marked, article, entities, found);
            from = matcher.start() + 1;
          }
        }
      }
    }
  }

  private static void read(
      FactPattern pattern,
      Matcher matcher,
      MarkedSentence marked,
      List<MarkedSentence> article,
      ArticleEntities entities,
      TenureCollector found) {
    Named predecessor = marked.named(matcher.group("predecessor"));
    Named successor =
        pattern.has("holder")
            ? marked.named(matcher.group("holder"))
            : subject(marked, matcher.start(), article, predecessor);
    if (successor == null
        || predecessor == null
        || successor.entity().id().equals(predecessor.entity().id())) {
      return;
    }
    int end = yetToCome(pattern) ? Integer.MAX_VALUE : marked.sentence().span().end();
    List<Tenure> tenures = found.tenures().stream().filter(one -> isNamedBefore(one, end)).toList();
    boolean yetToCome = yetToCome(pattern);
    Span match = new Span(marked.offset(matcher.start()), marked.offset(matcher.end()));
    boolean ofSuccessor =
        pattern.rule().startsWith(PREDECESSOR)
            && only(tenures, successor, PRESENT, match).isPresent();
    Optional<String> left =
        ofSuccessor
            ? Optional.empty()
            : only(tenures, predecessor, PRESENT, match)
                .or(() -> only(tenures, predecessor, Set.of(TenureStatus.FORMER), match));
    if (left.isPresent()) {
      String office = left.get();
      boolean known =
          tenures.stream()
              .anyMatch(
                  one ->
                      one.holder().equals(successor.entity().id()) && one.office().equals(office));
      if (!known) {
        TenureStatus status = TenureModifiers.status(pattern.kind()).orElse(TenureStatus.CURRENT);
        add(successor, office, status, pattern, entities, found);
      }
      if (!yetToCome) {
        found.end(
            predecessor.entity().id(),
            office,
            new Evidence(successor.mention().span(), successor.mention().type()));
      }
      return;
    }
    Optional<String> taken =
        only(tenures, successor, Set.of(TenureStatus.DESIGNATE), match)
            .or(() -> only(tenures, successor, PRESENT, match));
    taken.ifPresent(
        office ->
            add(
                predecessor,
                office,
                yetToCome ? TenureStatus.CURRENT : TenureStatus.FORMER,
                pattern,
                entities,
                found));
  }

  private static void add(
      Named holder,
      String office,
      TenureStatus status,
      FactPattern pattern,
      ArticleEntities entities,
      TenureCollector found) {
    found.add(
        holder,
        entities.byId(office),
        null,
        status,
        Dates.NONE,
        pattern.confidence(),
        pattern.rule());
  }

  private static boolean yetToCome(FactPattern pattern) {
    return pattern.kind().equals(TenureStatus.DESIGNATE.conceptName())
        || pattern.kind().equals(TenureStatus.CANDIDATE.conceptName());
  }

  /** Whether the article has named an office and its holder before a place. */
  private static boolean isNamedBefore(Tenure tenure, int place) {
    boolean named =
        tenure.evidence().stream().noneMatch(one -> one.type() == EntityType.OFFICE)
            || tenure.evidence().stream()
                .anyMatch(one -> one.type() == EntityType.OFFICE && one.span().begin() < place);
    return named && tenure.evidence().get(0).span().begin() < place;
  }

  /** Whose predecessor "his predecessor" is: with whom this or the sentence before begins. */
  private static @Nullable Named subject(
      MarkedSentence marked, int place, List<MarkedSentence> article, @Nullable Named predecessor) {
    Matcher own = PERSON.matcher(marked.text().substring(0, place));
    if (own.find()) {
      return marked.named(own.group());
    }
    int before = article.indexOf(marked) - 1;
    Matcher first = PERSON.matcher(before < 0 ? "" : article.get(before).text());
    Named subject = first.find() ? article.get(before).named(first.group()) : null;
    return subject == null || predecessor == null || subject.entity().equals(predecessor.entity())
        ? null
        : subject;
  }

  /**
   * The only office that somebody has with one of these statuses; of several the only one that is
   * named where the succession is told.
   */
  private static Optional<String> only(
      List<Tenure> tenures, Named holder, Set<TenureStatus> statuses, Span match) {
    List<Tenure> held =
        tenures.stream()
            .filter(one -> one.holder().equals(holder.entity().id()))
            .filter(one -> statuses.contains(one.status()))
            .toList();
    List<String> offices = held.stream().map(Tenure::office).distinct().toList();
    if (offices.size() > 1) {
      offices =
          held.stream()
              .filter(one -> last(one, match) >= 0)
              .sorted(Comparator.comparingInt(one -> -last(one, match)))
              .map(Tenure::office)
              .distinct()
              .limit(1)
              .toList();
    }
    return offices.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
  }

  /** Where an office is last named within a span; -1 where it is not. */
  private static int last(Tenure tenure, Span match) {
    return tenure.evidence().stream()
        .filter(evidence -> evidence.type() == EntityType.OFFICE)
        .filter(evidence -> match.contains(evidence.span()))
        .mapToInt(evidence -> evidence.span().begin())
        .max()
        .orElse(-1);
  }
}
