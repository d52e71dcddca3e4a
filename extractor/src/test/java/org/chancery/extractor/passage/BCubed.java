package org.chancery.extractor.passage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * B-cubed precision and recall of a clustering, over the mentions that both sides have. For one
 * thread.
 */
final class BCubed {
  private double precision;
  private double recall;
  private int count;

  /**
   * A mention that both sides have.
   *
   * @param found the id that the system gives it
   * @param gold the id that it should have
   */
  record Pair(String found, String gold) {}

  /** Adds the mentions of one article. */
  void add(List<Pair> pairs) {
    Map<String, Set<Integer>> byFound = new HashMap<>();
    Map<String, Set<Integer>> byGold = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      byFound.computeIfAbsent(pairs.get(i).found(), id -> new HashSet<>()).add(i);
      byGold.computeIfAbsent(pairs.get(i).gold(), id -> new HashSet<>()).add(i);
    }
    for (Pair pair : pairs) {
      Set<Integer> found = byFound.getOrDefault(pair.found(), Set.of());
      Set<Integer> gold = byGold.getOrDefault(pair.gold(), Set.of());
      Set<Integer> both = new HashSet<>(found);
      both.retainAll(gold);
      precision += (double) both.size() / found.size();
      recall += (double) both.size() / gold.size();
    }
    count += pairs.size();
  }

  Figure figure() {
    return count == 0 ? new Figure(0, 0, 0) : new Figure(precision / count, recall / count, count);
  }
}
