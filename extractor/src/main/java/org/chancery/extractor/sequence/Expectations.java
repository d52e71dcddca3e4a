package org.chancery.extractor.sequence;

/** What is expected of a labelling of a sequence: what a model learns from. Immutable. */
public final class Expectations {
  private final double[] marginals;
  private final double[] pairs;
  private final int labels;

  Expectations(double[] marginals, double[] pairs, int labels) {
    this.marginals = marginals;
    this.pairs = pairs;
    this.labels = labels;
  }

  /** The probability that a token has a label. */
  public double probability(int token, int label) {
    return marginals[token * labels + label];
  }

  /** How often one label is expected to follow another. */
  public double follow(int before, int label) {
    return pairs[before * labels + label];
  }
}
