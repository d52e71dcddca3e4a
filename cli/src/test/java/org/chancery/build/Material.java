package org.chancery.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IOX;
import org.chancery.archive.Archive;
import org.chancery.archive.ArchiveFiles;
import org.chancery.archive.ArchiveSettings;
import org.chancery.store.KnowledgeStore;

/** Articles in all versions, and what was extracted from them: for many stores of them. */
final class Material {
  private static final String BASE = "https://w3id.org/chancery/id/";
  private static final Pattern ID = Pattern.compile("(?m)^id: (.+)$");
  private static final Pattern FACT =
      Pattern.compile(
          "^<(\\S+)> <\\S+#type> <https://w3id.org/chancery/ontology#(?:Tenure|PolicyFact|Claim)>");
  private static final int GENERATED = 10;

  private static final Pattern STATEMENT_GROUP =
      Pattern.compile("#type> <https://w3id.org/chancery/ontology#ClaimGroup>");

  private final Path folder;
  private final Map<Change, String> texts = new LinkedHashMap<>();
  private final Set<String> facts = new TreeSet<>();
  private final SharedExtractor extractor = new SharedExtractor();
  private final KeptRecords records;
  private int stores;
  private int statementGroups;

  Material(Path folder) throws IOException {
    this.folder = folder;
    this.records = new KeptRecords(Files.createDirectories(folder.resolve("records")));
    addSample();
    addArchive("a", new ArchiveSettings(3, GENERATED, 0.5, 0.2));
    addArchive("b", new ArchiveSettings(8, GENERATED, 0.3, 0.2));
    for (int version : List.of(0, 1)) {
      Path input = folder.resolve("version-" + version);
      texts.keySet().stream().filter(c -> c.version() == version).forEach(c -> put(c, input));
      Path store = folder.resolve("store-of-version-" + version);
      extractor.build(input, store);
      records.learn(store);
      for (String quad : StoreContents.of(store).quads()) {
        Matcher fact = FACT.matcher(quad);
        if (fact.find()) {
          facts.add(fact.group(1));
        }
        statementGroups += STATEMENT_GROUP.matcher(quad).find() ? 1 : 0;
      }
    }
  }

  private void addSample() throws IOException {
    Path sample = Path.of("").toAbsolutePath().resolveSibling("sample").resolve("articles");
    try (Stream<Path> files = Files.list(sample)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        texts.put(new Change(name, 0), text);
        texts.put(new Change(name, 1), text.substring(0, text.lastIndexOf("\n\n")) + "\n");
      }
    }
  }

  private void addArchive(String prefix, ArchiveSettings settings) {
    Archive archive = Archive.of(settings);
    for (int i = 0; i < archive.size(); i++) {
      for (int version : List.of(0, 1)) {
        String id = archive.article(i).id();
        texts.put(
            new Change(prefix + "-" + id + ".md", version),
            ArchiveFiles.markdown(archive.article(i, version))
                .replace("id: " + id, "id: " + prefix + "-" + id));
      }
    }
  }

  /** The names of all articles. */
  List<String> articles() {
    return texts.keySet().stream().map(Change::article).distinct().toList();
  }

  /** The facts of all articles in all versions. */
  List<String> facts() {
    return List.copyOf(facts);
  }

  /** How many statements are reported in several places, over both versions. */
  int statementGroups() {
    return statementGroups;
  }

  /** Leads into a new store what each batch changes, and returns what the store holds. */
  StoreContents applyChanges(List<List<Change>> batches) {
    return build(batches, (batch, store) -> applyChanges(batch, store, request -> request));
  }

  /** The same, with corrections that come with the first batch or one of the next. */
  StoreContents applyChanges(List<List<Change>> batches, Set<String> rejected, int from) {
    Path corrections = corrections(rejected);
    int[] batchNumber = {0};
    return build(
        batches,
        (batch, store) -> {
          boolean now = batchNumber[0]++ == from;
          applyChanges(batch, store, request -> request.withCorrections(now ? corrections : null));
        });
  }

  private void applyChanges(
      Map<String, Change> batch, Path store, UnaryOperator<BuildRequest> difference) {
    Path input = inputOf(store);
    delete(input);
    create(input);
    batch.values().forEach(change -> put(change, input));
    extractor.build(input, store, difference);
    extractor.remove(store, present(store, batch));
  }

  /** A file that rejects facts, and adds one of its own. */
  private Path corrections(Set<String> rejected) {
    String rejects = rejected.stream().map("<%s>"::formatted).collect(Collectors.joining(" , "));
    try {
      return Files.writeString(
          folder.resolve("corrections-" + stores + ".ttl"),
          """
          PREFIX chy: <https://w3id.org/chancery/ontology#>
          PREFIX dcterms: <http://purl.org/dc/terms/>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

          <correction/1> a chy:Correction ; rdfs:comment "Misread." ;
              dcterms:date "2024-05-06"^^xsd:date ; chy:adds <correction/1#tenure> %s .
          <correction/1#tenure> a chy:Tenure ; chy:holder <person/boris-johnson> ;
              chy:office <office/prime-minister-of-france> ; chy:tenureStatus chy:Current ;
              chy:asOf "2024-01-01"^^xsd:date .
          """
              .formatted(rejects.isEmpty() ? "" : "; chy:rejects " + rejects));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes a folder with each batch, builds it whole, and returns what the store holds. */
  StoreContents followFolder(List<List<Change>> batches) {
    return build(
        batches,
        (batch, store) -> {
          batch.values().forEach(change -> put(change, inputOf(store)));
          extractor.build(inputOf(store), store, request -> request.withPrune(true));
        });
  }

  /** Of a batch the last change of each article counts, as in a folder of files. */
  private StoreContents build(
      List<List<Change>> batches, BiConsumer<Map<String, Change>, Path> way) {
    Path store = folder.resolve("store-" + stores++);
    try {
      KnowledgeStore.create(store, BASE).close();
      for (List<Change> batch : batches) {
        Map<String, Change> last = new TreeMap<>();
        batch.forEach(change -> last.put(change.article(), change));
        records.lend(store);
        way.accept(last, store);
      }
      return StoreContents.of(store);
    } finally {
      delete(store);
      delete(inputOf(store));
    }
  }

  /** The ids of withdrawn articles that a store still holds. */
  private Set<String> present(Path store, Map<String, Change> batch) {
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      Set<String> known = open.documents().keySet();
      return batch.values().stream()
          .filter(change -> change.version() == Change.GONE)
          .map(change -> id(text(new Change(change.article(), 0))))
          .filter(known::contains)
          .collect(Collectors.toSet());
    }
  }

  private String text(Change change) {
    return Objects.requireNonNull(texts.get(change));
  }

  private static String id(String text) {
    Matcher id = ID.matcher(text);
    if (!id.find()) {
      throw new IllegalArgumentException("expected an article with an id: " + text);
    }
    return id.group(1);
  }

  private static Path inputOf(Path store) {
    return store.resolveSibling(store.getFileName() + "-input");
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Change change, Path input) {
    create(input);
    try {
      Path file = input.resolve(change.article());
      if (change.version() == Change.GONE) {
        Files.deleteIfExists(file);
      } else {
        Files.writeString(file, text(change));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    delete(folder);
  }

  private static void delete(Path folder) {
    IOX.deleteAll(folder);
  }
}
