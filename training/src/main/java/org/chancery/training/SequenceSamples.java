package org.chancery.training;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.Labels;

/**
 * Labelled sequences to learn from. Features are read twice: to count them, and to keep those that
 * were seen often enough. For one thread.
 */
final class SequenceSamples {
  /** Writes the features of one sequence. */
  interface Writer {
    void write(FeatureBuffer features);
  }

  /** A sequence to learn from. Its arrays are not to be changed. */
  static final class Sequence {
    private final int[][] features;
    private final Gold gold;

    private Sequence(int[][] features, Gold gold) {
      this.features = features;
      this.gold = gold;
    }

    /** For each token the numbers of its features. */
    int[][] features() {
      return features;
    }

    /** For each token its label. */
    int[] labels() {
      return gold.labels;
    }

    /** Whether a token may have other labels than the first. */
    boolean isFree(int token) {
      return gold.free[token];
    }
  }

  private static final class Gold {
    private final int[] labels;
    private final boolean[] free;

    private Gold(int[] labels, boolean[] free) {
      this.labels = labels;
      this.free = free;
    }
  }

  private record Sample(Writer writer, Gold gold) {}

  private final Labels labels;
  private final FeatureBuffer buffer = new FeatureBuffer();
  private final List<Sample> samples = new ArrayList<>();
  private final FeatureIndex index = new FeatureIndex();

  SequenceSamples(Labels labels) {
    this.labels = labels;
  }

  Labels labels() {
    return labels;
  }

  /**
   * Adds a sequence.
   *
   * @param gold for each token its label
   * @param free for each token whether it may have other labels than the first
   */
  void add(Writer writer, int[] gold, boolean[] free) {
    samples.add(new Sample(writer, new Gold(gold, free)));
    buffer.clear();
    writer.write(buffer);
    if (buffer.tokens() != gold.length) {
      throw new IllegalStateException(
          "expected labels for " + buffer.tokens() + " tokens, not " + gold.length);
    }
    index.count(buffer);
  }

  /**
   * Numbers the features.
   *
   * @param least how often a feature has to be seen
   * @return the hashes of those that are kept
   */
  int[] features(int least) {
    return index.number(least);
  }

  /** The sequences with the features that are kept. */
  List<Sequence> sequences() {
    List<Sequence> sequences = new ArrayList<>(samples.size());
    for (Sample sample : samples) {
      buffer.clear();
      sample.writer().write(buffer);
      int[][] features = new int[buffer.tokens()][];
      for (int token = 0; token < features.length; token++) {
        features[token] = known(token);
      }
      sequences.add(new Sequence(features, sample.gold()));
    }
    return sequences;
  }

  private int[] known(int token) {
    int[] known = new int[buffer.end(token) - buffer.first(token)];
    int count = 0;
    for (int i = buffer.first(token); i < buffer.end(token); i++) {
      int number = index.numberOf(buffer.hash(i));
      if (number >= 0) {
        known[count++] = number;
      }
    }
    return java.util.Arrays.copyOf(known, count);
  }
}
