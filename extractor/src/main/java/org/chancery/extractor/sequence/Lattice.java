package org.chancery.extractor.sequence;

import java.util.Arrays;

/**
 * All ways to label one sequence, with their scores: the sum of what the tokens give to their
 * labels and of the transitions (Rabiner, Proc. IEEE 1989, for the algorithms). Immutable; the sums
 * are made when they are asked for.
 */
public final class Lattice {
  private final Transitions transitions;
  private final double[] emissions;
  private final int labels;
  private final int tokens;

  /**
   * A lattice.
   *
   * @param emissions for each token a score for each label; negative infinity where a token may not
   *     have it. Not copied, and not to be changed while the lattice is used
   * @param tokens how many tokens there are, at least one; {@code emissions} may be longer
   */
  public Lattice(Transitions transitions, double[] emissions, int tokens) {
    this.transitions = transitions;
    this.emissions = emissions;
    this.labels = transitions.labels();
    this.tokens = tokens;
    if (tokens < 1 || emissions.length < tokens * labels) {
      throw new IllegalArgumentException(
          "expected " + tokens * labels + " scores, not " + emissions.length);
    }
  }

  /** The score of one labelling. */
  public double score(int[] path) {
    double sum = transitions.begin(path[0]) + emissions[path[0]];
    for (int t = 1; t < tokens; t++) {
      sum += transitions.follow(path[t - 1], path[t]) + emissions[t * labels + path[t]];
    }
    return sum;
  }

  /** The logarithm of the sum of the exponentials of all scores. */
  public double logPartition() {
    return logPartition(forward());
  }

  /** The same from what {@link #forward} gave. */
  public double logPartition(double[] forward) {
    return logSum(forward, (tokens - 1) * labels);
  }

  /** For each token and label the logarithm of the sum over all ways that lead to it, included. */
  public double[] forward() {
    double[] alpha = new double[tokens * labels];
    double[] terms = new double[labels];
    for (int label = 0; label < labels; label++) {
      alpha[label] = transitions.begin(label) + emissions[label];
    }
    for (int t = 1; t < tokens; t++) {
      for (int label = 0; label < labels; label++) {
        for (int before = 0; before < labels; before++) {
          terms[before] = alpha[(t - 1) * labels + before] + transitions.follow(before, label);
        }
        alpha[t * labels + label] = logSum(terms, 0) + emissions[t * labels + label];
      }
    }
    return alpha;
  }

  /** For each token and label the logarithm of the sum over all ways that go on from it. */
  public double[] backward() {
    double[] beta = new double[tokens * labels];
    double[] terms = new double[labels];
    for (int t = tokens - 2; t >= 0; t--) {
      for (int label = 0; label < labels; label++) {
        for (int next = 0; next < labels; next++) {
          int place = (t + 1) * labels + next;
          terms[next] = transitions.follow(label, next) + emissions[place] + beta[place];
        }
        beta[t * labels + label] = logSum(terms, 0);
      }
    }
    return beta;
  }

  /** For each token and label the probability that the token has it. */
  public double[] marginals() {
    double[] alpha = forward();
    double[] beta = backward();
    double all = logPartition(alpha);
    double[] marginals = new double[tokens * labels];
    for (int i = 0; i < marginals.length; i++) {
      marginals[i] = Math.exp(alpha[i] + beta[i] - all);
    }
    return marginals;
  }

  /** The labelling with the highest score (Viterbi); of equally good ones the same each time. */
  public int[] best() {
    double[] score = new double[labels];
    double[] next = new double[labels];
    int[] from = new int[tokens * labels];
    for (int label = 0; label < labels; label++) {
      score[label] = transitions.begin(label) + emissions[label];
    }
    for (int t = 1; t < tokens; t++) {
      for (int label = 0; label < labels; label++) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int before = 0; before < labels; before++) {
          double sum = score[before] + transitions.follow(before, label);
          if (sum > highest) {
            highest = sum;
            best = before;
          }
        }
        next[label] = highest + emissions[t * labels + label];
        from[t * labels + label] = best;
      }
      double[] swap = score;
      score = next;
      next = swap;
    }
    int[] path = new int[tokens];
    for (int label = 1; label < labels; label++) {
      if (score[label] > score[path[tokens - 1]]) {
        path[tokens - 1] = label;
      }
    }
    for (int t = tokens - 1; t > 0; t--) {
      path[t - 1] = from[t * labels + path[t]];
    }
    return path;
  }

  /**
   * The best labelling in which a label stands at most once: as the beginning of a span of which
   * there is one.
   *
   * @param once the label
   * @param without added to the score where it does not stand at all
   */
  public int[] bestWithOne(int once, double without) {
    double[] score = new double[2 * labels];
    double[] next = new double[2 * labels];
    int[] from = new int[tokens * 2 * labels];
    Arrays.fill(score, Double.NEGATIVE_INFINITY);
    for (int label = 0; label < labels; label++) {
      score[(label == once ? labels : 0) + label] = transitions.begin(label) + emissions[label];
    }
    for (int t = 1; t < tokens; t++) {
      for (int state = 0; state < 2 * labels; state++) {
        step(t, state, once, score, next, from);
      }
      double[] swap = score;
      score = next;
      next = swap;
    }
    for (int label = 0; label < labels; label++) {
      score[label] += without;
    }
    int state = 0;
    for (int i = 1; i < 2 * labels; i++) {
      if (score[i] > score[state]) {
        state = i;
      }
    }
    int[] path = new int[tokens];
    for (int t = tokens - 1; t >= 0; t--) {
      path[t] = state % labels;
      state = from[t * 2 * labels + state];
    }
    return path;
  }

  // The second half of the states are those in which the label has stood.
  private void step(int t, int state, int once, double[] score, double[] next, int[] from) {
    int label = state % labels;
    boolean stood = state >= labels;
    double highest = Double.NEGATIVE_INFINITY;
    int best = 0;
    for (int before = 0; before < labels; before++) {
      double transition = transitions.follow(before, label);
      int source = stood && label != once ? labels + before : before;
      boolean possible = label != once || stood;
      double sum = possible ? score[source] + transition : Double.NEGATIVE_INFINITY;
      if (sum > highest) {
        highest = sum;
        best = source;
      }
    }
    next[state] = highest + emissions[t * labels + label];
    from[t * 2 * labels + state] = best;
  }

  private double logSum(double[] terms, int first) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = first; i < first + labels; i++) {
      highest = Math.max(highest, terms[i]);
    }
    if (highest == Double.NEGATIVE_INFINITY) {
      return highest;
    }
    double sum = 0;
    for (int i = first; i < first + labels; i++) {
      sum += Math.exp(terms[i] - highest);
    }
    return highest + Math.log(sum);
  }
}
