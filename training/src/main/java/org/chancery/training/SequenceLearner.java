package org.chancery.training;

import java.util.Arrays;
import org.chancery.extractor.sequence.Expectations;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.Lattice;
import org.chancery.extractor.sequence.Transitions;

/** Weights that are being learned, one sequence after the other. For one thread. */
final class SequenceLearner {
  /** Slopes nearer to zero change nothing. */
  private static final double FLAT = 1e-6;

  private static final double NEVER_ZERO = 1e-8;

  private final double rate;
  private final long keep;
  private final Labels labels;
  private final int count;
  private final float[] weights;
  private final float[] squares;
  private final double[] begin;
  private final double[] beginSquares;
  private final double[] follow;
  private final double[] followSquares;
  private long state;

  SequenceLearner(double rate, double dropout, long seed, Labels labels, int features) {
    this.rate = rate;
    this.keep = (long) ((1 - dropout) * (1L << 32));
    this.labels = labels;
    this.count = labels.size();
    this.weights = new float[features * count];
    this.squares = new float[features * count];
    this.begin = new double[count];
    this.beginSquares = new double[count];
    this.follow = new double[count * count];
    this.followSquares = new double[count * count];
    this.state = seed * 2 + 1;
  }

  float[] weights() {
    return weights;
  }

  double[] begin() {
    return begin;
  }

  double[] follow() {
    return follow;
  }

  /** Vigna's xorshift64* (ACM TOMS 2016). */
  private boolean isKept() {
    state ^= state >>> 12;
    state ^= state << 25;
    state ^= state >>> 27;
    return ((state * 0x2545F4914F6CDD1DL) >>> 32) < keep;
  }

  /** Moves the weights a little towards the labels of a sequence. */
  void learn(SequenceSamples.Sequence sequence) {
    int tokens = sequence.labels().length;
    int[][] kept = new int[tokens][];
    double[] emissions = new double[tokens * count];
    for (int t = 0; t < tokens; t++) {
      kept[t] = kept(sequence.features()[t]);
      for (int feature : kept[t]) {
        for (int label = 0; label < count; label++) {
          emissions[t * count + label] += weights[feature * count + label];
        }
      }
      for (int label = 1; label < count && !sequence.isFree(t); label++) {
        emissions[t * count + label] = Double.NEGATIVE_INFINITY;
      }
    }
    Transitions transitions = new Transitions(labels, begin, follow);
    Expectations expected = new Lattice(transitions, emissions, tokens).expectations();
    for (int t = 0; t < tokens; t++) {
      for (int label = 0; label < count; label++) {
        double slope = expected.probability(t, label) - (sequence.labels()[t] == label ? 1 : 0);
        if (Math.abs(slope) > FLAT) {
          update(kept[t], label, slope);
          if (t == 0) {
            begin[label] -= step(beginSquares, label, slope);
          }
        }
      }
    }
    learnPairs(sequence.labels(), expected);
  }

  private int[] kept(int[] features) {
    int[] kept = new int[features.length];
    int size = 0;
    for (int feature : features) {
      if (isKept()) {
        kept[size++] = feature;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private void update(int[] features, int label, double slope) {
    float square = (float) (slope * slope);
    for (int feature : features) {
      int place = feature * count + label;
      squares[place] += square;
      weights[place] -= (float) (rate * slope / Math.sqrt(squares[place] + NEVER_ZERO));
    }
  }

  /** From the expected number of each pair of labels. */
  private void learnPairs(int[] gold, Expectations expected) {
    double[] slopes = new double[count * count];
    for (int pair = 0; pair < slopes.length; pair++) {
      slopes[pair] = expected.follow(pair / count, pair % count);
    }
    for (int t = 1; t < gold.length; t++) {
      slopes[gold[t - 1] * count + gold[t]]--;
    }
    for (int pair = 0; pair < slopes.length; pair++) {
      if (Math.abs(slopes[pair]) > FLAT) {
        follow[pair] -= step(followSquares, pair, slopes[pair]);
      }
    }
  }

  private double step(double[] sums, int place, double slope) {
    sums[place] += slope * slope;
    return rate * slope / Math.sqrt(sums[place] + NEVER_ZERO);
  }
}
