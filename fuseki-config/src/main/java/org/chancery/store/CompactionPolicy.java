package org.chancery.store;

/**
 * When a store is worth compacting. Every update of TDB2 leaves the old versions of the blocks that
 * it changed behind, so that many small updates take up many times the room of a large one.
 *
 * @param ratio how many times the size after the last compaction the database has to have; at least
 *     1
 * @param floor size in bytes below which it is never worth the time
 */
public record CompactionPolicy(double ratio, long floor) {
  /** Three times the size, and 64 MiB at least: compacting that takes seconds. */
  public static final CompactionPolicy STANDARD = new CompactionPolicy(3, 64L << 20);

  public CompactionPolicy {
    if (!(ratio >= 1) || floor < 0) {
      throw new IllegalArgumentException(
          "expected a ratio of at least 1 and no negative floor: " + ratio + ", " + floor);
    }
  }

  boolean asksFor(long size, long compacted) {
    return size > floor && size > ratio * compacted;
  }
}
