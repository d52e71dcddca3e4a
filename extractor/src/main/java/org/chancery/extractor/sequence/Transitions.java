package org.chancery.extractor.sequence;

/**
 * The weights of label pairs, and of labels at the beginning of a sequence; those that may not be
 * are negative infinity. Immutable from outside.
 */
public final class Transitions {
  private final int labels;
  private final double[] begin;
  private final double[] follow;

  /**
   * Weights for labels.
   *
   * @param begin a weight for each label
   * @param follow for each label before, a weight for each label
   */
  public Transitions(Labels labels, double[] begin, double[] follow) {
    this.labels = labels.size();
    if (begin.length != this.labels || follow.length != this.labels * this.labels) {
      throw new IllegalArgumentException(
          "expected "
              + this.labels
              + " and "
              + this.labels * this.labels
              + " weights, not "
              + begin.length
              + " and "
              + follow.length);
    }
    this.begin = begin.clone();
    this.follow = follow.clone();
    for (int label = 0; label < this.labels; label++) {
      if (!labels.mayBegin(label)) {
        this.begin[label] = Double.NEGATIVE_INFINITY;
      }
      for (int before = 0; before < this.labels; before++) {
        if (!labels.mayFollow(before, label)) {
          this.follow[before * this.labels + label] = Double.NEGATIVE_INFINITY;
        }
      }
    }
  }

  /** Weights of zero, where they may be. */
  public static Transitions none(Labels labels) {
    return new Transitions(
        labels, new double[labels.size()], new double[labels.size() * labels.size()]);
  }

  int labels() {
    return labels;
  }

  /** The weight of a sequence that begins with a label. */
  public double begin(int label) {
    return begin[label];
  }

  /** The weight of a label behind another. */
  public double follow(int before, int label) {
    return follow[before * labels + label];
  }
}
