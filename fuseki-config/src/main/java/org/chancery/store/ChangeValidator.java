package org.chancery.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.ontology.OntologyFiles;

/**
 * Checks some nodes of a database against the bundled shapes, as many at a time as fit into memory:
 * each with its own statements in all graphs and with what its values are. That is all that these
 * shapes look at. For one thread.
 */
final class ChangeValidator {
  private static final int NODES_AT_A_TIME = 2_000;

  // Of a value, a shape wants to know its type or its concept scheme.
  private static final int TRIPLES_OF_A_VALUE = 50;

  private final DatasetGraph dataset;
  private final Shapes shapes = Shapes.parse(OntologyFiles.shapes());
  private final Set<Violation> violations = new TreeSet<>(Validator.ORDER);
  private final Set<Node> nodes = new HashSet<>();
  private final LongConsumer progress;
  private long checked;
  private long triples;

  private ChangeValidator(DatasetGraph dataset, LongConsumer progress) {
    this.dataset = dataset;
    this.progress = progress;
  }

  /** Checks nodes, and those that refer to one that is nothing any more, within a transaction. */
  static ValidationResult ofChanged(DatasetGraph dataset, Set<Node> changed) {
    ChangeValidator validator = new ChangeValidator(dataset, nodes -> {});
    for (Node node : changed) {
      validator.add(node);
      if (!validator.hasType(node)) {
        validator.addAll(dataset.find(Node.ANY, Node.ANY, Node.ANY, node));
      }
    }
    return validator.result();
  }

  /**
   * Checks all nodes, within a transaction.
   *
   * @param progress told how many have been checked, now and then
   */
  static ValidationResult ofAll(DatasetGraph dataset, LongConsumer progress) {
    ChangeValidator validator = new ChangeValidator(dataset, progress);
    validator.addAll(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    return validator.result();
  }

  private void addAll(Iterator<Quad> quads) {
    quads.forEachRemaining(quad -> add(quad.getSubject()));
  }

  private void add(Node node) {
    if (nodes.add(node) && nodes.size() == NODES_AT_A_TIME) {
      validate();
    }
  }

  private boolean hasType(Node node) {
    return dataset.find(Node.ANY, node, RDF.type.asNode(), Node.ANY).hasNext();
  }

  private ValidationResult result() {
    validate();
    return new ValidationResult(triples, java.util.List.copyOf(violations));
  }

  private void validate() {
    Graph data = new GraphMem2Fast();
    copy(Node.ANY, RDFS.subClassOf.asNode(), Integer.MAX_VALUE, data);
    Set<Node> values = new HashSet<>();
    for (Node node : nodes) {
      copy(node, Node.ANY, Integer.MAX_VALUE, data);
      data.find(node, Node.ANY, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(Node::isURI)
          .forEachRemaining(values::add);
    }
    triples += data.size();
    values.removeAll(nodes);
    for (Node value : values) {
      copy(value, RDF.type.asNode(), Integer.MAX_VALUE, data);
      copy(value, Node.ANY, TRIPLES_OF_A_VALUE, data);
    }
    // Node by node, because of their values only a part is here, which would break the shapes.
    for (Node node : nodes) {
      Validator.violations(data, shapes, node).forEach(violations::add);
    }
    checked += nodes.size();
    nodes.clear();
    progress.accept(checked);
  }

  private void copy(Node subject, Node property, int most, Graph data) {
    Iterator<Quad> quads = dataset.find(Node.ANY, subject, property, Node.ANY);
    for (int i = 0; i < most && quads.hasNext(); i++) {
      data.add(quads.next().asTriple());
    }
  }
}
