package org.chancery.extractor.sequence;

import java.util.Arrays;

/**
 * A trained model: for each feature that it knows a weight for each label, in eight bits, and the
 * transitions. A feature is known by its hash; of two with one hash the model sees one. Immutable
 * and safe to share between threads.
 */
public final class SequenceModel {
  private static final int FREE = 0;
  private static final double LOAD = 0.6;

  private final Labels labels;
  private final Transitions transitions;
  private final double largest;
  private final double[] value;
  private final int[] keys;
  private final byte[] weights;
  private final int mask;

  SequenceModel(
      Labels labels, Transitions transitions, double largest, int[] features, byte[] codes) {
    this.labels = labels;
    this.largest = largest;
    this.transitions = transitions;
    this.value = Codes.values(largest);
    int capacity = Integer.highestOneBit((int) Math.max(8, features.length / LOAD)) << 1;
    this.keys = new int[capacity];
    this.weights = new byte[capacity * labels.size()];
    this.mask = capacity - 1;
    for (int i = 0; i < features.length; i++) {
      int slot = slot(features[i]);
      keys[slot] = key(features[i]);
      System.arraycopy(codes, i * labels.size(), weights, slot * labels.size(), labels.size());
    }
  }

  /**
   * A model of weights, which are rounded.
   *
   * @param features hashes, all different
   * @param weights for each feature a weight for each label
   */
  public static SequenceModel of(
      Labels labels, Transitions transitions, int[] features, float[] weights) {
    if (weights.length != features.length * labels.size()) {
      throw new IllegalArgumentException(
          "expected " + features.length * labels.size() + " weights, not " + weights.length);
    }
    double largest = Double.MIN_NORMAL;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    byte[] codes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      codes[i] = Codes.code(weights[i], largest);
    }
    return new SequenceModel(labels, transitions, largest, features, codes);
  }

  /** Its labels. */
  public Labels labels() {
    return labels;
  }

  /** The weights of label pairs. */
  public Transitions transitions() {
    return transitions;
  }

  /**
   * What the features of each token give to each label.
   *
   * @return for each token a score for each label
   */
  public double[] emissions(FeatureBuffer features) {
    int count = labels.size();
    double[] scores = new double[features.tokens() * count];
    for (int token = 0; token < features.tokens(); token++) {
      for (int i = features.first(token); i < features.end(token); i++) {
        int slot = slot(features.hash(i));
        if (keys[slot] != FREE) {
          for (int label = 0; label < count; label++) {
            scores[token * count + label] += value[weights[slot * count + label] & 0xFF];
          }
        }
      }
    }
    return scores;
  }

  /**
   * How likely each label is for a sequence of one token.
   *
   * @param features of one token
   * @return for each label a probability; they add up to 1
   */
  public double[] probabilities(FeatureBuffer features) {
    double[] scores = emissions(features);
    double highest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < scores.length; label++) {
      scores[label] += transitions.begin(label);
      highest = Math.max(highest, scores[label]);
    }
    double sum = 0;
    for (int label = 0; label < scores.length; label++) {
      scores[label] = Math.exp(scores[label] - highest);
      sum += scores[label];
    }
    for (int label = 0; label < scores.length; label++) {
      scores[label] /= sum;
    }
    return scores;
  }

  /** What the largest code stands for. */
  double largest() {
    return largest;
  }

  /** The features that it knows, in the order of their unsigned hashes. */
  int[] features() {
    return Arrays.stream(keys)
        .filter(key -> key != FREE)
        .boxed()
        .sorted(Integer::compareUnsigned)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The code of a known feature's weight for a label. */
  byte code(int feature, int label) {
    return weights[slot(feature) * labels.size() + label];
  }

  /** The slot of a feature, or the free one where it would have to be. */
  private int slot(int feature) {
    int key = key(feature);
    int slot = key & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int key(int feature) {
    return feature == FREE ? 1 : feature;
  }
}
