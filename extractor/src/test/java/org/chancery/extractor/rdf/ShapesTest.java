package org.chancery.extractor.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.TextPolicy;
import org.chancery.ontology.OntologyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapesTest {
  private static final Shapes SHAPES = Shapes.parse(OntologyFiles.shapes());

  @ParameterizedTest
  @EnumSource
  void theShapesAcceptEverythingThatIsWritten(TextPolicy policy) {
    Graph graph = graph(Quads.all(Corpus.articles(policy)));
    assertThat(problems(graph)).isEmpty();
  }

  @Test
  void theShapesSeeAMissingLabel() {
    Graph graph = graph(Quads.all(Corpus.articles()));
    Node person = QuadSink.iri(Corpus.BASE + "person/donald-trump");
    graph.remove(person, RDFS.label.asNode(), Node.ANY);
    assertThat(problems(graph)).isNotEmpty();
  }

  private static List<String> problems(Graph graph) {
    return ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
        .map(entry -> entry.focusNode() + " " + entry.message() + " " + entry.value())
        .toList();
  }

  private static Graph graph(Quads quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Quad quad : quads.quads()) {
      graph.add(Triple.create(quad.getSubject(), quad.getPredicate(), quad.getObject()));
    }
    return graph;
  }
}
