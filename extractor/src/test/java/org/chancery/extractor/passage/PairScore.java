package org.chancery.extractor.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identity across articles by pairs of (article, entity) that are, or were taken for, one thing.
 * Pairs are counted exactly: each two items of one type. For one thread.
 */
final class PairScore {
  private int right;
  private int joined;
  private int gold;

  /**
   * An entity of an article.
   *
   * @param article the article's name
   * @param name what the article calls it
   * @param gold its id, global over all articles
   * @param node the node that the system made of it, or null where it was not found
   */
  record Item(String article, String name, String gold, @Nullable String node) {
    boolean sameThing(Item other) {
      return gold.equals(other.gold);
    }

    boolean joinedWith(Item other) {
      return node != null && node.equals(other.node);
    }

    @Override
    public String toString() {
      return "‹" + name + "› of " + article + " (" + gold + ")";
    }
  }

  /** Counts every pair of the items. */
  void add(List<Item> all) {
    for (int i = 0; i < all.size(); i++) {
      for (Item other : all.subList(i + 1, all.size())) {
        Item item = all.get(i);
        boolean same = item.sameThing(other);
        boolean joins = item.joinedWith(other);
        right += same && joins ? 1 : 0;
        joined += joins ? 1 : 0;
        gold += same ? 1 : 0;
      }
    }
  }

  /** Pair precision and recall, and the number of gold pairs. */
  Figure figure() {
    Tally tally = new Tally();
    tally.add(right, joined, gold);
    return tally.figure();
  }
}
