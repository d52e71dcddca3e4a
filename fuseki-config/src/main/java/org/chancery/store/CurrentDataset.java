package org.chancery.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;

/**
 * The quads of whatever edition is the current one, for those who hold on to a dataset for long,
 * such as a server. A transaction stays with the edition that it began on. To be read only; safe to
 * share between threads.
 */
final class CurrentDataset extends DatasetGraphWrapper {
  private final CurrentDatabase database;
  private final Map<Thread, Database> inUse = new ConcurrentHashMap<>();

  CurrentDataset(CurrentDatabase database) {
    super(null);
    this.database = database;
  }

  // Outside of a transaction nothing but settings is read from it.
  @Override
  protected DatasetGraph get() {
    Database pinned = inUse.get(Thread.currentThread());
    return pinned == null ? database.use(Database::dataset) : pinned.dataset();
  }

  @Override
  public Context getContext() {
    return get().getContext();
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.READ) {
      throw new UnsupportedOperationException("a store is changed by its own updates only");
    }
    Database pinned = inUse.get(Thread.currentThread());
    if (pinned == null) {
      pinned = database.acquire();
      inUse.put(Thread.currentThread(), pinned);
    }
    pinned.dataset().begin(TxnType.READ);
  }

  @Override
  public void end() {
    Database pinned = inUse.get(Thread.currentThread());
    if (pinned == null) {
      return;
    }
    try {
      pinned.dataset().end();
    } finally {
      inUse.remove(Thread.currentThread());
      database.release(pinned);
    }
  }

  @Override
  public void close() {
    // The store closes its databases.
  }
}
