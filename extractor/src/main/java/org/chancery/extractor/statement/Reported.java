package org.chancery.extractor.statement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim of an article, with its statement. Immutable.
 *
 * @param claim its IRI, or whatever tells claims apart
 * @param document the id of the article
 * @param span the stretch of the article that its content covers
 * @param date of the article, or null
 * @param claimants the IRIs of those who make it; empty where they are no named entities
 */
public record Reported(
    String claim,
    String document,
    Span span,
    @Nullable LocalDate date,
    SortedSet<String> claimants,
    Statement statement) {
  /** The earliest first, the undated last; those of one day by their claims. */
  public static final Comparator<Reported> IN_TIME =
      Comparator.comparing((Reported r) -> Objects.requireNonNullElse(r.date(), LocalDate.MAX))
          .thenComparing(Reported::claim);

  public Reported {
    claimants = Collections.unmodifiableSortedSet(new TreeSet<>(claimants));
  }
}
