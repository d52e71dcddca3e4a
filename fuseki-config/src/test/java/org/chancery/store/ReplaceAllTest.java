package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New editions by the bulk loader, beside the way through updates. */
class ReplaceAllTest {
  private Path temporary;
  private Path folder;
  private KnowledgeStore store;

  @BeforeEach
  void create(@TempDir Path folderForTest) {
    temporary = folderForTest;
    folder = temporary.resolve("kg");
    store = KnowledgeStore.create(folder, Fixture.BASE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void holdsTheSameAsAfterAnUpdate() {
    long quads = store.replaceAll(ReplaceAllTest::sendFixture, entries -> {});

    assertThat(quads).isEqualTo(Fixture.dataset().stream().count());
    try (KnowledgeStore updated =
        KnowledgeStore.create(temporary.resolve("updated"), Fixture.BASE)) {
      Fixture.load(updated);
      assertThat(export(store)).isEqualTo(export(updated));
      assertThat(store.documents()).isEqualTo(updated.documents());
      assertThat(found(store, "river")).isEqualTo(found(updated, "river")).isNotEmpty();
    }
    assertThat(store.apply(Fixture.update(Fixture.dataset())).changed()).isFalse();
  }

  @Test
  void keepsValuesAndQuadsThatAreSentTwiceAsAnUpdateDoes() {
    Node graph = Fixture.iri("graph/test");
    Node half = NodeFactory.createLiteralDT("0.50", XSDDatatype.XSDdecimal);
    Quad quad = Quad.create(graph, graph, RDFS.label.asNode(), half);

    store.replaceAll(
        stream -> {
          stream.quad(quad);
          stream.quad(quad);
        },
        entries -> {});

    assertThat(export(store)).hasLineCount(1).contains("\"0.5\"");
  }

  @Test
  void countsOnFromTheGenerationBeforeAndDeletesTheOldEdition() throws IOException {
    Fixture.load(store);
    store.apply(labels("a"));
    assertThat(generation(store)).isEqualTo(2);
    Path old = store.databaseFolder();

    store.replaceAll(ReplaceAllTest::sendFixture, entries -> {});

    assertThat(generation(store)).isEqualTo(3);
    assertThat(store.isTextInStep()).isTrue();
    assertThat(store.databaseFolder()).isNotEqualTo(old);
    assertThat(editions()).containsExactly("data-2");
    assertThat(export(store)).doesNotContain("graph/test").doesNotContain("urn:x-chancery");
    assertThat(store.apply(labels("b")).added()).isEqualTo(1);
    assertThat(generation(store)).isEqualTo(4);
  }

  @Test
  void isThereAfterOpeningAgain() {
    store.replaceAll(ReplaceAllTest::sendFixture, entries -> {});
    String before = export(store);
    store.close();

    store = KnowledgeStore.open(folder);

    assertThat(export(store)).isEqualTo(before);
    assertThat(generation(store)).isEqualTo(1);
    assertThat(store.isTextInStep()).isTrue();
  }

  @Test
  void writerThatFailsLeavesEverythingAsItWas() throws IOException {
    Fixture.load(store);
    String before = export(store);

    assertThatThrownBy(
            () ->
                store.replaceAll(
                    stream -> {
                      sendFixture(stream);
                      throw new IllegalStateException("broken");
                    },
                    entries -> {}))
        .hasMessage("broken");

    assertThat(export(store)).isEqualTo(before);
    assertThat(found(store, "river")).isNotEmpty();
    assertThat(editions()).containsExactly("data-1");
    assertThat(store.apply(labels("a")).added()).isEqualTo(1);
    assertThat(store.replaceAll(ReplaceAllTest::sendFixture, entries -> {})).isPositive();
    assertThat(export(store)).isEqualTo(before);
  }

  @Test
  void editionOfALoadThatWasKilledIsSweptAtTheNextOpening() throws Exception {
    Fixture.load(store);
    String before = export(store);
    store.close();
    Process other = OtherProcess.replacing(folder);
    other.destroyForcibly().waitFor();
    assertThat(editions()).containsExactly("data-1", "data-2");

    store = KnowledgeStore.open(folder);

    assertThat(editions()).containsExactly("data-1");
    assertThat(export(store)).isEqualTo(before);
    assertThat(store.isTextInStep()).isTrue();
  }

  @Test
  void writerAndOthersReadWhatWasThereMeanwhile() throws Exception {
    Fixture.load(store);
    String before = export(store);
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Long> quads =
          other.submit(
              () ->
                  store.replaceAll(
                      stream -> {
                        assertThat(store.documents()).hasSize(2);
                        stream.quad(label("alone"));
                        loading.countDown();
                        await(read);
                      },
                      entries -> {}));
      await(loading);
      assertThat(export(store)).isEqualTo(before);
      read.countDown();
      assertThat(quads.get(60, TimeUnit.SECONDS)).isEqualTo(1);
    } finally {
      other.shutdownNow();
    }
    assertThat(export(store)).hasLineCount(1).contains("alone");
  }

  @Test
  void blankNodesTheUnnamedGraphAndTriplesAreRefused() {
    Quad blank =
        Quad.create(
            Fixture.ENTITIES, NodeFactory.createBlankNode(), Fixture.ENTITIES, Fixture.ENTITIES);
    Quad unnamed = Quad.create(Quad.defaultGraphIRI, label("a").asTriple());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.replaceAll(stream -> stream.quad(blank), entries -> {}))
        .withMessageContaining("blank nodes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.replaceAll(stream -> stream.quad(unnamed), entries -> {}))
        .withMessageContaining("named graph");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> store.replaceAll(stream -> stream.triple(unnamed.asTriple()), entries -> {}))
        .withMessageContaining("named graph");
    assertThat(store.isEmpty()).isTrue();
  }

  @Test
  void readerOfTheStoreCanReplaceItAndReadsOn() throws IOException {
    Fixture.load(store);

    long labels =
        store.read(
            dataset -> {
              store.replaceAll(stream -> stream.quad(label("alone")), entries -> {});
              return dataset.stream(null, null, RDFS.label.asNode(), null).count();
            });

    assertThat(labels).isGreaterThan(1);
    assertThat(export(store)).hasLineCount(1);
    assertThat(editions()).containsExactly("data-2");
  }

  private static void sendFixture(StreamRDF stream) {
    Fixture.dataset().find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(stream::quad);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoreUpdate labels(String label) {
    Quad quad = label(label);
    return StoreUpdate.of(
        List.of(new GraphReplacement(quad.getGraph(), stream -> stream.quad(quad))));
  }

  private static Quad label(String label) {
    Node graph = Fixture.iri("graph/test");
    return Quad.create(graph, graph, RDFS.label.asNode(), NodeFactory.createLiteralString(label));
  }

  private static long generation(KnowledgeStore store) {
    return store.read(Generation::read);
  }

  private static List<String> found(KnowledgeStore store, String word) {
    return store.read(
        dataset -> {
          TextIndex index = dataset.getContext().get(TextQuery.textIndex);
          List<String> found = new ArrayList<>();
          for (Node property : IndexedWords.PROPERTIES) {
            for (TextHit hit : index.query(property, word, null, null)) {
              found.add(hit.getNode() + " " + hit.getGraph());
            }
          }
          return found.stream().sorted().toList();
        });
  }

  private static String export(KnowledgeStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out, true);
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> editions() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("data-"))
          .sorted()
          .toList();
    }
  }
}
