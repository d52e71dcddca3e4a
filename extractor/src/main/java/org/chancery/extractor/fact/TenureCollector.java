package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.jspecify.annotations.Nullable;

/** Gathers the evidence of tenures: one for each holder, office and status. Used by one thread. */
final class TenureCollector {
  private record Key(String holder, String office, TenureStatus status) {}

  private static final Comparator<Evidence> IN_TEXT = Comparator.comparing(Evidence::span);

  private static final class Gathered {
    private final TreeSet<Evidence> evidence = new TreeSet<>(IN_TEXT);
    private Dates dates = Dates.NONE;
    private double confidence;
    private String rule = "";
    private boolean byTitle = true;
  }

  private final Map<Key, Gathered> byKey = new LinkedHashMap<>();

  void add(
      Named holder,
      Entity office,
      @Nullable Named title,
      TenureStatus status,
      Dates dates,
      double confidence,
      String rule) {
    Gathered gathered =
        byKey.computeIfAbsent(
            new Key(holder.entity().id(), office.id(), status), key -> new Gathered());
    gathered.evidence.add(evidence(holder));
    if (title != null) {
      gathered.evidence.add(evidence(title));
    }
    gathered.dates = gathered.dates.or(dates);
    gathered.byTitle &= rule.startsWith("title");
    if (confidence > gathered.confidence) {
      gathered.confidence = confidence;
      gathered.rule = rule;
    }
  }

  /** Whether somebody has any tenure of an office. */
  boolean has(String holder, String office) {
    return byKey.keySet().stream()
        .anyMatch(key -> key.holder().equals(holder) && key.office().equals(office));
  }

  /** Whether a title's mention is evidence of a tenure of somebody. */
  boolean has(String holder, Named title) {
    return byKey.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getKey().holder().equals(holder)
                    && entry.getValue().evidence.contains(evidence(title)));
  }

  /** Turns a present tenure into a former one: somebody else has followed. */
  void end(String holder, String office, Evidence evidence) {
    for (TenureStatus status : List.of(TenureStatus.CURRENT, TenureStatus.ACTING)) {
      Gathered present = byKey.remove(new Key(holder, office, status));
      if (present != null) {
        Gathered former =
            byKey.computeIfAbsent(
                new Key(holder, office, TenureStatus.FORMER), key -> new Gathered());
        former.evidence.addAll(present.evidence);
        former.evidence.add(evidence);
        former.dates = former.dates.or(present.dates);
        former.confidence = Math.max(former.confidence, present.confidence);
        former.rule = former.rule.isEmpty() ? present.rule : former.rule;
      }
    }
  }

  /** The tenures, in the order in which they were found. */
  List<Tenure> tenures() {
    List<Tenure> tenures = new ArrayList<>();
    byKey.forEach(
        (key, gathered) -> {
          if (!isCourtesy(key, gathered)) {
            tenures.add(
                new Tenure(
                    key.holder(),
                    key.office(),
                    key.status(),
                    gathered.dates.start(),
                    gathered.dates.end(),
                    List.copyOf(gathered.evidence),
                    gathered.confidence,
                    gathered.rule));
          }
        });
    return tenures;
  }

  /**
   * Whether a post is somebody's whom the article elsewhere calls acting or elect, or a bare title
   * somebody's whom it calls former: it is then given out of courtesy or for short.
   */
  private boolean isCourtesy(Key key, Gathered gathered) {
    return key.status() == TenureStatus.CURRENT
        && byKey.keySet().stream()
            .filter(other -> other.holder().equals(key.holder()))
            .filter(other -> other.office().equals(key.office()))
            .map(Key::status)
            .anyMatch(
                status ->
                    status == TenureStatus.ACTING
                        || status == TenureStatus.DESIGNATE
                        || (status == TenureStatus.FORMER && gathered.byTitle));
  }

  private static Evidence evidence(Named named) {
    return new Evidence(named.mention().span(), named.mention().type());
  }
}
