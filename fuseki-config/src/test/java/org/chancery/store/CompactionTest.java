package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final int QUADS = 2_000;
  private static final CompactionPolicy EAGER = new CompactionPolicy(2, 1 << 20);

  private Path folder;
  private KnowledgeStore store;

  @BeforeEach
  void create(@TempDir Path temporary) {
    folder = temporary.resolve("kg");
    store = KnowledgeStore.create(folder, Fixture.BASE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givesBackWhatManySmallUpdatesTookUp() throws IOException {
    store.apply(claims(0, QUADS));
    for (int i = 1; i <= 60; i++) {
      store.apply(claims(i, 40));
    }
    assertThat(store.hasGrown(EAGER)).isTrue();
    assertThat(store.hasGrown(CompactionPolicy.STANDARD)).isFalse();

    CompactionResult result = store.compact();

    assertThat(result.after()).isLessThan(result.before() / 2);
    assertThat(dataFolders()).containsExactly("Data-0002");
    assertThat(store.hasGrown(EAGER)).isFalse();
    assertThat(count()).isEqualTo(QUADS + 60 * 40);
    assertThat(found("pact")).isEqualTo(count());
    assertThat(store.isTextInStep()).isTrue();
    store.close();
    store = KnowledgeStore.open(folder);
    assertThat(store.hasGrown(EAGER)).isFalse();
    assertThat(count()).isEqualTo(QUADS + 60 * 40);
  }

  @Test
  void oneLargeUpdateIsNotWorthCompacting() {
    store.apply(claims(0, 20_000));

    assertThat(store.hasGrown(EAGER)).isFalse();
  }

  @Test
  void readersSeeTheRightDataBeforeDuringAndAfter() throws Exception {
    store.apply(claims(0, 20_000));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> reader = others.submit(() -> readUntil(done));
      Future<UpdateResult> writer;
      store.read(
          dataset -> {
            // A reader that began before sees its version to the end.
            Future<CompactionResult> compaction = others.submit(store::compact);
            awaitFolder("Data-0002");
            assertThat(compaction.isDone()).isFalse();
            assertThat(dataset.stream(null, null, SchemaDO.text.asNode(), null).count())
                .isEqualTo(20_000);
            return compaction;
          });
      writer = others.submit(() -> store.apply(claims(1, 10)));
      assertThat(writer.get(60, TimeUnit.SECONDS).added()).isEqualTo(20);
      done.set(true);
      assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
    } finally {
      done.set(true);
      others.shutdown();
      assertThat(others.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(count()).isEqualTo(20_010);
    assertThat(found("pact")).isEqualTo(20_010);
    assertThat(dataFolders()).containsExactly("Data-0002");
  }

  @Test
  void compactionThatWasKilledLeavesTheStoreAsItWas() throws Exception {
    store.apply(claims(0, 40_000));
    store.close();
    Process other = OtherProcess.compacting(folder);
    try {
      awaitFolder("Data-0002-tmp");
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(dataFolders()).contains("Data-0001", "Data-0002-tmp");

    store = KnowledgeStore.open(folder);

    assertThat(dataFolders()).containsExactly("Data-0001");
    assertThat(count()).isEqualTo(40_000);
    assertThat(store.isTextInStep()).isTrue();
    assertThat(store.apply(claims(1, 10)).added()).isEqualTo(20);
    store.compact();
    assertThat(dataFolders()).containsExactly("Data-0002");
    assertThat(count()).isEqualTo(40_010);
  }

  @Test
  void oldDatabaseThatAKilledCompactionDidNotDeleteIsSwept() throws IOException {
    store.apply(claims(0, 10));
    Path old = store.databaseFolder().resolve("Data-0001");
    Path kept = folder.resolveSibling("kept");
    copy(old, kept);
    store.compact();
    store.apply(claims(1, 10));
    store.close();
    copy(kept, old);

    store = KnowledgeStore.open(folder);

    assertThat(dataFolders()).containsExactly("Data-0002");
    assertThat(count()).isEqualTo(20);
  }

  private int readUntil(AtomicBoolean done) {
    int times = 0;
    while (!done.get()) {
      assertThat(count()).isBetween(20_000L, 20_010L);
      times++;
    }
    return times;
  }

  private void awaitFolder(String name) {
    try {
      for (int i = 0; i < 6_000 && !dataFolders().contains(name); i++) {
        Thread.sleep(10);
      }
      assertThat(dataFolders()).contains(name);
    } catch (InterruptedException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoreUpdate claims(int document, int number) {
    Node graph = Fixture.iri("document/" + document);
    return StoreUpdate.of(
        List.of(
            new GraphReplacement(
                graph,
                stream ->
                    IntStream.range(0, number)
                        .forEach(
                            i -> {
                              Node claim = NodeFactory.createURI(graph.getURI() + "#Claim_" + i);
                              stream.quad(
                                  Quad.create(
                                      graph, claim, SchemaDO.text.asNode(), words(document, i)));
                              stream.quad(
                                  Quad.create(
                                      graph, claim, RDFS.seeAlso.asNode(), words(i, document)));
                            }))));
  }

  private static Node words(int first, int second) {
    return NodeFactory.createLiteralString("the pact is dead " + first + " " + second);
  }

  private long count() {
    return store.read(dataset -> dataset.stream(null, null, SchemaDO.text.asNode(), null).count());
  }

  private long found(String word) {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/> "
            + "SELECT (count(*) AS ?n) { (?s ?score ?words) text:query (schema:text '"
            + word
            + "' 100000) }";
    return store.read(
        dataset -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query).build()) {
            return execution.execSelect().next().getLiteral("n").getLong();
          }
        });
  }

  private List<String> dataFolders() throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("data-1/tdb2"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("Data-"))
          .sorted()
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
