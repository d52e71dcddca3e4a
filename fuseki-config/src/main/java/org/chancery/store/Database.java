package org.chancery.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One edition of a store's data: a TDB2 database and the text index that follows it. Reading goes
 * on while an update is applied; updates wait for each other.
 */
final class Database implements AutoCloseable {
  private static final String QUADS = "tdb2";
  private static final String WORDS = "text";

  // Of the memory, so that all together take up a quarter of it at most.
  private static final int BYTES_PER_CACHED_NODE = 4_096;

  private final Path folder;
  private final DatabaseFiles files;
  private final Room room;
  private final DatasetGraph dataset;
  private final FullText text;
  private volatile boolean unfitForChanges;

  private Database(Path folder, DatasetGraph dataset, FullText text) {
    this.folder = folder;
    this.files = new DatabaseFiles(folder.resolve(QUADS));
    this.room = new Room(folder);
    this.dataset = dataset;
    this.text = text;
  }

  /**
   * Opens an edition, or makes an empty one in an empty folder. Where the index is not in step with
   * the database, {@link #catchUp} has to be called.
   *
   * @param base IRI that the instances start with
   */
  static Database open(Path edition, String base) {
    Path quads = createFolder(edition.resolve(QUADS));
    new DatabaseFiles(quads).check();
    DatasetGraph dataset = connect(quads);
    try {
      FullText text = FullText.open(createFolder(edition.resolve(WORDS)), base);
      text.serve(dataset);
      return new Database(edition, dataset, text);
    } catch (RuntimeException e) {
      TDBInternal.expel(dataset, true);
      throw e;
    }
  }

  /**
   * Fills a new edition with TDB2's bulk loader, which is safe only because nobody reads the
   * edition before it is published. It is closed when this returns.
   *
   * @param writer sends all quads, without blank nodes
   * @param number the generation that the edition is
   * @return how many quads were sent
   */
  static long load(
      Path edition, String base, long number, Consumer<StreamRDF> writer, LongConsumer progress) {
    long quads = loadQuads(createFolder(edition.resolve(QUADS)), number, writer);
    try (Database database = open(edition, base)) {
      database.catchUp(progress);
      database.files.noteSizes();
      database.files.noteCompacted();
    }
    return quads;
  }

  private static long loadQuads(Path folder, long number, Consumer<StreamRDF> writer) {
    DatasetGraph dataset = connect(folder);
    try {
      // The one that works in this thread: what the writer throws comes out of it at once, and with
      // few processors none is faster.
      DataLoader loader = LoaderFactory.sequentialLoader(dataset, MonitorOutputs.nullOutput());
      loader.startBulk();
      try {
        LoadedQuads quads = new LoadedQuads(loader.stream(), new Room(folder));
        writer.accept(quads);
        // A loader would take it for a quad of a graph of that name.
        loader.stream().triple(Generation.quad(number).asTriple());
        loader.finishBulk();
        return quads.count();
      } catch (RuntimeException | Error e) {
        loader.finishException(
            e instanceof Exception exception ? exception : new IllegalStateException(e));
        throw e;
      }
    } finally {
      TDBInternal.expel(dataset, true);
    }
  }

