package org.chancery.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a store with what is remembered of them beside the graph: a profile, so that
 * identity can be settled without reading every record, and the place that each was read from. Kept
 * in an index of Lucene, which is used here as a store of small documents that survives crashes.
 *
 * <p>The graph decides which articles are in the store and by which record; an entry with another
 * key than the graph's is out of date and made again from the record. So the catalogue may be ahead
 * of the graph or behind it, and losing it costs time and no facts. Safe to share between threads.
 */
public final class Catalogue implements Iterable<CatalogueEntry>, AutoCloseable {
  private static final String ID = "id";
  private static final String KEY = "key";
  private static final String SOURCE = "source";
  private static final String PROFILE = "profile";
  private static final String MARK = "mark";

  private final Directory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;

  private Catalogue(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
    this.reader = DirectoryReader.open(writer);
  }

  /** Opens the catalogue, an empty one where there is none or a damaged one. */
  static Catalogue open(Path folder) {
    try {
      Files.createDirectories(folder);
      try {
        return new Catalogue(FSDirectory.open(folder));
      } catch (CorruptIndexException
          | IndexFormatTooOldException
          | IndexFormatTooNewException
          | IndexNotFoundException e) {
        Editions.delete(folder);
        Files.createDirectories(folder);
        return new Catalogue(FSDirectory.open(folder));
      }
    } catch (IOException e) {
      throw new StoreException("Cannot open the catalogue " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Remembers an article in place of what was remembered under its id. */
  public void put(CatalogueEntry entry) {
    Document document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.YES));
    document.add(new StoredField(KEY, entry.key()));
    if (entry.source() != null) {
      document.add(new StoredField(SOURCE, entry.source()));
    }
    document.add(new StoredField(PROFILE, entry.profile()));
    try {
      writer.updateDocument(new Term(ID, entry.id()), document);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Keeps the entries of these articles and forgets all others. */
  public void retain(Set<String> ids) {
    try {
      // The ids alone: reading profiles that nobody looks at would be most of the work.
      for (String id : keys().keySet()) {
        if (!ids.contains(id)) {
          writer.deleteDocuments(new Term(ID, id));
        }
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The keys of the records that the profiles were made from, by the ids of the articles. */
  public Map<String, String> keys() {
    return values(KEY);
  }

  /** Where the articles were read from, by their ids; without those of which that is not known. */
  public Map<String, String> sources() {
    return values(SOURCE);
  }

  private Map<String, String> values(String field) {
    Map<String, String> values = new HashMap<>();
    Documents documents = new Documents(latest(), Set.of(ID, field));
    while (documents.hasNext()) {
      Document document = documents.nextDocument();
      String value = document.get(field);
      if (value != null) {
        values.put(document.get(ID), value);
      }
    }
    return values;
  }

  /** All entries as they are now, in no particular order; later changes do not show. */
  @Override
  public Iterator<CatalogueEntry> iterator() {
    return new Documents(latest(), Set.of(ID, KEY, SOURCE, PROFILE));
  }

  /**
   * What {@link #commit(String)} was last told the graph was made with; empty where nothing was, or
   * where the catalogue was lost since.
   */
  public synchronized String mark() {
    for (Map.Entry<String, String> entry : nothingOr(writer.getLiveCommitData())) {
      if (entry.getKey().equals(MARK)) {
        return entry.getValue();
      }
    }
    return "";
  }

  private static Iterable<Map.Entry<String, String>> nothingOr(
      @Nullable Iterable<Map.Entry<String, String>> data) {
    return data == null ? List.of() : data;
  }

  /**
   * Brings everything to disk, with the note that the graph has been brought up to it.
   *
   * @param mark what the graph was made with besides the articles
   */
  public synchronized void commit(String mark) {
    if (!mark.equals(mark())) {
      writer.setLiveCommitData(Map.of(MARK, mark).entrySet());
    }
    commit();
  }

  /** Brings everything to disk. */
  public void commit() {
    try {
      writer.commit();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  // Each iterator holds the reader that it reads until it has come to the end; here a newer one may
  // take its place meanwhile.
  private synchronized DirectoryReader latest() {
    try {
      DirectoryReader changed = DirectoryReader.openIfChanged(reader, writer);
      if (changed != null) {
        reader.close();
        reader = changed;
      }
      reader.incRef();
      return reader;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private StoreException failure(IOException e) {
    return new StoreException("Cannot use the catalogue " + directory + ": " + e.getMessage(), e);
  }

  @Override
  public synchronized void close() {
    try (directory;
        writer) {
      reader.close();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The live documents of a reader, one after the other. */
  private final class Documents implements Iterator<CatalogueEntry> {
    private final DirectoryReader held;
    private final List<LeafReaderContext> leaves;
    private final Set<String> fields;
    private int leaf;
    private int next = -1;

    Documents(DirectoryReader reader, Set<String> fields) {
      this.held = reader;
      this.leaves = reader.leaves();
      this.fields = fields;
      try {
        advance();
      } catch (IOException e) {
        throw failure(e);
      }
    }

    @Override
    public boolean hasNext() {
      return leaf < leaves.size();
    }

    @Override
    public CatalogueEntry next() {
      Document document = nextDocument();
      return new CatalogueEntry(
          document.get(ID), document.get(KEY), document.get(SOURCE), document.get(PROFILE));
    }

    Document nextDocument() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more entries");
      }
      try {
        Document document = leaves.get(leaf).reader().storedFields().document(next, fields);
        advance();
        return document;
      } catch (IOException e) {
        throw failure(e);
      }
    }

    private void advance() throws IOException {
      next++;
      while (leaf < leaves.size()) {
        LeafReader at = leaves.get(leaf).reader();
        @Nullable Bits live = at.getLiveDocs();
        while (next < at.maxDoc() && live != null && !live.get(next)) {
          next++;
        }
        if (next < at.maxDoc()) {
          return;
        }
        leaf++;
        next = 0;
      }
      held.decRef();
    }
  }
}
