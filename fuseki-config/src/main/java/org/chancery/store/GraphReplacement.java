package org.chancery.store;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;

/**
 * New contents of one or several named graphs. The writer is called at most once, while the update
 * is applied; it sends quads of these graphs, or, where there is one graph only, plain triples.
 * What a graph held before and the writer does not send is removed.
 *
 * @param graphs names of the graphs to replace
 * @param writer sends the new contents; the stream is started and finished by the store
 */
public record GraphReplacement(Set<Node> graphs, Consumer<StreamRDF> writer) {
  public GraphReplacement {
    graphs = Set.copyOf(graphs);
    if (graphs.isEmpty() || !graphs.stream().allMatch(Node::isURI)) {
      throw new IllegalArgumentException("expected at least one graph named by an IRI: " + graphs);
    }
  }

  public GraphReplacement(Node graph, Consumer<StreamRDF> writer) {
    this(Set.of(graph), writer);
  }
}
