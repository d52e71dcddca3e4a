package org.chancery.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * What has to be added and removed so that some graphs hold what a replacement sends. Not safe to
 * share between threads.
 */
final class GraphDifference {
  private final Set<Quad> added = new LinkedHashSet<>();
  private final List<Quad> removed = new ArrayList<>();

  private GraphDifference() {}

  /** Compares within a transaction of the dataset, which is only read. */
  static GraphDifference of(GraphReplacement replacement, DatasetGraph dataset) {
    GraphDifference difference = new GraphDifference();
    StreamRDF collector = new Collector(replacement.graphs(), difference.added);
    collector.start();
    replacement.writer().accept(collector);
    collector.finish();
    for (Node graph : replacement.graphs()) {
      Iterator<Quad> stored = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
      while (stored.hasNext()) {
        Quad quad = stored.next();
        if (!difference.added.remove(quad)) {
          difference.removed.add(quad);
        }
      }
    }
    return difference;
  }

  int added() {
    return added.size();
  }

  /** How many characters the literals of the new quads have. */
  long addedText() {
    return added.stream()
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .mapToLong(object -> object.getLiteralLexicalForm().length())
        .sum();
  }

  int removed() {
    return removed.size();
  }

  void addSubjectsTo(Set<Node> subjects) {
    added.forEach(quad -> subjects.add(quad.getSubject()));
    removed.forEach(quad -> subjects.add(quad.getSubject()));
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** Writes the difference to both, within a write transaction of the dataset. */
  UpdateResult applyTo(DatasetGraph dataset, FullText text) {
    for (Quad quad : removed) {
      dataset.delete(quad);
      text.remove(quad);
    }
    for (Quad quad : added) {
      dataset.add(quad);
      text.add(quad);
    }
    return new UpdateResult(added.size(), removed.size());
  }

  /** Gathers the new quads in the form in which TDB2 gives them back. */
  private static final class Collector extends StreamRDFBase {
    private final Set<Node> graphs;
    private final Set<Quad> quads;

    Collector(Set<Node> graphs, Set<Quad> quads) {
      this.graphs = graphs;
      this.quads = quads;
    }

    @Override
    public void triple(Triple triple) {
      if (graphs.size() != 1) {
        throw new IllegalArgumentException(
            "a replacement of several graphs has to say the graph of each triple: " + triple);
      }
      add(graphs.iterator().next(), triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public void quad(Quad quad) {
      if (!graphs.contains(quad.getGraph())) {
        throw new IllegalArgumentException(
            "expected a quad of one of the graphs " + graphs + ", got " + quad);
      }
      add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    private void add(Node graph, Node subject, Node predicate, Node object) {
      if (subject.isBlank() || object.isBlank()) {
        throw new IllegalArgumentException(
            "blank nodes cannot be compared with what is stored; use an IRI: "
                + subject
                + " "
                + predicate
                + " "
                + object);
      }
      quads.add(Quad.create(graph, subject, predicate, asStored(object)));
    }

    // TDB2 keeps the value of numbers and dates, not their spelling: "0.50" comes back as "0.5". A
    // comparison with the spelling that was sent would find a difference in every build.
    private static Node asStored(Node object) {
      if (!object.isLiteral()) {
        return object;
      }
      NodeId inline = NodeIdInline.inline(object);
      return inline == null ? object : NodeIdInline.extract(inline);
    }
  }
}
