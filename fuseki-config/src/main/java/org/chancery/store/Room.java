package org.chancery.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Sees to it that something is written only where it fits. TDB2 maps its files to memory; a disk
 * that is full in the middle of a change can end the whole process then, with nothing said.
 *
 * <p>The figures are the greatest that were measured, rounded up: too much is asked for rather than
 * too little.
 */
final class Room {
  /** What has to stay free in any case: for the text index, the journal and records. */
  static final long RESERVE = 16L << 20;

  // A changed quad copies a block of each of six indexes, at most; most share theirs with others.
  private static final long PER_CHANGE = 24L << 10;
  private static final long PER_NEW_QUAD = 1L << 10;

  // Once among the nodes, and up to twice in the text index, which keeps it and merges.
  private static final long PER_CHARACTER = 3;

  // Nodes and first index are written while quads come, the other indexes and the words after them.
  private static final long TO_COME_PER_LOADED_QUAD = 300;

  private final Path place;
  private final LongSupplier usable;

  /** A place. */
  Room(Path place) {
    this(place, () -> usable(place));
  }

  Room(Path place, LongSupplier usable) {
    this.place = place;
    this.usable = usable;
  }

  private static long usable(Path place) {
    try {
      return Files.getFileStore(place).getUsableSpace();
    } catch (IOException e) {
      throw new StoreException("Cannot tell how much room there is in " + place, e);
    }
  }

  /**
   * Asks for room for a change of a database.
   *
   * @param change that is about to be written
   * @param databaseSize in bytes: no change copies more than all blocks
   */
  void forChange(GraphDifference change, LongSupplier databaseSize) {
    long copied = (change.added() + change.removed()) * PER_CHANGE;
    long written = change.added() * PER_NEW_QUAD + change.addedText() * PER_CHARACTER + RESERVE;
    long there = usable.getAsLong();
    if (there < copied + written) {
      require(Math.min(copied, databaseSize.getAsLong()) + written, there, "this update");
    }
  }

  /** Asks for room for what is still to be written of quads that have come from a load. */
  void forLoad(long quads) {
    require(quads * TO_COME_PER_LOADED_QUAD + RESERVE, usable.getAsLong(), "a new edition");
  }

  private void require(long needed, long there, String what) {
    if (there < needed) {
      throw new StoreException(
          String.format(
              "Not enough room in %s for %s: %d MB are needed, %d MB are there. Nothing has been"
                  + " changed; make room and try again.",
              place, what, megabytes(needed), there >> 20));
    }
  }

  private static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }
}
