package org.chancery.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often what was found with a score is right, by who found it. For one thread. */
final class ScoreWorth {
  private static final double[] EDGES = {
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98
  };

  private final Map<String, Bin[]> bins = new TreeMap<>();

  private static final class Bin {
    private int found;
    private int right;
    private double scores;
  }

  /**
   * Adds something that was found.
   *
   * @param finder who found it
   * @param score from 0 to 1
   */
  void add(String finder, double score, boolean right) {
    int edge = Arrays.binarySearch(EDGES, score);
    int place = edge >= 0 ? edge + 1 : -edge - 1;
    Bin bin = bins.computeIfAbsent(finder, key -> empty())[place];
    bin.found++;
    bin.right += right ? 1 : 0;
    bin.scores += score;
  }

  private static Bin[] empty() {
    Bin[] empty = new Bin[EDGES.length + 1];
    Arrays.setAll(empty, place -> new Bin());
    return empty;
  }

  /** A table with a row for each finder and each range of scores that was met. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add("| found by | score | found | mean score | share right |");
    rows.add("| --- | --- | --- | --- | --- |");
    bins.forEach(
        (finder, own) -> {
          for (int place = 0; place < own.length; place++) {
            if (own[place].found > 0) {
              rows.add(row(finder, place, own[place]));
            }
          }
        });
    return rows;
  }

  private static String row(String finder, int place, Bin bin) {
    String from =
        place == 0
            ? String.format(Locale.ROOT, "below %.2f", EDGES[0])
            : String.format(Locale.ROOT, "from %.2f", EDGES[place - 1]);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.3f | %.3f |",
        finder,
        from,
        bin.found,
        bin.scores / bin.found,
        (double) bin.right / bin.found);
  }
}
