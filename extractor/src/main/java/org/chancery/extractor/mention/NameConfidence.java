package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.extractor.language.WordFile;

/**
 * What a decision of the model is worth: the score of a perceptron is no probability, but the table
 * {@code name-confidence.tsv} says how often such decisions were right. Immutable, safe to share
 * between threads.
 */
final class NameConfidence {
  /** What is known of the words of a name. */
  enum Kind {
    /** Several words, the first a given name. */
    GIVEN,
    /** Several words, the last a family name. */
    FAMILY,
    /** Several other words. */
    SEVERAL,
    /** A given name alone. */
    GIVEN_ALONE,
    /** A family name alone. */
    FAMILY_ALONE,
    /** Another word alone. */
    ALONE
  }

  private record Step(double score, double confidence) {}

  private static final Map<Kind, List<Step>> STEPS = load();

  private NameConfidence() {}

  /** From 0 to 1; 0 below the last line of the table. */
  static double of(Kind kind, double score) {
    for (Step step : STEPS.getOrDefault(kind, List.of())) {
      if (score >= step.score()) {
        return step.confidence();
      }
    }
    return 0;
  }

  private static Map<Kind, List<Step>> load() {
    Map<Kind, List<Step>> steps = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(NameConfidence.class, "name-confidence.tsv")) {
      try {
        Kind kind = Kind.valueOf(row.field(0).toUpperCase(Locale.ROOT).replace('-', '_'));
        steps
            .computeIfAbsent(kind, key -> new ArrayList<>())
            .add(new Step(Double.parseDouble(row.field(1)), Double.parseDouble(row.field(2))));
      } catch (IllegalArgumentException e) {
        throw row.expected("a kind of name and two numbers");
      }
    }
    return Map.copyOf(steps);
  }
}
