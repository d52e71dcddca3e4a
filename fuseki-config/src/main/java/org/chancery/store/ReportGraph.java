package org.chancery.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.RDF;

/** A validation report as SHACL describes it in RDF. */
final class ReportGraph {
  private ReportGraph() {}

  static Graph of(List<Violation> violations) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sh", SHACL.getURI());
    Node report = NodeFactory.createBlankNode();
    graph.add(report, RDF.type.asNode(), SHACL.ValidationReport);
    graph.add(
        report, SHACL.conforms, violations.isEmpty() ? NodeConst.nodeTrue : NodeConst.nodeFalse);
    for (Violation violation : violations) {
      Node result = NodeFactory.createBlankNode();
      graph.add(report, SHACL.result, result);
      add(graph, result, violation);
    }
    return graph;
  }

  private static void add(Graph graph, Node result, Violation violation) {
    graph.add(result, RDF.type.asNode(), SHACL.ValidationResult);
    graph.add(result, SHACL.focusNode, violation.focusNode());
    // Paths of several steps are said by the shape.
    if (violation.path().matches("<[^<>]+>")) {
      String property = violation.path().substring(1, violation.path().length() - 1);
      graph.add(result, SHACL.resultPath, NodeFactory.createURI(property));
    }
    if (violation.object() != null) {
      graph.add(result, SHACL.value, violation.object());
    }
    graph.add(
        result, SHACL.resultSeverity, NodeFactory.createURI(SHACL.getURI() + violation.severity()));
    if (!violation.message().isEmpty()) {
      graph.add(result, SHACL.resultMessage, NodeFactory.createLiteralString(violation.message()));
    }
    graph.add(result, SHACL.sourceConstraintComponent, violation.constraint());
    graph.add(result, SHACL.sourceShape, violation.shape());
  }
}
