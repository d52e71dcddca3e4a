package org.chancery.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeStoreTest {
  private static final Node GRAPH = Fixture.iri("graph/test");
  private static final Node LABEL = RDFS.label.asNode();

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
  void newStoreIsEmptyAndKeepsItsBase() {
    assertThat(store.isEmpty()).isTrue();
    assertThat(store.documents()).isEmpty();
    assertThat(store.base()).isEqualTo(Fixture.BASE);
  }

  @Test
  void documentsAreListedWithTheirHashes() {
    Fixture.load(store);

    assertThat(store.documents())
        .containsOnlyKeys("river-1", "river-2")
        .containsEntry("river-1", new DocumentState(Fixture.DOCUMENT, "1111111111111111", "aaaa"));
  }

  @Test
  void whatWasAppliedIsThereAfterOpeningAgain() {
    Fixture.load(store);
    store.close();
    store = KnowledgeStore.open(folder);

    assertThat(store.base()).isEqualTo(Fixture.BASE);
    assertThat(store.<Set<Quad>>read(KnowledgeStoreTest::quads))
        .isEqualTo(quads(Fixture.dataset()));
  }

  @Test
  void applyingTheSameAgainWritesNothing() throws IOException {
    Fixture.load(store);
    List<String> before = filesOf(store.databaseFolder());

    UpdateResult result = store.apply(Fixture.update(Fixture.dataset()));

    assertThat(result.changed()).isFalse();
    assertThat(filesOf(store.databaseFolder())).isEqualTo(before);
  }

  @Test
  void onlyTheDifferenceIsCounted() {
    store.apply(StoreUpdate.of(List.of(labels("a", "b", "c"))));

    UpdateResult result = store.apply(StoreUpdate.of(List.of(labels("b", "c", "d", "e"))));

    assertThat(result).isEqualTo(new UpdateResult(2, 1));
    assertThat(labelsIn(GRAPH)).containsExactlyInAnyOrder("b", "c", "d", "e");
  }

  @Test
  void otherSpellingsOfTheSameValueAreNoDifference() {
    Node decimal = NodeFactory.createLiteralDT("0.50", XSDDatatype.XSDdecimal);
    Node date = NodeFactory.createLiteralDT("2024-03-01", XSDDatatype.XSDdate);
    Node number = NodeFactory.createLiteralDT("007", XSDDatatype.XSDnonNegativeInteger);
    Node wrong = NodeFactory.createLiteralDT("yesterday", XSDDatatype.XSDdate);
    StoreUpdate update =
        StoreUpdate.of(
            List.of(
                new GraphReplacement(
                    GRAPH,
                    stream ->
                        Stream.of(decimal, date, number, wrong)
                            .forEach(
                                value ->
                                    stream.triple(
                                        Triple.create(Fixture.DOCUMENT, LABEL, value))))));

    assertThat(store.apply(update)).isEqualTo(new UpdateResult(4, 0));
    assertThat(store.apply(update).changed()).isFalse();
  }

  @Test
  void removedGraphsAreGoneAndOthersStay() {
    Fixture.load(store);
    Node text = Fixture.iri("document/river-1/text");

    store.apply(new StoreUpdate(List.of(), Set.of(Fixture.DOCUMENT, text)));

    assertThat(store.graphs()).doesNotContain(Fixture.DOCUMENT, text).contains(Fixture.ENTITIES);
    assertThat(store.documents()).containsOnlyKeys("river-2");
  }

  @Test
  void severalGraphsAreReplacedByOneWriter() {
    Node other = Fixture.iri("graph/other");
    GraphReplacement both =
        new GraphReplacement(
            Set.of(GRAPH, other),
            stream -> {
              stream.quad(Quad.create(GRAPH, GRAPH, LABEL, NodeFactory.createLiteralString("a")));
              stream.quad(Quad.create(other, GRAPH, LABEL, NodeFactory.createLiteralString("b")));
            });

    assertThat(store.apply(StoreUpdate.of(List.of(both)))).isEqualTo(new UpdateResult(2, 0));
    assertThat(labelsIn(other)).containsExactly("b");
  }

  @Test
  void writerThatFailsLeavesEverythingAsItWas() {
    store.apply(StoreUpdate.of(List.of(labels("a"))));
    GraphReplacement failing =
        new GraphReplacement(
            Fixture.DOCUMENT,
            stream -> {
              throw new IllegalStateException("broken");
            });

    assertThatThrownBy(() -> store.apply(StoreUpdate.of(List.of(labels("b"), failing))))
        .hasMessage("broken");

    assertThat(labelsIn(GRAPH)).containsExactly("a");
    assertThat(store.apply(StoreUpdate.of(List.of(labels("c")))).added()).isEqualTo(1);
  }

  @Test
  void quadOfAnotherGraphIsRefused() {
    GraphReplacement replacement =
        new GraphReplacement(GRAPH, stream -> stream.quad(Quad.create(LABEL, LABEL, LABEL, LABEL)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.apply(StoreUpdate.of(List.of(replacement))))
        .withMessageContaining("expected a quad of one of the graphs");
  }

  @Test
  void blankNodeIsRefused() {
    GraphReplacement replacement =
        new GraphReplacement(
            GRAPH,
            stream -> stream.triple(Triple.create(NodeFactory.createBlankNode(), LABEL, LABEL)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.apply(StoreUpdate.of(List.of(replacement))))
        .withMessageContaining("blank node");
  }

  @Test
  void queriesSeeTheUnionOfAllGraphs() {
    Fixture.load(store);

    long people =
        store.read(
            dataset -> {
              try (QueryExecution execution =
                  QueryExecution.dataset(DatasetFactory.wrap(dataset))
                      .query("SELECT ?p { ?p a <https://w3id.org/chancery/ontology#Person> }")
                      .build()) {
                return (long) ResultSetFormatter.consume(execution.execSelect());
              }
            });

    assertThat(people).isEqualTo(2);
  }

  @Test
  void compactingKeepsTheContentsAndTheUnion() {
    Fixture.load(store);

    store.compact();

    queriesSeeTheUnionOfAllGraphs();
    assertThat(store.<Set<Quad>>read(KnowledgeStoreTest::quads))
        .isEqualTo(quads(Fixture.dataset()));
    assertThat(store.apply(StoreUpdate.of(List.of(labels("a")))).added()).isEqualTo(1);
  }

  @Test
  void extractionsAreReadBack() {
    store.putExtraction("0123456789abcdef", "{}".getBytes(UTF_8));

    assertThat(store.extraction("0123456789abcdef")).hasValue("{}".getBytes(UTF_8));
    assertThat(store.extraction("fedcba9876543210")).isEmpty();
  }

  @Test
  void damagedExtractionCountsAsMissingAndIsReplaced() throws IOException {
    store.putExtraction("0123456789abcdef", "{\"a\":1}".getBytes(UTF_8));
    Path file = folder.resolve("extractions/01/0123456789abcdef.json.gz");
    Files.write(file, List.of("cut off"));

    assertThat(store.extraction("0123456789abcdef")).isEmpty();
    store.putExtraction("0123456789abcdef", "{\"a\":1}".getBytes(UTF_8));
    assertThat(store.extraction("0123456789abcdef")).hasValue("{\"a\":1}".getBytes(UTF_8));
  }

  @Test
  void orphanedExtractionsAreDropped() {
    Fixture.load(store);
    store.putExtraction("1111111111111111", "{}".getBytes(UTF_8));
    store.putExtraction("3333333333333333", "{}".getBytes(UTF_8));

    assertThat(store.dropOrphanedExtractions()).isEqualTo(1);
    assertThat(store.extraction("1111111111111111")).isPresent();
    assertThat(store.extraction("3333333333333333")).isEmpty();
  }

  @Test
  void extractionHashIsNoPath() {
    assertThatIllegalArgumentException().isThrownBy(() -> store.extraction("../../etc/passwd"));
  }

  @Test
  void secondOpeningInThisProcessIsRefused() {
    assertThatThrownBy(() -> KnowledgeStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("in use by this process");
  }

  @Test
  void storeInUseByAnotherProcessSaysWhich() throws Exception {
    store.close();
    Process other = OtherProcess.holding(folder);
    try {
      assertThatThrownBy(() -> KnowledgeStore.open(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("in use by process " + other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }
    store = KnowledgeStore.open(folder);
    assertThat(store.isEmpty()).isTrue();
  }

  @Test
  void storeInUseByAProcessThatHasTheSameNumberElsewhereIsNotInUseByThisOne() throws Exception {
    store.close();
    Process other = OtherProcess.holding(folder);
    try {
      Files.writeString(folder.resolve("lock"), Long.toString(ProcessHandle.current().pid()));

      assertThatThrownBy(() -> KnowledgeStore.open(folder))
          .hasMessageContaining("in use by a process of another container");
    } finally {
      other.destroyForcibly().waitFor();
    }
    store = KnowledgeStore.open(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "true, chancery build --server http://localhost:4711/",
    "false, chancery serve --users FILE"
  })
  void storeThatIsServedSaysWhereAndHowToWriteToIt(boolean takesArticles, String how)
      throws Exception {
    store.close();
    Process other = OtherProcess.serving(folder, takesArticles);
    try {
      assertThatThrownBy(() -> KnowledgeStore.open(folder))
          .hasMessageContaining("in use by process " + other.pid())
          .hasMessageContaining("which serves it at http://localhost:4711/")
          .hasMessageContaining(how);
    } finally {
      other.destroyForcibly().waitFor();
    }
    store = KnowledgeStore.open(folder);
    assertThatThrownBy(() -> KnowledgeStore.open(folder))
        .hasMessageContaining("in use by this process")
        .hasMessageNotContaining("4711");
  }

  @Test
  void storeIsSoundAfterAnUpdateThatWasUndone() {
    Fixture.load(store);
    store.close();
    store = KnowledgeStore.open(folder);
    GraphReplacement failing =
        new GraphReplacement(
            NodeFactory.createURI("urn:x-test:undone"),
            stream -> {
              writeNodes(stream, "undone", 20_000);
              throw new IllegalStateException("broken");
            });
    GraphReplacement large =
        new GraphReplacement(
            NodeFactory.createURI("urn:x-test:large"), out -> writeNodes(out, "large", 20_000));
    GraphReplacement unseen =
        new GraphReplacement(
            NodeFactory.createURI("urn:x-test:unseen"), out -> writeNodes(out, "unseen", 10));
    UpdateCheck refusing =
        changed -> {
          throw new IllegalStateException("refused");
        };
    assertThatThrownBy(() -> store.apply(StoreUpdate.of(List.of(failing)))).hasMessage("broken");
    assertThatThrownBy(() -> store.apply(StoreUpdate.of(List.of(large)), refusing))
        .hasMessage("refused");
    // What is read from the file of nodes moves the place where it is written next.
    long before = store.read(dataset -> dataset.stream().count());
    assertThat(before).isPositive();

    store.apply(StoreUpdate.of(List.of(unseen)));
    store.close();
    store = KnowledgeStore.open(folder);

    assertThat(store.graphs()).contains(NodeFactory.createURI("urn:x-test:unseen"));
    long sound =
        store.read(
            dataset ->
                dataset.stream()
                    .filter(quad -> quad.getSubject().toString().startsWith("urn:x-test:unseen"))
                    .count());
    assertThat(sound).isEqualTo(10);
  }

  private static void writeNodes(StreamRDF stream, String name, int count) {
    for (int i = 0; i < count; i++) {
      Node node = NodeFactory.createURI("urn:x-test:" + name + "/" + i);
      stream.triple(Triple.create(node, RDFS.label.asNode(), node));
    }
  }

  @Test
  void updateThatWasKilledLeavesEverythingAsItWas() throws Exception {
    Fixture.load(store);
    store.close();
    Process other = OtherProcess.updating(folder);
    other.destroyForcibly().waitFor();

    store = KnowledgeStore.open(folder);

    assertThat(store.<Set<Quad>>read(KnowledgeStoreTest::quads))
        .isEqualTo(quads(Fixture.dataset()));
    assertThat(store.dropOrphanedExtractions()).isEqualTo(1);
    assertThat(store.apply(StoreUpdate.of(List.of(labels("a")))).added()).isEqualTo(1);
  }

  @Test
  void folderWithoutStoreIsNamed() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));

    assertThatThrownBy(() -> KnowledgeStore.open(empty))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not a store of Chancery");
    assertThatThrownBy(() -> KnowledgeStore.open(temporary.resolve("nowhere")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("There is no store");
  }

  @Test
  void folderWithOtherFilesIsNotOverwritten() throws IOException {
    Path full = Files.createDirectory(temporary.resolve("full"));
    Files.writeString(full.resolve("thesis.txt"), "x");

    assertThatThrownBy(() -> KnowledgeStore.create(full, Fixture.BASE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("neither empty nor a store");
  }

  @Test
  void storeOfAnotherFormatIsRefused() throws IOException {
    store.close();
    Files.writeString(folder.resolve("chancery.json"), "{\"format\": 99, \"base\": \"http://x/\"}");

    assertThatThrownBy(() -> KnowledgeStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("format 99");
  }

  private static GraphReplacement labels(String... labels) {
    return new GraphReplacement(
        GRAPH,
        stream ->
            Stream.of(labels)
                .forEach(
                    label ->
                        stream.triple(
                            Triple.create(GRAPH, LABEL, NodeFactory.createLiteralString(label)))));
  }

  private List<String> labelsIn(Node graph) {
    return store.read(
        dataset ->
            dataset.stream(graph, Node.ANY, LABEL, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .toList());
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    return dataset.stream()
        .filter(quad -> !quad.isDefaultGraph())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static List<String> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
          .sorted()
          .toList();
    }
  }
}
