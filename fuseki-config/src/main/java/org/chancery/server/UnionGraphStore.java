package org.chancery.server;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Hands out graphs. {@code ?default} is the union of all graphs, as it is for queries; Fuseki's own
 * would be the real default graph, in which the store keeps its books.
 */
final class UnionGraphStore extends GSP_R {
  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    DatasetGraph dataset = super.decideDataset(action);
    return action.getRequestParameter(HttpNames.paramGraphDefault) == null
        ? new NamedGraphs(dataset)
        : new UnionAsDefault(dataset);
  }

  private static final class UnionAsDefault extends DatasetGraphWrapper {
    UnionAsDefault(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Graph getDefaultGraph() {
      return getUnionGraph();
    }
  }

  private static final class NamedGraphs extends DatasetGraphWrapper {
    NamedGraphs(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Graph getDefaultGraph() {
      return Graph.emptyGraph;
    }

    @Override
    public Iterator<Quad> find() {
      return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    // Writers ask with null for anything.
    @Override
    public Iterator<Quad> find(
        @Nullable Node graph,
        @Nullable Node subject,
        @Nullable Node predicate,
        @Nullable Node object) {
      return graph == null || Node.ANY.equals(graph)
          ? super.findNG(graph, subject, predicate, object)
          : super.find(graph, subject, predicate, object);
    }

    @Override
    public Stream<Quad> stream() {
      return Iter.asStream(find());
    }
  }
}
