package org.chancery.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.chancery.extractor.rdf.Iris;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.Prov;
import org.chancery.store.KnowledgeStore;

/**
 * What is in a store, and which runs made it. Immutable.
 *
 * @param base what its IRIs begin with
 * @param articles how many there are
 * @param withSource of how many of them it is known where they were read from
 * @param things how many there are of each class, by its local name, as of the last build
 * @param setups the versions and settings that the articles were read with
 * @param runs the builds that have changed the store, the earliest first
 * @param bytes what each file and folder of the store takes up, about, by its name
 * @param textInStep whether the text index has seen the last change
 */
public record StoreStatus(
    String base,
    int articles,
    int withSource,
    SortedMap<String, Long> things,
    List<Setup> setups,
    List<Run> runs,
    SortedMap<String, Long> bytes,
    boolean textInStep) {
  public StoreStatus {
    things = Collections.unmodifiableSortedMap(new TreeMap<>(things));
    setups = List.copyOf(setups);
    runs = List.copyOf(runs);
    bytes = Collections.unmodifiableSortedMap(new TreeMap<>(bytes));
  }

  /**
   * A version with its settings.
   *
   * @param label in words, with the beginning of its hash
   * @param articles how many articles were read with it
   */
  public record Setup(String label, int articles) {}

  /**
   * A build.
   *
   * @param label what it did
   * @param started when, in ISO 8601
   * @param ended when, in ISO 8601
   */
  public record Run(String label, String started, String ended) {}

  /** Looks into a store. */
  public static StoreStatus of(KnowledgeStore store) {
    Iris iris = new Iris(store.base());
    return store.read(
        graphs ->
            new StoreStatus(
                store.base(),
                store.documents().size(),
                store.catalogue().sources().size(),
                things(graphs, node(iris.descriptionGraph())),
                setups(graphs),
                runs(graphs, node(iris.runsGraph())),
                store.sizes(),
                store.isTextInStep()));
  }

  private static SortedMap<String, Long> things(DatasetGraph graphs, Node description) {
    SortedMap<String, Long> things = new TreeMap<>();
    Iterator<Quad> classes = graphs.find(description, Node.ANY, VOID._class.asNode(), Node.ANY);
    classes.forEachRemaining(
        quad ->
            value(graphs, quad.getSubject(), VOID.entities.asNode())
                .ifPresent(
                    count ->
                        things.put(
                            quad.getObject().getURI().substring(Chy.NS.length()),
                            Long.valueOf(count))));
    return things;
  }

  private static List<Setup> setups(DatasetGraph graphs) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    Iterator<Quad> origins = graphs.find(Node.ANY, Node.ANY, Prov.wasGeneratedBy, Node.ANY);
    origins.forEachRemaining(quad -> counts.merge(quad.getObject().getURI(), 1, Integer::sum));
    List<Setup> setups = new ArrayList<>();
    counts.forEach(
        (iri, count) ->
            setups.add(
                new Setup(value(graphs, node(iri), RDFS.label.asNode()).orElse(iri), count)));
    return setups;
  }

  private static List<Run> runs(DatasetGraph graphs, Node graph) {
    List<Run> runs = new ArrayList<>();
    Iterator<Quad> typed = graphs.find(graph, Node.ANY, RDF.type.asNode(), Chy.Run);
    typed.forEachRemaining(
        quad ->
            runs.add(
                new Run(
                    value(graphs, quad.getSubject(), RDFS.label.asNode()).orElse(""),
                    value(graphs, quad.getSubject(), Prov.startedAtTime).orElse(""),
                    value(graphs, quad.getSubject(), Prov.endedAtTime).orElse(""))));
    runs.sort(Comparator.comparing(Run::started).thenComparing(Run::label));
    return runs;
  }

  private static Optional<String> value(DatasetGraph graphs, Node subject, Node property) {
    Iterator<Quad> quads = graphs.find(Node.ANY, subject, property, Node.ANY);
    return quads.hasNext()
        ? Optional.of(quads.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
