package org.chancery.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.rdf.Iris;
import org.chancery.ontology.Vocabulary.ItsRdf;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;

/**
 * Sends whoever asks for an IRI that is no longer used on to the one that took its place: the node
 * that most of its mentions name now. An IRI whose mentions are all gone has no successor.
 */
final class Redirects {
  private final KnowledgeStore store;
  private final Map<String, Extraction> articles;
  private final Identities identities;
  private final Iris iris;

  Redirects(
      KnowledgeStore store, Map<String, Extraction> articles, Identities identities, Iris iris) {
    this.store = store;
    this.articles = articles;
    this.identities = identities;
    this.iris = iris;
  }

  /** The redirects that still hold and the new ones. */
  List<Quad> quads() {
    List<Quad> quads = new ArrayList<>();
    Map<String, String> successors = store.read(this::known);
    successors.putAll(vanished());
    // An earlier redirect may lead to an IRI that has vanished by now, or to one that came back.
    successors.forEach(
        (from, to) -> {
          String last = follow(to, successors);
          if (last != null && identities.node(from).isEmpty()) {
            quads.add(
                Quad.create(
                    node(iris.redirectsGraph()),
                    node(from),
                    DCTerms.isReplacedBy.asNode(),
                    node(last)));
          }
        });
    return quads;
  }

  private @Nullable String follow(String iri, Map<String, String> successors) {
    Set<String> seen = new HashSet<>();
    String at = iri;
    while (identities.node(at).isEmpty()) {
      String next = successors.get(at);
      if (next == null || !seen.add(at)) {
        return null;
      }
      at = next;
    }
    return at;
  }

  private SortedMap<String, String> known(DatasetGraph dataset) {
    SortedMap<String, String> known = new TreeMap<>();
    Iterator<Quad> quads =
        dataset.find(
            node(iris.redirectsGraph()), Node.ANY, DCTerms.isReplacedBy.asNode(), Node.ANY);
    quads.forEachRemaining(
        quad -> known.put(quad.getSubject().getURI(), quad.getObject().getURI()));
    return known;
  }

  private Map<String, String> vanished() {
    Set<Node> gone = store.read(this::unused);
    if (gone.isEmpty()) {
      return Map.of();
    }
    Map<String, String> namedNow = namedNow();
    Map<String, String> successors = new HashMap<>();
    for (Node old : gone) {
      SortedMap<String, Integer> votes = new TreeMap<>();
      store.read(
          dataset -> {
            Iterator<Quad> mentions = dataset.find(Node.ANY, Node.ANY, ItsRdf.taIdentRef, old);
            mentions.forEachRemaining(
                quad -> {
                  String now = namedNow.get(quad.getSubject().getURI());
                  if (now != null) {
                    votes.merge(now, 1, Integer::sum);
                  }
                });
            return null;
          });
      votes.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .ifPresent(most -> successors.put(old.getURI(), most.getKey()));
    }
    return successors;
  }

  /** The entities of the store that are none any more. */
  private Set<Node> unused(DatasetGraph dataset) {
    Set<Node> unused = new HashSet<>();
    Iterator<Quad> typed =
        dataset.find(node(iris.entitiesGraph()), Node.ANY, RDF.type.asNode(), Node.ANY);
    typed.forEachRemaining(
        quad -> {
          if (identities.node(quad.getSubject().getURI()).isEmpty()) {
            unused.add(quad.getSubject());
          }
        });
    return unused;
  }

  /** The entity that each mention names now, by the mention's IRI. */
  private Map<String, String> namedNow() {
    Map<String, String> named = new HashMap<>();
    articles.forEach(
        (id, extraction) -> {
          for (Entity entity : extraction.entities()) {
            String entityIri = identities.iri(id, entity.id());
            for (Mention mention : entity.mentions()) {
              named.put(iris.mention(id, mention.type(), mention.span()), entityIri);
            }
          }
        });
    return named;
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
