package org.chancery.extractor.passage;

/** Counts what is right, what was found and what is to be found. For one thread. */
final class Tally {
  private int right;
  private int found;
  private int gold;

  void add(int right, int found, int gold) {
    this.right += right;
    this.found += found;
    this.gold += gold;
  }

  /** Precision and recall of all that was counted; 0 where there is nothing to divide by. */
  Figure figure() {
    return new Figure(share(found), share(gold), gold);
  }

  private double share(int of) {
    return of == 0 ? 0 : (double) right / of;
  }
}
