package org.chancery.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.chancery.ontology.Chy;
import org.chancery.ontology.OntologyFiles;

/**
 * A knowledge graph on disk: a folder with a TDB2 database, the records of what was extracted from
 * each article, and a description. One process at a time can have it open. Safe to share between
 * threads: reading goes on while an update is applied, and updates wait for each other.
 *
 * <pre>{@code
 * try (KnowledgeStore store = KnowledgeStore.openOrCreate(folder, base)) {
 *   store.putExtraction(hash, json);
 *   store.apply(new StoreUpdate(replacements, removals));
 * }
 * }</pre>
 */
public final class KnowledgeStore implements AutoCloseable {
  private static final String EXTRACTIONS = "extractions";
  private static final String CATALOGUE = "catalogue";
  private static final String IDENTITY = "identity.ttl";
  private static final String CORRECTIONS = "corrections.ttl";

  private final Path folder;
  private final StoreDescription description;
  private final StoreLock lock;
  private final ExtractionFiles extractions;
  private final Catalogue catalogue;
  private final CurrentDatabase database;
  private final Object orphans = new Object();
  private int backups;

  private KnowledgeStore(Path folder, StoreDescription description, StoreLock lock) {
    this.folder = folder;
    this.description = description;
    this.lock = lock;
    this.extractions = new ExtractionFiles(createFolder(folder.resolve(EXTRACTIONS)));
    this.catalogue = Catalogue.open(folder.resolve(CATALOGUE));
    this.database = openDatabase();
  }

  /**
   * Opens an existing store.
   *
   * @throws StoreException where there is none, or it has another format, is in use by another
   *     process or cannot be written to
   */
  public static KnowledgeStore open(Path folder) {
    if (!Files.exists(folder)) {
      throw new StoreException("There is no store " + folder + ".");
    }
    if (!Files.isDirectory(folder)) {
      throw new StoreException(folder + " is not a store of Chancery: a store is a folder.");
    }
    StoreDescription description = StoreDescription.read(folder);
    return openLocked(folder, description, StoreLock.acquire(folder));
  }

