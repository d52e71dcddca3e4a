package org.chancery.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The classes above each class of the ontology. Immutable and safe to share between threads. */
final class Superclasses {
  private final Map<Node, Set<Node>> above;

  private Superclasses(Map<Node, Set<Node>> above) {
    this.above = above;
  }

  /** Those that an ontology states, directly or over others. */
  static Superclasses of(Graph ontology) {
    Map<Node, Set<Node>> above = new HashMap<>();
    ontology
        .find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
        .forEachRemaining(
            triple -> above.computeIfAbsent(triple.getSubject(), node -> all(ontology, node)));
    return new Superclasses(above);
  }

  /** The quad, and for a type also the types above it. */
  Stream<Quad> complement(Quad quad) {
    if (!quad.getPredicate().equals(RDF.type.asNode())) {
      return Stream.of(quad);
    }
    Stream<Quad> types =
        above.getOrDefault(quad.getObject(), Set.of()).stream()
            .map(
                type -> Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), type));
    return Stream.concat(Stream.of(quad), types);
  }

  private static Set<Node> all(Graph ontology, Node type) {
    Map<String, Node> found = new TreeMap<>();
    collect(ontology, type, found);
    return Set.copyOf(found.values());
  }

  private static void collect(Graph ontology, Node type, Map<String, Node> found) {
    ontology
        .find(type, RDFS.subClassOf.asNode(), Node.ANY)
        .forEachRemaining(
            triple -> {
              Node superclass = triple.getObject();
              if (superclass.isURI() && found.put(superclass.getURI(), superclass) == null) {
                collect(ontology, superclass, found);
              }
            });
  }
}
