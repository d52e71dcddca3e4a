package org.chancery.extractor.passage;

/**
 * Precision, recall and F1 from 0 to 1, and over how many. Immutable.
 *
 * @param gold how many the people who annotated counted; for identity, how many were compared
 */
record Figure(double precision, double recall, int gold) {
  double f1() {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }

  /** The figure of a column: {@code precision}, {@code recall} or {@code f1}. */
  double of(String column) {
    return switch (column) {
      case "precision" -> precision;
      case "recall" -> recall;
      case "f1" -> f1();
      default ->
          throw new IllegalArgumentException("expected precision, recall or f1, not " + column);
    };
  }
}