  /**
   * Makes a new, empty store in a folder that is empty or does not exist.
   *
   * @param base IRI that the instances start with
   * @throws StoreException where the folder holds something or cannot be written to
   */
  public static KnowledgeStore create(Path folder, String base) {
    if (Files.exists(folder.resolve(StoreDescription.FILE))) {
      throw new StoreException("There is a store in " + folder + " already.");
    }
    createFolder(folder);
    if (holdsAnything(folder)) {
      throw new StoreException(
          folder + " is neither empty nor a store of Chancery: name another folder.");
    }
    StoreLock lock = StoreLock.acquire(folder);
    StoreDescription description = new StoreDescription(base);
    try {
      description.write(folder);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
    return openLocked(folder, description, lock);
  }

  /**
   * Opens the store in a folder, or makes one where there is none.
   *
   * @param base for a new store; an existing one keeps its own, see {@link #base}
   */
  public static KnowledgeStore openOrCreate(Path folder, String base) {
    return Files.exists(folder.resolve(StoreDescription.FILE))
        ? open(folder)
        : create(folder, base);
  }

  private static KnowledgeStore openLocked(
      Path folder, StoreDescription description, StoreLock lock) {
    try {
      return new KnowledgeStore(folder, description, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e instanceof StoreException
          ? e
          : new StoreException("Cannot open the store " + folder + ": " + e.getMessage(), e);
    }
  }

  private CurrentDatabase openDatabase() {
    try {
      return CurrentDatabase.open(folder, description.base());
    } catch (RuntimeException e) {
      catalogue.close();
      throw e;
    }
  }

  private static Path createFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (AccessDeniedException e) {
      throw new StoreException("No permission to write to " + folder + ".", e);
    } catch (IOException e) {
      throw new StoreException("Cannot make the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  static boolean holdsAnything(Path folder) {
    // A store whose creation was interrupted holds these and nothing else.
    Set<String> own = Set.of(StoreLock.FILE, StoreDescription.FILE + ".tmp");
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(entry -> !own.contains(entry.getFileName().toString()));
    } catch (IOException e) {
      throw new StoreException("Cannot read " + folder + ": " + e.getMessage(), e);
    }
  }

  /** The folder that the store is in. */
  public Path folder() {
    return folder;
  }

  /**
   * The folder of the TDB2 database; whatever opens it in this process gets the same dataset. It is
   * another folder after {@link #replaceAll}.
   */
  public Path databaseFolder() {
    return database.use(Database::quads);
  }

  /**
   * Tells other processes, which cannot open the store meanwhile, where it is served.
   *
   * @param server the address
   * @param takesArticles whether articles can be sent there
   */
  public void announceServer(URI server, boolean takesArticles) {
    lock.announce(server, takesArticles);
  }

  /**
   * All quads, for those who hold on to a dataset for long, such as a server: each of its
   * transactions reads the edition that was the current one when it began. It cannot be written to.
   */
  public DatasetGraph dataset() {
    return new CurrentDataset(database);
  }

  /** IRI that the store's instances start with. */
  public String base() {
    return description.base();
  }

  /**
   * The user's statements of identity that the store keeps, as Turtle; empty where there are none.
   */
  public Optional<String> identityStatements() {
    return kept(identityFile());
  }

  /** Keeps statements of identity in place of those that it has kept so far. */
  public void keepIdentityStatements(String turtle) {
    keep(identityFile(), turtle);
  }

  /** The users' corrections that the store keeps, as Turtle; empty where there are none. */
  public Optional<String> corrections() {
    return kept(correctionsFile());
  }

  /** Keeps corrections in place of those that it has kept so far. */
  public void keepCorrections(String turtle) {
    keep(correctionsFile(), turtle);
  }

  /** Where corrections are kept. */
  public Path correctionsFile() {
    return folder.resolve(CORRECTIONS);
  }

  private static Optional<String> kept(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private void keep(Path file, String turtle) {
    Path temporary = folder.resolve(file.getFileName() + ".tmp");
    try {
      Files.writeString(temporary, turtle, StandardCharsets.UTF_8);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Where statements of identity are kept. */
  public Path identityFile() {
    return folder.resolve(IDENTITY);
  }

  /**
   * Whether the text index has seen the last change of the graph. It has not where the process was
   * killed between the two commits; {@link #reindex} helps.
   */
  public boolean isTextInStep() {
    return database.use(Database::isInStep);
  }

  /**
   * Makes the text index again where it is not in step with the graph.
   *
   * @param progress told how many entries there are, now and then
   * @return whether that was necessary
   */
  public boolean reindex(LongConsumer progress) {
    return database.change(current -> current.catchUp(progress));
  }

  /** Whether there is not a single quad. */
  public boolean isEmpty() {
    return database.use(Database::isEmpty);
  }

  /** The documents in the store, by their ids, in the order of these. */
  public SortedMap<String, DocumentState> documents() {
    return read(KnowledgeStore::readDocuments);
  }

  private static SortedMap<String, DocumentState> readDocuments(DatasetGraph dataset) {
    SortedMap<String, DocumentState> documents = new TreeMap<>();
    Iterator<Quad> hashes = dataset.find(Node.ANY, Node.ANY, Chy.extractionHash, Node.ANY);
    while (hashes.hasNext()) {
      Quad quad = hashes.next();
      Node document = quad.getSubject();
      documents.put(
          value(dataset, document, DCTerms.identifier.asNode()).orElseGet(document::getURI),
          new DocumentState(
              document,
              quad.getObject().getLiteralLexicalForm(),
              value(dataset, document, Chy.graphFingerprint).orElse("")));
    }
    return documents;
  }

  private static Optional<String> value(DatasetGraph dataset, Node document, Node property) {
    Iterator<Quad> quads = dataset.find(document, document, property, Node.ANY);
    return quads.hasNext()
        ? Optional.of(quads.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /**
   * Keeps a record under a hash of all that it depends on. It is on disk when this returns; until a
   * document with this hash is written, it is an orphan.
   *
   * @param hash lower-case hexadecimal
   * @param json the record; the store does not look into it
   */
  public void putExtraction(String hash, byte[] json) {
    extractions.put(hash, json);
  }

  void putPackedExtraction(String hash, byte[] packed) {
    extractions.putPacked(hash, packed);
  }

  /** Whether a record is kept under a hash; it is not read, so that it may be damaged. */
  public boolean hasExtraction(String hash) {
    return extractions.has(hash);
  }

  /** What is remembered of the articles beside the graph. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The record that was kept under a hash; empty where there is none or it was damaged. */
  public Optional<byte[]> extraction(String hash) {
    return extractions.get(hash);
  }

  /**
   * Deletes the records that belong to no document in the store, and returns how many there were.
   * Not to be called between putting a record and applying the update with its document. While a
   * backup is being made, none is deleted: it may need them.
   */
  public int dropOrphanedExtractions() {
    synchronized (orphans) {
      return backups > 0
          ? 0
          : extractions.retain(
              documents().values().stream()
                  .map(DocumentState::extractionHash)
                  .collect(Collectors.toSet()));
    }
  }

  /**
   * Writes all that is needed to go on elsewhere, as {@link Backup} reads it: graph, records, and
   * statements by people, as they are at one moment. Everything else goes on meanwhile. The stream
   * is flushed and not closed.
   *
   * @throws StoreException where something cannot be read, or the stream not be written to
   */
  public BackupResult backup(OutputStream out) {
    synchronized (orphans) {
      backups++;
    }
    try {
      return read(dataset -> backup(dataset, new BackupWriter(out)));
    } finally {
      synchronized (orphans) {
        backups--;
      }
    }
  }

  private BackupResult backup(DatasetGraph dataset, BackupWriter writer) {
    try {
      writer.add(
          StoreDescription.FILE, out -> Files.copy(folder.resolve(StoreDescription.FILE), out));
      for (Path statements : statementFiles()) {
        writer.add(statements.getFileName().toString(), out -> Files.copy(statements, out));
      }
      writer.addPacked(
          BackupParts.GRAPH,
          out -> new Exporter(dataset, false, Stream::of).write(ExportFormat.NQUADS, out));
      writer.addCatalogue(catalogue);
      SortedMap<String, DocumentState> documents = readDocuments(dataset);
      Set<String> written = new HashSet<>();
      List<String> lost = new ArrayList<>();
      for (Map.Entry<String, DocumentState> document : documents.entrySet()) {
        String hash = document.getValue().extractionHash();
        Optional<byte[]> record = extractions.packed(hash);
        if (record.isEmpty()) {
          lost.add(document.getKey());
        } else if (written.add(hash)) {
          writer.add(BackupParts.record(hash), out -> out.write(record.get()));
        }
      }
      writer.finish();
      return new BackupResult(documents.size(), lost);
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException("Cannot write the backup: " + e.getMessage(), e);
    }
  }

  private List<Path> statementFiles() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> BackupParts.isStatements(entry.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /**
   * Changes graphs as a whole or not at all, in one transaction. Only the difference between what a
   * graph holds and what it is to hold is written; without any difference, nothing is written to
   * disk. Where a writer fails, nothing has changed and its exception is passed on.
   */
  public UpdateResult apply(StoreUpdate update) {
    return apply(update, UpdateCheck.NONE);
  }

  /** Like {@link #apply(StoreUpdate)}, where the changes pass a check before they count. */
  public UpdateResult apply(StoreUpdate update, UpdateCheck check) {
    return database.change(current -> current.apply(update, check));
  }

  /**
   * Puts other contents into the place of all that the graph holds, faster than {@link #apply} for
   * many quads: TDB2's bulk loader fills a new database aside, the text index is made after it, and
   * both are switched to in one step. Until then readers see what was there, and a process that is
   * killed leaves that. Where the writer fails, nothing has changed and its exception is passed on.
   *
   * <p>What has {@link #databaseFolder} open itself is not switched.
   *
   * @param writer sends all quads, of named graphs and without blank nodes; it may read the store
   * @return how many quads were sent
   */
  public long replaceAll(Consumer<StreamRDF> writer, LoadProgress progress) {
    return replaceAll(writer, UpdateCheck.NONE, progress);
  }

  /** Like the other, where the new contents pass a check before they count. */
  public long replaceAll(Consumer<StreamRDF> writer, UpdateCheck check, LoadProgress progress) {
    return database.replace(writer, check, progress);
  }

  /**
   * Reads within one transaction. The default graph of queries is the union of all graphs.
   *
   * @param reader gets the dataset, which it must neither change nor keep
   */
  public <T> T read(Function<DatasetGraph, T> reader) {
    return database.use(
        current -> Txn.calculateRead(current.dataset(), () -> reader.apply(current.dataset())));
  }

  /**
   * Writes all that the store holds. The stream is flushed and not closed.
   *
   * @param sorted whether equal stores give equal bytes: graphs in the order of their names,
   *     triples in the order of their N-Triples form, as {@link ExportFormat#TURTLE} always is. It
   *     needs room for temporary files. Memory is not needed for more than a subject at a time.
   */
  public void export(ExportFormat format, OutputStream out, boolean sorted) {
    export(format, out, sorted, Stream::of);
  }

  /**
   * Like {@link #export}, with every superclass of an instance's class as a type of it too: for
   * tools that do not read the ontology.
   */
  public void exportWithSuperclasses(ExportFormat format, OutputStream out, boolean sorted) {
    Superclasses superclasses = Superclasses.of(OntologyFiles.ontology());
    export(format, out, sorted, superclasses::complement);
  }

  private void export(
      ExportFormat format,
      OutputStream out,
      boolean sorted,
      Function<Quad, Stream<Quad>> complement) {
    read(
        dataset -> {
          new Exporter(dataset, sorted, complement).write(format, out);
          return null;
        });
  }

  /**
   * The words behind a fact, a summary of facts, or the facts about an entity.
   *
   * @param iri of one of these
   * @param most how many facts about an entity at most
   * @return empty where the graph does not know the IRI, or knows no fact about it
   */
  public List<FactEvidence> evidence(String iri, int most) {
    return read(graphs -> new EvidenceReader(graphs).read(iri, most));
  }

  /** Checks all graphs together against the bundled shapes. It needs memory for all triples. */
  public ValidationResult validate() {
    return validate(OntologyFiles.shapes());
  }

  /** Checks all graphs together against shapes of one's own. */
  public ValidationResult validate(Graph shapes) {
    return read(dataset -> Validator.validate(dataset, shapes));
  }

  /**
   * Gives back the disk space that earlier versions of changed graphs take up: the quads are copied
   * into a new edition, so there has to be room for that. Reading goes on, updates wait. What began
   * to read before reads the old edition to its end, which is deleted after the last of them. A
   * process that is killed leaves the old edition or the new one, whole in either case.
   */
  public CompactionResult compact() {
    return database.compact();
  }

  /** Whether updates have made the database so large that it should be compacted. */
  public boolean hasGrown(CompactionPolicy policy) {
    return database.use(current -> current.hasGrown(policy));
  }

  /** How many bytes each file and folder of the store takes up, about, by its name. */
  public SortedMap<String, Long> sizes() {
    SortedMap<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.forEach(
          entry -> sizes.put(String.valueOf(entry.getFileName()), DatabaseFiles.size(entry)));
      return sizes;
    } catch (IOException e) {
      throw new StoreException("Cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  /** All graph names, in their order. */
  public List<Node> graphs() {
    return read(Exporter::sortedGraphs);
  }

  /** Releases the store for other processes. Nothing may be going on in it. */
  @Override
  public synchronized void close() {
    database.close();
    catalogue.close();
    lock.close();
  }
}
