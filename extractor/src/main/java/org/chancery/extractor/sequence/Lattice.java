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

  private double logPartition(double[] forward) {
    return logSum(forward, (tokens - 1) * labels);
  }

  /** For each token and label the logarithm of the sum over all ways that lead to it, included. */
  private double[] forward() {
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
  private double[] backward() {
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
    return marginals(alpha, backward(), logPartition(alpha));
  }

  private double[] marginals(double[] alpha, double[] beta, double all) {
    double[] marginals = new double[tokens * labels];
    for (int i = 0; i < marginals.length; i++) {
      marginals[i] = Math.exp(alpha[i] + beta[i] - all);
    }
    return marginals;
  }

  /** What is expected of a labelling: what a model learns from. */
  public Expectations expectations() {
    double[] alpha = forward();
    double[] beta = backward();
    double all = logPartition(alpha);
    double[] pairs = new double[labels * labels];
    for (int t = 1; t < tokens; t++) {
      for (int label = 0; label < labels; label++) {
        double behind = emissions[t * labels + label] + beta[t * labels + label] - all;
        for (int before = 0; before < labels; before++) {
          pairs[before * labels + label] +=
              Math.exp(
                  alpha[(t - 1) * labels + before] + transitions.follow(before, label) + behind);
        }
      }
    }
    return new Expectations(marginals(alpha, beta, all), pairs, labels);
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
   * The best labelling in which one label stands at most once, as the beginning of a span of which
   * there is one, and another at least once.
   *
   * @param once the label that stands at most once
   * @param without added to the score where it does not stand at all
   * @param needed the label that has to stand; another than {@code once}
   */
  public int[] bestWith(int once, double without, int needed) {
    int states = 4 * labels;
    double[] score = new double[states];
    double[] next = new double[states];
    int[] from = new int[tokens * states];
    Arrays.fill(score, Double.NEGATIVE_INFINITY);
    for (int label = 0; label < labels; label++) {
      int part = (label == once ? 1 : 0) + (label == needed ? 2 : 0);
      score[part * labels + label] = transitions.begin(label) + emissions[label];
    }
    for (int t = 1; t < tokens; t++) {
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int state = 0; state < states; state++) {
        if (score[state] > Double.NEGATIVE_INFINITY) {
          step(t, state, once, needed, score, next, from);
        }
      }
      double[] swap = score;
      score = next;
      next = swap;
    }
    for (int label = 0; label < labels; label++) {
      score[2 * labels + label] += without;
    }
    int state = 2 * labels;
    for (int i = 2 * labels + 1; i < states; i++) {
      if (score[i] > score[state]) {
        state = i;
      }
    }
    int[] path = new int[tokens];
    for (int t = tokens - 1; t >= 0; t--) {
      path[t] = state % labels;
      state = from[t * states + state];
    }
    return path;
  }

  // States come in four parts: whether the label that may stand once has stood, and the needed one.
  private void step(
      int t, int state, int once, int needed, double[] score, double[] next, int[] from) {
    int before = state % labels;
    int part = state / labels;
    for (int label = 0; label < labels; label++) {
      if (label == once && (part & 1) == 1) {
        continue;
      }
      int reached = (part | (label == once ? 1 : 0) | (label == needed ? 2 : 0)) * labels + label;
      double sum = score[state] + transitions.follow(before, label) + emissions[t * labels + label];
      if (sum > next[reached]) {
        next[reached] = sum;
        from[t * 4 * labels + reached] = state;
      }
    }
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
