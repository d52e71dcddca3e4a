package org.chancery.extractor.passage;

/** Counts what is right, what was found and what is to be found. For one thread. */
final class Tally {
  private int right;
  private int rightFound;
  private int found;
  private int gold;

  void add(int right, int found, int gold) {
    addFound(right, found);
    addGold(right, gold);
  }

  /** Counts what was found only, where a part of both sides is looked at for itself. */
  void addFound(int right, int found) {
    this.rightFound += right;
    this.found += found;
  }

  /** Counts what is to be found only. */
  void addGold(int right, int gold) {
    this.right += right;
    this.gold += gold;
  }

  /** Precision and recall of all that was counted; 0 where there is nothing to divide by. */
  Figure figure() {
    return new Figure(share(rightFound, found), share(right, gold), gold);
  }

  private static double share(int right, int of) {
    return of == 0 ? 0 : (double) right / of;
  }
}
