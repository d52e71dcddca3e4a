package org.chancery.extractor.fact;

import java.util.List;
import org.chancery.extractor.document.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An article's assertion that a person holds, held or is to hold an office. Immutable; one for each
 * distinct (holder, office, status) of an article, with all its evidence.
 *
 * @param holder id of the person entity
 * @param office id of the office entity
 * @param start when it began, where the text says so
 * @param end when it ended, where the text says so
 * @param evidence the mentions or spans that say it, in the order of the text; never empty
 * @param confidence from 0 to 1
 * @param rule the rule that found it; a short stable name
 */
public record Tenure(
    String holder,
    String office,
    TenureStatus status,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    List<Evidence> evidence,
    double confidence,
    String rule) {
  public Tenure {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a tenure without evidence");
    }
  }
}
