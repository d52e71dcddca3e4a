package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.chancery.Fixture;
import org.chancery.ontology.Chy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorTest {
  private static final String SHAPES =
      """
      PREFIX chy:  <https://w3id.org/chancery/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX sh:   <http://www.w3.org/ns/shacl#>
      <urn:x-test:person> a sh:NodeShape ; sh:targetClass chy:Person ; sh:property <urn:x-test:label> .
      <urn:x-test:label> a sh:PropertyShape ; sh:path rdfs:label ; sh:minCount 1 ;
        sh:message "a person has a label" .
      """;

  private Path temporary;
  private KnowledgeStore store;

  @BeforeEach
  void load(@TempDir Path folderForTest) {
    temporary = folderForTest;
    store = KnowledgeStore.create(temporary.resolve("kg"), Fixture.BASE);
    Fixture.load(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void storeThatKeepsTheRulesConforms() {
    ValidationResult result = store.validate(shapes());

    assertThat(result.conforms()).isTrue();
    assertThat(result.triples()).isGreaterThan(100);
  }

  @Test
  void violationNamesNodePathAndMessage() {
    store.apply(
        StoreUpdate.of(
            List.of(
                new GraphReplacement(
                    Fixture.iri("graph/other"),
                    stream ->
                        stream.triple(
                            Triple.create(
                                Fixture.iri("person/nobody"), RDF.type.asNode(), Chy.Person))))));

    assertThat(store.validate(shapes()).violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.focusNode()).isEqualTo(Fixture.iri("person/nobody"));
              assertThat(violation.path()).contains("label");
              assertThat(violation.message()).isEqualTo("a person has a label");
              assertThat(violation.severity()).isEqualTo("Violation");
            });
  }

  @Test
  void bundledShapesCanBeApplied() {
    assertThat(store.validate().triples()).isPositive();
  }

  private static Graph shapes() {
    Graph shapes = GraphFactory.createDefaultGraph();
    RDFParser.fromString(SHAPES, Lang.TURTLE).parse(shapes);
    return shapes;
  }
}
