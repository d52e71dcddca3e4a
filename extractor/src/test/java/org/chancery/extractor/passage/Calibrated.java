package org.chancery.extractor.passage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Confidences by layer and rule: the precision that was observed, drawn towards the precision of
 * the whole layer as far as there are few observations (an m-estimate; Cestnik, 1990). Immutable.
 */
final class Calibrated {
  /** How many observations the precision of the layer counts for. */
  private static final double WEIGHT = 5;

  private static final double LEAST = 0.05;
  private static final double MOST = 0.99;

  private final Map<String, double[]> layers;
  private final Map<String, double[]> rules;

  Calibrated(Collection<Observation> observations) {
    layers = count(observations, Observation::layer);
    rules = count(observations, o -> o.layer() + "\t" + o.rule());
  }

  /** The confidence of a rule, two digits behind the point; of the layer for an unseen rule. */
  double of(String layer, String rule) {
    double[] all = layers.getOrDefault(layer, new double[2]);
    double prior = (all[0] + 1) / (all[1] + 2);
    double[] one = rules.getOrDefault(layer + "\t" + rule, new double[2]);
    double precision = (one[0] + WEIGHT * prior) / (one[1] + WEIGHT);
    return Math.round(100 * Math.max(LEAST, Math.min(MOST, precision))) / 100.0;
  }

  /** The rules that were observed, each with layer, right ones, all of them, confidence. */
  List<String> table() {
    return rules.entrySet().stream()
        .map(
            entry -> {
              String[] key = entry.getKey().split("\t", 2);
              double[] counts = entry.getValue();
              return String.join(
                  "\t",
                  key[0],
                  key[1],
                  String.valueOf((int) counts[0]),
                  String.valueOf((int) counts[1]),
                  String.valueOf(of(key[0], key[1])));
            })
        .collect(Collectors.toList());
  }

  private static Map<String, double[]> count(
      Collection<Observation> observations, Function<Observation, String> key) {
    Map<String, double[]> counts = new TreeMap<>();
    for (Observation observation : observations) {
      double[] count = counts.computeIfAbsent(key.apply(observation), any -> new double[2]);
      count[0] += observation.right() ? 1 : 0;
      count[1]++;
    }
    return counts;
  }
}
