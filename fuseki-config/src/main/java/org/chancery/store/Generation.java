package org.chancery.store;

import java.util.Iterator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * How often a database has been changed, as a statement in its unnamed graph, which queries (their
 * default graph is the union of the named ones) and exports do not see. The text index keeps the
 * same number; where the two differ, one of them missed a change.
 */
final class Generation {
  private static final Node GRAPH = Quad.defaultGraphIRI;
  private static final Node STORE = NodeFactory.createURI("urn:x-chancery:store");
  private static final Node NUMBER = SchemaDO.version.asNode();

  private Generation() {}

  /** The number, within a transaction; 0 in a new database. */
  static long read(DatasetGraph database) {
    Iterator<Quad> quads = database.find(GRAPH, STORE, NUMBER, Node.ANY);
    return quads.hasNext() ? ((Number) quads.next().getObject().getLiteralValue()).longValue() : 0;
  }

  /** Sets the number, within a write transaction. */
  static void write(DatasetGraph database, long number) {
    database.deleteAny(GRAPH, STORE, NUMBER, Node.ANY);
    database.add(quad(number));
  }

  /** The statement itself. */
  static Quad quad(long number) {
    return Quad.create(
        GRAPH,
        STORE,
        NUMBER,
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
  }
}
