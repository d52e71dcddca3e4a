package org.chancery.extractor.mention;

import java.util.HashMap;
import java.util.Map;
import org.chancery.extractor.language.WordFile;

/** How sure each rule is; the one place where these figures stand is {@code confidence.tsv}. */
final class Confidences {
  private static final Map<String, Double> BY_RULE = load();

  private Confidences() {}

  /**
   * The confidence of a rule.
   *
   * @throws IllegalArgumentException when the table does not have it
   */
  static double of(String rule) {
    Double confidence = BY_RULE.get(rule);
    if (confidence == null) {
      throw new IllegalArgumentException("confidence.tsv has no rule " + rule);
    }
    return confidence;
  }

  private static Map<String, Double> load() {
    Map<String, Double> byRule = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(Confidences.class, "confidence.tsv")) {
      try {
        byRule.put(row.field(0), Double.valueOf(row.field(1)));
      } catch (NumberFormatException e) {
        throw row.expected("a rule and a number");
      }
    }
    return Map.copyOf(byRule);
  }
}
