package org.chancery;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.chancery.store.GraphReplacement;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreUpdate;

/** The small graph of {@code fixture.trig} and ways to put it into a store. */
public final class Fixture {
  public static final String BASE = "https://w3id.org/chancery/id/";
  public static final Node DOCUMENT = iri("document/river-1");
  public static final Node ENTITIES = iri("graph/entities");

  private Fixture() {}

  public static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  /** The fixture in memory; a new one each time. */
  public static DatasetGraph dataset() {
    InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream("fixture.trig"));
    return RDFParser.source(in).lang(Lang.TRIG).toDatasetGraph();
  }

  /** Replaces each graph of a dataset by what the dataset holds. */
  public static StoreUpdate update(DatasetGraph dataset) {
    List<GraphReplacement> replacements = new ArrayList<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            graph ->
                replacements.add(
                    new GraphReplacement(
                        graph,
                        stream ->
                            dataset
                                .find(graph, Node.ANY, Node.ANY, Node.ANY)
                                .forEachRemaining(stream::quad))));
    return StoreUpdate.of(replacements);
  }

  public static void load(KnowledgeStore store) {
    store.apply(update(dataset()));
  }
}
