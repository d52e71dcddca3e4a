package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How far confidences are what they say: by range of confidence, the mean confidence beside the
 * share that was right, and the expected calibration error (Naeini et al., 2015). For one thread.
 */
final class Reliability {
  private static final double[] BOUNDS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01};

  /** One range of confidence. */
  record Bin(double from, double to, int count, double confidence, double right) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "| %.2f–%.2f | %d | %.3f | %.3f |",
          from,
          Math.min(1, to),
          count,
          confidence,
          right);
    }
  }

  private final int[] counts = new int[BOUNDS.length - 1];
  private final double[] confidences = new double[BOUNDS.length - 1];
  private final double[] rights = new double[BOUNDS.length - 1];

  void add(double confidence, boolean right) {
    int bin = 0;
    while (confidence >= BOUNDS[bin + 1]) {
      bin++;
    }
    counts[bin]++;
    confidences[bin] += confidence;
    rights[bin] += right ? 1 : 0;
  }

  /** The ranges that were seen, from the lowest. */
  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        bins.add(
            new Bin(
                BOUNDS[i],
                BOUNDS[i + 1],
                counts[i],
                confidences[i] / counts[i],
                rights[i] / counts[i]));
      }
    }
    return bins;
  }

  /** How many observations there are. */
  int count() {
    return Arrays.stream(counts).sum();
  }

  /** The mean distance between confidence and share of right ones, weighted by counts. */
  double expectedError() {
    int all = 0;
    double distance = 0;
    for (Bin bin : bins()) {
      all += bin.count();
      distance += bin.count() * Math.abs(bin.confidence() - bin.right());
    }
    return all == 0 ? 0 : distance / all;
  }
}
