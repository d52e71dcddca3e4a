package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  void givesBackWhatManySmallUpdatesTookUp() {
    store.apply(claims(0, QUADS));
    for (int i = 1; i <= 60; i++) {
      store.apply(claims(i, 40));
    }
    assertThat(store.hasGrown(EAGER)).isTrue();
    assertThat(store.hasGrown(CompactionPolicy.STANDARD)).isFalse();

    CompactionResult result = store.compact();

    assertThat(result.after()).isLessThan(result.before() / 2);
    assertThat(editions()).containsExactly("data-2");
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
  @EnabledOnOs(OS.LINUX)
  void roomOnDiskIsFreeAtOnceThoughFilesWereMappedToMemory() throws Exception {
    store.apply(claims(0, QUADS));
    store.compact();

    for (int i = 0; i < 100 && !mappedDeletedFiles().isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(mappedDeletedFiles()).isEmpty();
  }

  private List<String> mappedDeletedFiles() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/maps")).stream()
        .filter(line -> line.contains(folder.resolve("data-1") + "/") && line.contains("(deleted)"))
        .toList();
  }

  @Test
  void oneLargeUpdateIsNotWorthCompacting() {
    store.apply(claims(0, 20_000));

    assertThat(store.hasGrown(EAGER)).isFalse();
  }

  @Test
  @Timeout(120)
  void readersSeeTheRightDataBeforeDuringAndAfter() throws Exception {
    store.apply(claims(0, 20_000));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> reader = others.submit(() -> readUntil(done));
      store.read(
          dataset -> {
            // Who began before sees its version to the end, and holds nobody up.
            result(others.submit(store::compact));
            assertThat(result(others.submit(() -> store.apply(claims(1, 10)))).added())
                .isEqualTo(20);
            assertThat(editions()).containsExactly("data-1", "data-2");
            assertThat(dataset.stream(null, null, SchemaDO.text.asNode(), null).count())
                .isEqualTo(20_000);
            return null;
          });
      done.set(true);
      assertThat(result(reader)).isPositive();
    } finally {
      done.set(true);
      others.shutdown();
      assertThat(others.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(count()).isEqualTo(20_010);
    assertThat(found("pact")).isEqualTo(20_010);
    assertThat(editions()).containsExactly("data-2");
  }

  @Test
  void longLivedDatasetKeepsToTheEditionOfItsTransaction() {
    store.apply(claims(0, 100));
    DatasetGraph dataset = store.dataset();
    dataset.begin(TxnType.READ);
    store.compact();
    store.apply(claims(1, 10));
    assertThat(dataset.stream(null, null, SchemaDO.text.asNode(), null).count()).isEqualTo(100);
    dataset.end();

    assertThat(editions()).containsExactly("data-2");
    assertThat(
            Txn.calculateRead(
                dataset, () -> dataset.stream(null, null, SchemaDO.text.asNode(), null).count()))
        .isEqualTo(110);
  }

  @Test
  @Timeout(120)
  void compactionThatWasKilledLeavesTheStoreAsItWas() throws Exception {
    store.apply(claims(0, 40_000));
    store.close();
    Process other = OtherProcess.compacting(folder);
    try {
      while (!Files.exists(folder.resolve("data-2/tdb2/Data-0001/nodes.dat"))) {
        Thread.sleep(1);
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(editions()).containsExactly("data-1", "data-2");

    store = KnowledgeStore.open(folder);

    assertThat(editions()).containsExactly("data-1");
    assertThat(count()).isEqualTo(40_000);
    assertThat(store.isTextInStep()).isTrue();
    assertThat(store.apply(claims(1, 10)).added()).isEqualTo(20);
    store.compact();
    assertThat(count()).isEqualTo(40_010);
  }

  private int readUntil(AtomicBoolean done) {
    int times = 0;
    while (!done.get()) {
      assertThat(count()).isBetween(20_000L, 20_010L);
      times++;
    }
    return times;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
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

  private List<String> editions() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("data-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
