package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.chancery.Fixture;
import org.chancery.ontology.Chy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes is checked before it counts. */
class UpdateCheckTest {
  private static final Node PERSON = Fixture.iri("person/somebody");
  private static final Node GRAPH = Fixture.iri("graph/test");

  private final List<ValidationResult> seen = new ArrayList<>();
  private KnowledgeStore store;

  @BeforeEach
  void create(@TempDir Path folder) {
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    Fixture.load(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void onlyChangedNodesAreChecked() {
    store.apply(update(quad(RDF.type.asNode(), Chy.Person)), seen::add);

    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).conforms()).isFalse();
    assertThat(seen.get(0).violations())
        .allSatisfy(violation -> assertThat(violation.focusNode()).isEqualTo(PERSON))
        .anySatisfy(violation -> assertThat(violation.path()).contains("label"));

    seen.clear();
    store.apply(update(quad(RDF.type.asNode(), Chy.Person)), seen::add);
    assertThat(seen).isEmpty();
  }

  @Test
  void violationsAreThoseThatAWholeCheckFinds() {
    List<Violation> whole = store.validate().violations();
    store.apply(new StoreUpdate(List.of(), Set.copyOf(store.graphs())), UpdateCheck.NONE);

    store.apply(Fixture.update(Fixture.dataset()), seen::add);

    assertThat(seen.get(0).violations()).containsExactlyElementsOf(whole);
  }

  @Test
  void checkThatThrowsLeavesEverythingAsItWas() {
    String before = export(store);

    assertThatThrownBy(
            () ->
                store.apply(
                    update(quad(RDF.type.asNode(), Chy.Person)),
                    changed -> {
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");
    assertThatThrownBy(
            () ->
                store.replaceAll(
                    stream -> stream.quad(quad(RDF.type.asNode(), Chy.Person)),
                    loaded -> {
                      assertThat(loaded.conforms()).isFalse();
                      throw new IllegalStateException("refused");
                    },
                    entries -> {}))
        .hasMessage("refused");

    assertThat(export(store)).isEqualTo(before);
    assertThat(store.isTextInStep()).isTrue();
    assertThat(store.apply(update(quad(RDF.type.asNode(), Chy.Person))).added()).isEqualTo(1);
  }

  @Test
  void nodeThatRefersToOneThatIsGoneIsChecked() {
    DatasetGraph fixture = Fixture.dataset();
    Node holder =
        fixture.stream(Node.ANY, Node.ANY, RDF.type.asNode(), Chy.Person)
            .findFirst()
            .orElseThrow()
            .getSubject();
    StoreUpdate update =
        StoreUpdate.of(
            List.of(
                new GraphReplacement(
                    Fixture.ENTITIES,
                    stream ->
                        fixture
                            .find(Fixture.ENTITIES, Node.ANY, Node.ANY, Node.ANY)
                            .forEachRemaining(
                                quad -> {
                                  if (!quad.getSubject().equals(holder)) {
                                    stream.quad(quad);
                                  }
                                }))));

    store.apply(update, seen::add);

    assertThat(seen.get(0).violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.focusNode()).isNotEqualTo(holder);
              assertThat(violation.object()).isEqualTo(holder);
            });
  }

  @Test
  void reportIsOneOfShacl() {
    store.apply(update(quad(RDF.type.asNode(), Chy.Person)), seen::add);

    ValidationReport report = ValidationReport.fromGraph(seen.get(0).toGraph());
    assertThat(report.conforms()).isFalse();
    assertThat(report.getEntries()).hasSameSizeAs(seen.get(0).violations());
    assertThat(report.getEntries())
        .allSatisfy(entry -> assertThat(entry.focusNode()).isEqualTo(PERSON));
  }

  @Test
  void updateOfManyNodesIsCheckedInParts() {
    StoreUpdate update =
        StoreUpdate.of(
            List.of(
                new GraphReplacement(
                    GRAPH,
                    stream -> {
                      for (int i = 0; i < 5_000; i++) {
                        Node node = Fixture.iri("person/" + i);
                        stream.quad(Quad.create(GRAPH, node, RDF.type.asNode(), Chy.Person));
                      }
                    })));

    store.apply(update, seen::add);

    assertThat(seen.get(0).violations().stream().map(Violation::focusNode).distinct())
        .hasSize(5_000);
  }

  private static Quad quad(Node property, Node object) {
    return Quad.create(GRAPH, PERSON, property, object);
  }

  private static StoreUpdate update(Quad quad) {
    return StoreUpdate.of(List.of(new GraphReplacement(GRAPH, stream -> stream.quad(quad))));
  }

  private static String export(KnowledgeStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out, true);
    return out.toString(StandardCharsets.UTF_8);
  }
}
