package org.chancery.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.chancery.archive.Archive;
import org.chancery.archive.ArchiveFiles;
import org.chancery.archive.ArchiveSettings;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;

/**
 * The graph and the text index are a function of the set of articles: whatever the order, the
 * batches, and what was corrected on the way. The articles are the sample and two small generated
 * archives full of namesakes, each article in two versions; they are extracted once.
 */
class OrderAndBatchesTest {
  private static final int GENERATED = 10;

  private static @Nullable Material material;

  /**
   * An article in one of its versions, as a step of a build.
   *
   * @param version 0 as first published, 1 as corrected
   */
  record Change(String article, int version) {
    @Override
    public String toString() {
      return article + (version == 0 ? "" : " corrected");
    }
  }

  @BeforeContainer
  static void extractEverythingOnce() throws IOException {
    material = new Material(Files.createTempDirectory("order-and-batches"));
  }

  @AfterContainer
  static void cleanUp() throws IOException {
    if (material != null) {
      material.delete();
    }
  }

  @Property(seed = "4711", shrinking = ShrinkingMode.BOUNDED)
  void anyOrderAndAnyBatchesGiveTheGraphOfOneBuild(@ForAll("batches") List<List<Change>> batches) {
    Material articles = material();
    Map<String, Integer> last = new TreeMap<>();
    batches.forEach(batch -> batch.forEach(c -> last.put(c.article(), c.version())));

    StoreContents piecemeal = articles.build(batches);
    StoreContents whole =
        articles.build(
            List.of(
                last.entrySet().stream().map(e -> new Change(e.getKey(), e.getValue())).toList()));

    assertThat(piecemeal.quads()).containsExactlyElementsOf(whole.quads());
    piecemeal.assertIndexAgrees();
    whole.assertIndexAgrees();
  }

  @Provide
  Arbitrary<List<List<Change>>> batches() {
    Arbitrary<Change> change =
        Combinators.combine(
                Arbitraries.of(material().articles()),
                Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.just(0)), Tuple.of(1, Arbitraries.just(1))))
            .as(Change::new);
    return change.list().ofMinSize(1).ofMaxSize(10).list().ofMinSize(1).ofMaxSize(4);
  }

  private static Material material() {
    if (material == null) {
      throw new IllegalStateException("no material yet");
    }
    return material;
  }

  /** Articles in all versions, and what was extracted from them. */
  private static final class Material {
    private final Path folder;
    private final Map<Change, String> texts = new LinkedHashMap<>();
    private final SharedExtractor extractor = new SharedExtractor();
    private final KeptRecords records;
    private int stores;

    Material(Path folder) throws IOException {
      this.folder = folder;
      this.records = new KeptRecords(Files.createDirectories(folder.resolve("records")));
      addSample();
      add("a", new ArchiveSettings(3, GENERATED, 0.5, 0.2));
      add("b", new ArchiveSettings(8, GENERATED, 0.3, 0.2));
      for (int version : List.of(0, 1)) {
        Path store = folder.resolve("version-" + version);
        write(texts.keySet().stream().filter(c -> c.version() == version).toList(), store);
        extractor.build(input(store), store);
        records.learn(store);
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

    private void add(String prefix, ArchiveSettings settings) {
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

    List<String> articles() {
      return texts.keySet().stream().map(Change::article).distinct().toList();
    }

    /** Builds batch after batch into a new store and returns what it holds. */
    StoreContents build(List<List<Change>> batches) {
      Path store = folder.resolve("store-" + stores++);
      try {
        KnowledgeStore.create(store, "https://w3id.org/chancery/id/").close();
        for (List<Change> batch : batches) {
          records.lend(store);
          write(batch, store);
          extractor.build(input(store), store);
        }
        return StoreContents.of(store);
      } finally {
        delete(store);
        delete(input(store));
      }
    }

    private static Path input(Path store) {
      return store.resolveSibling(store.getFileName() + "-input");
    }

    /** A later change of a batch wins over an earlier one, as in a folder of files. */
    private void write(List<Change> batch, Path store) {
      delete(input(store));
      try {
        Files.createDirectories(input(store));
        for (Change change : batch) {
          Files.writeString(
              input(store).resolve(change.article()), Objects.requireNonNull(texts.get(change)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void delete() {
      delete(folder);
    }

    private static void delete(Path folder) {
      if (!Files.exists(folder)) {
        return;
      }
      try {
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                  throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e)
                  throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
