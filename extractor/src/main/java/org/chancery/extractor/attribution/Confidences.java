package org.chancery.extractor.attribution;

import java.util.HashMap;
import java.util.Map;
import org.chancery.extractor.language.WordFile;

/** How far each rule can be trusted. Immutable and safe to share between threads. */
final class Confidences {
  private final Map<String, double[]> byRule = new HashMap<>();

  Confidences() {
    for (WordFile.Row row : WordFile.rows(Confidences.class, "confidences.tsv")) {
      byRule.put(
          row.field(0),
          new double[] {
            Double.parseDouble(row.field(1)),
            Double.parseDouble(row.field(2)),
            Double.parseDouble(row.field(3))
          });
    }
  }

  /** From the rule's precision, the strength of the cue, and whether there is a source. */
  double of(String rule, Cue cue, Source source) {
    double[] row = byRule.get(rule);
    if (row == null) {
      throw new IllegalStateException("no confidence for the rule " + rule);
    }
    double base = source.range() == null ? row[1] : row[0];
    double strength = cue.entry().strength();
    double confidence = base * (1 - row[2] * (1 - strength));
    return Math.round(confidence * 100) / 100.0;
  }
}
