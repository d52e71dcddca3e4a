package org.chancery.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OntologyTest {
  private static final Graph ONTOLOGY = OntologyFiles.ontology();

  static Stream<String> everyFile() {
    return Stream.concat(
        Stream.of(OntologyFiles.ONTOLOGY, OntologyFiles.SHAPES), OntologyFiles.GAZETTEERS.stream());
  }

  static Stream<String> everyTerm() {
    return terms().stream();
  }

  @Test
  void javaHasAConstantForEveryTermAndNoOther() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Chy.class.getFields()) {
      if (field.getType() == Node.class) {
        Node node = (Node) field.get(null);
        assertThat(node.getURI()).isEqualTo(Chy.NS + field.getName());
        constants.add(field.getName());
      }
    }
    assertThat(constants).isEqualTo(terms());
  }

  @ParameterizedTest
  @MethodSource("everyTerm")
  void everyTermHasOnePlainLabelAndComment(String term) {
    for (Node predicate : List.of(RDFS.label.asNode(), RDFS.comment.asNode())) {
      List<Node> texts = objects(NodeFactory.createURI(Chy.NS + term), predicate);
      assertThat(texts).hasSize(1);
      assertThat(texts.get(0).getLiteralDatatype()).isEqualTo(XSDDatatype.XSDstring);
      assertThat(texts.get(0).getLiteralLexicalForm()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("everyFile")
  void noFileHasABlankNode(String file) {
    assertThat(read(file).stream())
        .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
  }

  @ParameterizedTest
  @MethodSource("everyFile")
  void everyTermOfOursThatAFileUsesIsDefined(String file) {
    Set<String> used = new TreeSet<>();
    for (Triple triple : read(file).stream().toList()) {
      for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        if (node.isURI() && node.getURI().startsWith(Chy.NS)) {
          used.add(node.getURI().substring(Chy.NS.length()));
        }
      }
    }
    assertThat(terms()).containsAll(used);
  }

  @Test
  void everyConceptIsInASchemeThatIsDefined() {
    List<Node> concepts = subjects(RDF.type.asNode(), SKOS.Concept.asNode());
    assertThat(concepts).isNotEmpty();
    for (Node concept : concepts) {
      List<Node> schemes = objects(concept, SKOS.inScheme.asNode());
      assertThat(schemes).as(concept.toString()).hasSize(1);
      assertThat(ONTOLOGY.contains(schemes.get(0), RDF.type.asNode(), SKOS.ConceptScheme.asNode()))
          .isTrue();
    }
  }

  @Test
  void theOntologyHasAVersion() {
    Node ontology = NodeFactory.createURI(Chy.IRI);
    assertThat(ONTOLOGY.contains(ontology, RDF.type.asNode(), OWL.Ontology.asNode())).isTrue();
    assertThat(objects(ontology, OWL2.versionIRI.asNode()))
        .singleElement()
        .satisfies(iri -> assertThat(iri.getURI()).startsWith(Chy.IRI + "/"));
  }

  @Test
  void classesAlignWithWellKnownVocabularies() {
    assertSubClass(Chy.Document, Vocabulary.Nif.Context);
    assertSubClass(Chy.Mention, Vocabulary.Nif.OffsetBasedString);
    assertSubClass(Chy.Span, Vocabulary.Nif.OffsetBasedString);
    assertSubClass(Chy.Office, NodeFactory.createURI("http://www.w3.org/ns/org#Post"));
    assertSubClass(Chy.Tenure, NodeFactory.createURI("http://www.w3.org/ns/org#Membership"));
    assertSubClass(Chy.Person, NodeFactory.createURI("http://xmlns.com/foaf/0.1/Person"));
    assertSubClass(Chy.Claim, NodeFactory.createURI("https://schema.org/Claim"));
    assertSubClass(Chy.Country, NodeFactory.createURI("https://schema.org/Country"));
  }

  private static void assertSubClass(Node narrower, Node wider) {
    assertThat(ONTOLOGY.contains(narrower, RDFS.subClassOf.asNode(), wider))
        .as("%s is a subclass of %s", narrower, wider)
        .isTrue();
  }

  private static Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    for (Triple triple : ONTOLOGY.find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY).toList()) {
      terms.add(triple.getSubject().getURI().substring(Chy.NS.length()));
    }
    return terms;
  }

  private static List<Node> objects(Node subject, Node predicate) {
    return ONTOLOGY.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static List<Node> subjects(Node predicate, Node object) {
    return new ArrayList<>(
        ONTOLOGY.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList());
  }

  static Graph read(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = OntologyFiles.open(file)) {
      RDFParser.source(in).lang(Lang.TURTLE).base("https://example.org/").parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }
}