  private static DatasetGraph connect(Path quads) {
    DatasetGraph dataset =
        DatabaseMgr.connectDatasetGraph(Location.create(quads.toString()), caches());
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  // TDB2 remembers a million nodes in any case, which a small memory does not hold.
  private static StoreParams caches() {
    StoreParams standard = StoreParams.getDftStoreParams();
    long memory = Runtime.getRuntime().maxMemory();
    return StoreParams.builder("chancery", standard)
        .nodeId2NodeCacheSize(
            (int) Math.min(standard.getNodeId2NodeCacheSize(), memory / BYTES_PER_CACHED_NODE))
        .node2NodeIdCacheSize(
            (int) Math.min(standard.getNode2NodeIdCacheSize(), memory / BYTES_PER_CACHED_NODE))
        .build();
  }

  private static Path createFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("Cannot make the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** The folder of the edition. */
  Path folder() {
    return folder;
  }

  /** The folder of the TDB2 database. */
  Path quads() {
    return folder.resolve(QUADS);
  }

  /** How often the database has been changed. */
  long generation() {
    return Txn.calculateRead(dataset, () -> Generation.read(dataset));
  }

  /** Whether the index has seen the last change of the database. */
  boolean isInStep() {
    return Math.max(0, text.generation()) == generation();
  }

  /** Makes the index again where it is not in step; whether that was so. */
  synchronized boolean catchUp(LongConsumer progress) {
    if (isInStep()) {
      return false;
    }
    Txn.executeRead(dataset, () -> text.rebuild(dataset, Generation.read(dataset), progress));
    return true;
  }

  /**
   * Changes graphs as a whole or not at all, in one transaction. Only the difference between what a
   * graph holds and what it is to hold is written; without any difference, nothing is written to
   * disk.
   */
  synchronized UpdateResult apply(StoreUpdate update, UpdateCheck check) {
    UpdateResult result = write(update, check);
    if (result.changed()) {
      files.noteSizes();
      if (files.compactedSize() == null) {
        // What came in one transaction is compact.
        files.noteCompacted();
      }
    }
    return result;
  }

  private UpdateResult write(StoreUpdate update, UpdateCheck check) {
    Set<Node> changed = new HashSet<>();
    dataset.begin(TxnType.READ_PROMOTE);
    try {
      long added = 0;
      long removed = 0;
      for (GraphReplacement replacement : replacements(update)) {
        GraphDifference difference = GraphDifference.of(replacement, dataset);
        if (!difference.isEmpty()) {
          room.forChange(difference, files::size);
          promote();
          UpdateResult result = difference.applyTo(dataset, text);
          if (check != UpdateCheck.NONE) {
            difference.addSubjectsTo(changed);
          }
          added += result.added();
          removed += result.removed();
        }
      }
      if (added + removed > 0) {
        long next = Generation.read(dataset) + 1;
        Generation.write(dataset, next);
        if (check != UpdateCheck.NONE) {
          check.check(ChangeValidator.ofChanged(dataset, changed));
        }
        text.prepare(next);
        dataset.commit();
        text.commit();
      } else {
        dataset.commit();
      }
      return new UpdateResult(added, removed);
    } catch (RuntimeException | Error e) {
      undo();
      throw e;
    } finally {
      dataset.end();
    }
  }

  // Past the commit of the database there is nothing to abort; the index is made again when the
  // store is opened the next time.
  private void undo() {
    if (!dataset.isInTransaction()) {
      unfitForChanges = true;
    } else {
      unfitForChanges |= dataset.transactionMode() == ReadWrite.WRITE;
      dataset.abort();
    }
    text.rollback();
  }

  private static List<GraphReplacement> replacements(StoreUpdate update) {
    Stream<GraphReplacement> removals =
        update.removals().stream().map(graph -> new GraphReplacement(graph, stream -> {}));
    return Stream.concat(removals, update.replacements().stream()).toList();
  }

  private void promote() {
    if (!dataset.isInTransaction() || !dataset.promote()) {
      throw new StoreException(folder + " was changed by somebody else meanwhile.");
    }
  }

  /**
   * Whether a change was undone, after which nothing may be written here any more: TDB2 5.6
   * shortens its file of nodes then, but goes on to write behind its former end, and whatever is
   * written later gets addresses that lead to other bytes. Reading is not touched.
   */
  boolean isUnfitForChanges() {
    return unfitForChanges;
  }

  /** Whether there is no graph. */
  boolean isEmpty() {
    return Txn.calculateRead(dataset, () -> !dataset.listGraphNodes().hasNext());
  }

  /** Whether compacting is worth it. */
  boolean hasGrown(CompactionPolicy policy) {
    Long compacted = files.compactedSize();
    return policy.asksFor(files.size(), compacted == null ? 0 : compacted);
  }

  /** What the bundled shapes say of all that is there. */
  ValidationResult validate(LongConsumer progress) {
    return Txn.calculateRead(dataset, () -> ChangeValidator.ofAll(dataset, progress));
  }

  /** How many bytes the database takes up, about, without the index. */
  long size() {
    return files.size();
  }

  /**
   * Fills a new edition with the same quads and the same index, without what earlier versions have
   * left. Nothing may change here meanwhile.
   *
   * @return how many quads there are
   */
  synchronized long copyTo(Path edition, String base) {
    text.copyTo(createFolder(edition.resolve(WORDS)));
    return load(edition, base, generation(), this::sendAll, entries -> {});
  }

  private void sendAll(StreamRDF out) {
    Txn.executeRead(
        dataset,
        () -> dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(out::quad));
  }

  @Override
  public synchronized void close() {
    text.close();
    TDBInternal.expel(dataset, true);
  }
}
