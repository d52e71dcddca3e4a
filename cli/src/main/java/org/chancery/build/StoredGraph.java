package org.chancery.build;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.chancery.store.KnowledgeStore;

/** What a graph of the store holds before an update. */
final class StoredGraph {
  private StoredGraph() {}

  /** Sends every quad of the graph on. */
  static void copy(KnowledgeStore store, Node graph, StreamRDF out) {
    store.read(
        dataset -> {
          Iterator<Quad> quads = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
          quads.forEachRemaining(out::quad);
          return null;
        });
  }
}
