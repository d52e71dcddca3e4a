package org.chancery.extractor.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.TenureDates.Dates;

/**
 * Who follows whom in an office that is named before: {@code Ana Ruiz replaces Karl Munk}. Only
 * where one of them has exactly one office that it can be. Immutable and safe to share between
 * threads.
 */
final class Successions {
  private static final Set<TenureStatus> PRESENT =
      Set.of(TenureStatus.CURRENT, TenureStatus.ACTING);

  private final List<FactPattern> patterns =
      FactPattern.read("tenure-successions.tsv", "tenure-patterns.tsv");

  /** Adds to what was found what follows from it. */
  void add(List<MarkedSentence> article, ArticleEntities entities, TenureCollector found) {
    for (MarkedSentence marked : article) {
      if (marked.has('P')) {
        for (FactPattern pattern : patterns) {
          Matcher matcher = marked.matcher(pattern.pattern());
          for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
            read(pattern, matcher, marked, entities, found);
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
      ArticleEntities entities,
      TenureCollector found) {
    Named successor = marked.named(matcher.group("holder"));
    Named predecessor = marked.named(matcher.group("predecessor"));
    if (successor == null
        || predecessor == null
        || successor.entity().id().equals(predecessor.entity().id())) {
      return;
    }
    int end = marked.sentence().span().end();
    List<Tenure> tenures =
        found.tenures().stream().filter(one -> one.evidence().get(0).span().begin() < end).toList();
    boolean yetToCome = pattern.kind().equals(TenureStatus.DESIGNATE.conceptName());
    Optional<String> left =
        only(tenures, predecessor, PRESENT)
            .or(() -> only(tenures, predecessor, Set.of(TenureStatus.FORMER)));
    if (left.isPresent()) {
      String office = left.get();
      boolean known =
          tenures.stream()
              .anyMatch(
                  one ->
                      one.holder().equals(successor.entity().id()) && one.office().equals(office));
      if (!known) {
        TenureStatus status = yetToCome ? TenureStatus.DESIGNATE : TenureStatus.CURRENT;
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
        only(tenures, successor, Set.of(TenureStatus.DESIGNATE))
            .or(() -> only(tenures, successor, PRESENT));
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

  /** The only office that somebody has with one of these statuses. */
  private static Optional<String> only(
      List<Tenure> tenures, Named holder, Set<TenureStatus> statuses) {
    List<String> offices =
        tenures.stream()
            .filter(one -> one.holder().equals(holder.entity().id()))
            .filter(one -> statuses.contains(one.status()))
            .map(Tenure::office)
            .distinct()
            .toList();
    return offices.size() == 1 ? Optional.of(offices.get(0)) : Optional.empty();
  }
}
