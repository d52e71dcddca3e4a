package org.chancery.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.jena.riot.system.StreamRDF;

/**
 * The database of a store's current edition, whose place a new edition can take while the store is
 * open. Safe to share between threads: readers never wait, changes wait for each other. Who began
 * to read an edition reads it to the end; the last of them closes and deletes one that is no longer
 * the current one.
 *
 * <p>TDB2's own compaction is not used, because it does not let readers go on reading over its
 * switch: their transactions are then neither here nor there, and it waits for them for ever.
 */
final class CurrentDatabase implements AutoCloseable {
  private final Editions editions;
  private final String base;
  private final Object pointer = new Object();
  private final Map<Database, Integer> readers = new HashMap<>();
  private Database current;

  private CurrentDatabase(Editions editions, String base, Database current) {
    this.editions = editions;
    this.base = base;
    this.current = current;
  }

  /** Opens the current edition, or makes a first one, and deletes all others that are there. */
  static CurrentDatabase open(Path store, String base) {
    Editions editions = new Editions(store);
    Path edition = editions.current();
    if (edition == null) {
      edition = editions.create();
      editions.publish(edition);
    }
    editions.sweep();
    return new CurrentDatabase(editions, base, Database.open(edition, base));
  }

  /** The current database, which stays open until it is released as often as acquired. */
  Database acquire() {
    synchronized (pointer) {
      readers.merge(current, 1, Integer::sum);
      return current;
    }
  }

  /** Ends what {@link #acquire} began. */
  void release(Database database) {
    synchronized (pointer) {
      boolean last = readers.computeIfPresent(database, (key, n) -> n == 1 ? null : n - 1) == null;
      if (!last || database == current) {
        return;
      }
    }
    retire(database);
  }

  /** Lets somebody read the database. */
  <T> T use(Function<Database, T> reader) {
    Database database = acquire();
    try {
      return reader.apply(database);
    } finally {
      release(database);
    }
  }

  /**
   * Lets somebody change the database, one at a time. Where a change before was undone, the
   * database is copied first, because the old one cannot be written to any more.
   */
  synchronized <T> T change(Function<Database, T> writer) {
    if (current.isUnfitForChanges()) {
      compact();
    }
    return use(writer);
  }

  /**
   * Puts a new edition with other contents into the place of the current one.
   *
   * @param writer sends all quads; it may read the current database
   * @param check of what was sent
   * @return how many quads were sent
   */
  synchronized long replace(Consumer<StreamRDF> writer, UpdateCheck check, LoadProgress progress) {
    return switchTo(
        edition -> {
          long generation = current.generation() + 1;
          long quads = Database.load(edition, base, generation, writer, progress::indexed);
          if (check != UpdateCheck.NONE) {
            try (Database loaded = Database.open(edition, base)) {
              check.check(loaded.validate(progress::checked));
            }
          }
          return quads;
        });
  }

  /** Puts a new edition with the same contents into the place of the current one. */
  synchronized CompactionResult compact() {
    long before = current.size();
    switchTo(edition -> current.copyTo(edition, base));
    return new CompactionResult(before, current.size());
  }

  // Nothing is different before the pointer is moved, and everything has happened after it.
  private long switchTo(ToLongFunction<Path> filler) {
    Path edition = editions.create();
    long filled;
    Database replacement;
    try {
      filled = filler.applyAsLong(edition);
      replacement = Database.open(edition, base);
    } catch (RuntimeException | Error e) {
      deleteQuietly(edition, e);
      throw e;
    }
    Database old;
    boolean unread;
    synchronized (pointer) {
      publish(edition, replacement);
      old = current;
      current = replacement;
      unread = !readers.containsKey(old);
    }
    if (unread) {
      retire(old);
    }
    return filled;
  }

  // Where this fails, the edition is not deleted: the pointer may have been moved.
  private void publish(Path edition, Database replacement) {
    try {
      editions.publish(edition);
    } catch (RuntimeException e) {
      replacement.close();
      throw e;
    }
  }

  private static void retire(Database database) {
    database.close();
    try {
      Editions.delete(database.folder());
    } catch (StoreException e) {
      // Whoever read it last did nothing wrong; the next opening sweeps it.
      return;
    }
    // What is mapped to memory takes up room on disk until the garbage collector has seen it, and a
    // server at rest may not collect for days.
    System.gc();
  }

  private static void deleteQuietly(Path edition, Throwable failure) {
    try {
      Editions.delete(edition);
    } catch (StoreException e) {
      // The next opening sweeps it.
      failure.addSuppressed(e);
    }
  }

  @Override
  public synchronized void close() {
    synchronized (pointer) {
      current.close();
      readers.keySet().stream().filter(old -> old != current).forEach(Database::close);
    }
  }
}
