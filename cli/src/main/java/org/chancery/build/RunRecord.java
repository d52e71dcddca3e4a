package org.chancery.build;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.rdf.Iris;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.Prov;
import org.chancery.store.KnowledgeStore;

/** The record of a run in the graph of runs, the only graph that knows of times. */
final class RunRecord {
  private final Configuration configuration;
  private final Clock clock;
  private final Instant started;

  /** A run that starts now. */
  RunRecord(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
    this.started = now(clock);
  }

  /**
   * This run beside those that the store knows already.
   *
   * @param summary what became of the articles
   */
  List<Quad> quads(KnowledgeStore store, Iris iris, String summary) {
    Node graph = NodeFactory.createURI(iris.runsGraph());
    List<Quad> quads =
        new ArrayList<>(
            store.read(dataset -> list(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY))));
    String moment = started.toString();
    Node run = NodeFactory.createURI(iris.base() + "run/" + moment.replace(':', '-'));
    Node setup = NodeFactory.createURI(iris.configuration(configuration.hash()));
    quads.add(Quad.create(graph, run, RDF.type.asNode(), Chy.Run));
    quads.add(
        Quad.create(
            graph,
            run,
            RDFS.label.asNode(),
            NodeFactory.createLiteralString("Build of " + moment + ": " + summary)));
    quads.add(Quad.create(graph, run, Prov.used, setup));
    quads.add(Quad.create(graph, run, Prov.startedAtTime, time(started)));
    quads.add(Quad.create(graph, run, Prov.endedAtTime, time(now(clock))));
    return quads;
  }

  private static List<Quad> list(Iterator<Quad> quads) {
    List<Quad> list = new ArrayList<>();
    quads.forEachRemaining(list::add);
    return list;
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }
}
