package org.chancery.store;

import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.jena.riot.system.StreamRDF;

/**
 * The database of a store's current edition, whose place a new edition can take while the store is
 * open. Safe to share between threads: readers go on during changes and during the loading of a new
 * edition, and wait for the switch only; changes wait for each other.
 */
final class CurrentDatabase implements AutoCloseable {
  private final Editions editions;
  private final String base;
  private final ReentrantReadWriteLock switching = new ReentrantReadWriteLock();
  private Database database;

  private CurrentDatabase(Editions editions, String base, Database database) {
    this.editions = editions;
    this.base = base;
    this.database = database;
  }

  /** Opens the current edition, or makes a first one, and deletes what others have been left. */
  static CurrentDatabase open(Path store, String base) {
    Editions editions = new Editions(store);
    Path current = editions.current();
    if (current == null) {
      current = editions.create();
      editions.publish(current);
    }
    editions.sweep();
    return new CurrentDatabase(editions, base, Database.open(current, base));
  }

  /** Lets somebody read the database, which stays the current one meanwhile. */
  <T> T use(Function<Database, T> reader) {
    Lock lock = switching.readLock();
    lock.lock();
    try {
      return reader.apply(database);
    } finally {
      lock.unlock();
    }
  }

  /** Lets somebody change the database, one at a time. */
  synchronized <T> T change(Function<Database, T> writer) {
    return use(writer);
  }

  /**
   * Puts a new edition into the place of the current one. What was read before stays as it was
   * until the new one is complete on disk; where the writer fails, it stays for good.
   *
   * @param writer sends all quads; it may read the current database
   * @param progress told how many entries the new text index has, now and then
   * @return how many quads were sent
   */
  synchronized long replace(Consumer<StreamRDF> writer, LongConsumer progress) {
    if (switching.getReadHoldCount() > 0) {
      throw new IllegalStateException("a reader of the store cannot replace what it reads");
    }
    Path edition = editions.create();
    long quads;
    Database replacement;
    try {
      long generation = database.generation() + 1;
      quads = Database.load(edition, base, generation, writer, progress);
      replacement = Database.open(edition, base);
    } catch (RuntimeException | Error e) {
      deleteQuietly(edition, e);
      throw e;
    }
    Lock lock = switching.writeLock();
    lock.lock();
    try {
      publish(edition, replacement);
      Database old = database;
      database = replacement;
      old.close();
    } finally {
      lock.unlock();
    }
    editions.sweep();
    return quads;
  }

  private void publish(Path edition, Database replacement) {
    try {
      editions.publish(edition);
    } catch (RuntimeException e) {
      // Not deleted here: the pointer may have been moved before the failure.
      replacement.close();
      throw e;
    }
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
    Lock lock = switching.writeLock();
    lock.lock();
    try {
      database.close();
    } finally {
      lock.unlock();
    }
  }
}
