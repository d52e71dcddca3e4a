package org.chancery.store;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Lets quads of named graphs through to a loader and counts them. What a store does not hold is
 * refused: blank nodes, and the unnamed graph, in which the store keeps its books. So is what there
 * is no room for.
 */
final class LoadedQuads extends StreamRDFBase {
  private static final int CHECKED_EVERY = 10_000;

  private final StreamRDF loader;
  private final Room room;
  private long count;

  LoadedQuads(StreamRDF loader, Room room) {
    this.loader = loader;
    this.room = room;
  }

  /** How many quads have come. */
  long count() {
    return count;
  }

  @Override
  public void triple(Triple triple) {
    throw new IllegalArgumentException("expected a quad of a named graph, got " + triple);
  }

  @Override
  public void quad(Quad quad) {
    if (quad.getGraph() == null || quad.isDefaultGraph() || !quad.getGraph().isURI()) {
      throw new IllegalArgumentException("expected a quad of a named graph, got " + quad);
    }
    if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
      throw new IllegalArgumentException("a store holds no blank nodes; use an IRI: " + quad);
    }
    if (count % CHECKED_EVERY == 0) {
      room.forLoad(count);
    }
    loader.quad(quad);
    count++;
  }
}
