package org.chancery.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/**
 * The full-text index beside a database: names of things and the contents of claims, each with the
 * graph that it stands in. It follows the database and can be made from it again at any time; it
 * remembers the generation of the database that it belongs to. Changes by one thread at a time;
 * searched by any.
 */
final class FullText implements AutoCloseable {
  private static final String GENERATION = "generation";
  private static final long NONE = -1;

  private final Directory directory;
  private final TextIndexLucene index;
  private final IndexedWords indexed;

  private FullText(Directory directory, TextIndexLucene index, IndexedWords indexed) {
    this.directory = directory;
    this.index = index;
    this.indexed = indexed;
  }

  /**
   * Opens an index, or makes an empty one.
   *
   * @param base IRI that the instances of the database start with
   */
  static FullText open(Path folder, String base) {
    try {
      return openWhole(folder, base);
    } catch (TextIndexException e) {
      if (!(e.getCause() instanceof CorruptIndexException
          || e.getCause() instanceof IndexFormatTooOldException
          || e.getCause() instanceof IndexFormatTooNewException
          || e.getCause() instanceof NoSuchFileException
          || e.getCause() instanceof EOFException)) {
        throw failure(folder, e);
      }
      // Damaged: an empty one is out of step, and made again from the database.
      Editions.delete(folder);
      try {
        return openWhole(folder, base);
      } catch (TextIndexException again) {
        throw failure(folder, again);
      }
    }
  }

  private static StoreException failure(Path folder, Exception e) {
    return new StoreException("Cannot open the text index " + folder + ": " + e.getMessage(), e);
  }

  private static FullText openWhole(Path folder, String base) {
    try {
      Directory directory = FSDirectory.open(folder);
      TextIndexConfig config = new TextIndexConfig(IndexedWords.fields());
      config.setAnalyzer(new NewsAnalyzer());
      config.setValueStored(true);
      return new FullText(
          directory, new TextIndexLucene(directory, config), new IndexedWords(base));
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Lets queries of a dataset search here. */
  void serve(DatasetGraph dataset) {
    dataset.getContext().set(TextQuery.textIndex, index);
  }

  /** The generation of the database that the index was last brought up to, or a negative number. */
  long generation() {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String value = reader.getIndexCommit().getUserData().get(GENERATION);
      return value == null ? NONE : Long.parseLong(value);
    } catch (IOException | NumberFormatException e) {
      // No commit, or a damaged one: it belongs to no generation and is made again.
      return NONE;
    }
  }

  /** Adds what has come into the database; seen by nobody until {@link #commit}. */
  void add(Quad quad) {
    if (indexed.isIndexed(quad)) {
      index.addEntity(entity(quad));
    }
  }

  /** Takes out what has gone from the database. */
  void remove(Quad quad) {
    if (indexed.isIndexed(quad)) {
      index.deleteEntity(entity(quad));
    }
  }

  private Entity entity(Quad quad) {
    return TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
  }

  /** Brings the changes to disk, so that a commit can hardly fail any more. */
  void prepare(long generation) {
    IndexWriter writer = index.getIndexWriter();
    writer.setLiveCommitData(Map.of(GENERATION, Long.toString(generation)).entrySet());
    index.prepareCommit();
  }

  void commit() {
    index.commit();
  }

  void rollback() {
    index.rollback();
  }

  /**
   * Makes the index from the database again, within a transaction of that.
   *
   * @param progress told how many entries there are, now and then
   */
  void rebuild(DatasetGraph dataset, long generation, LongConsumer progress) {
    try {
      index.getIndexWriter().deleteAll();
      long entries = 0;
      for (Node property : IndexedWords.PROPERTIES) {
        Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
        while (quads.hasNext()) {
          Quad quad = quads.next();
          if (indexed.isIndexed(quad)) {
            index.addEntity(entity(quad));
            entries++;
            if (entries % 10_000 == 0) {
              progress.accept(entries);
            }
          }
        }
      }
      prepare(generation);
      commit();
      progress.accept(entries);
    } catch (IOException e) {
      rollback();
      throw new StoreException("Cannot write the text index: " + e.getMessage(), e);
    }
  }

  /** Copies the last commit into an empty folder; nothing may be committed meanwhile. */
  void copyTo(Path folder) {
    try (DirectoryReader reader = DirectoryReader.open(directory);
        Directory target = FSDirectory.open(folder)) {
      Collection<String> files = reader.getIndexCommit().getFileNames();
      for (String file : files) {
        target.copyFrom(directory, file, file, IOContext.DEFAULT);
      }
      target.sync(files);
    } catch (IndexNotFoundException e) {
      // Nothing has been committed; the copy will be as empty.
      return;
    } catch (IOException e) {
      throw new StoreException("Cannot copy the text index: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    index.close();
  }
}
