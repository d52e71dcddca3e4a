package org.chancery.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
  private final Function<String, Optional<Extraction>> articles;
  private final Identities identities;
  private final Iris iris;

  /**
   * For a store before an update.
   *
   * @param articles gives the extraction of an article by its id, empty where it is not among those
   *     that the store will hold; asked only for articles that named what has vanished
   * @param identities settled over the articles that the store will hold
   */
  Redirects(
      KnowledgeStore store,
      Function<String, Optional<Extraction>> articles,
      Identities identities,
      Iris iris) {
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
    Map<String, SortedMap<String, Integer>> votes = new TreeMap<>();
    for (Map.Entry<String, Map<String, String>> article : namedBefore(gone).entrySet()) {
      articles
          .apply(article.getKey())
          .ifPresent(extraction -> vote(extraction, article.getValue(), votes));
    }
    Map<String, String> successors = new HashMap<>();
    votes.forEach(
        (old, counts) ->
            counts.entrySet().stream()
                .max(
                    Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(most -> successors.put(old, most.getKey())));
    return successors;
  }

  /**
   * Which of the nodes that have vanished the mentions of the store named: by the id of the article
   * and the mention's IRI.
   */
  private SortedMap<String, Map<String, String>> namedBefore(Set<Node> gone) {
    SortedMap<String, Map<String, String>> named = new TreeMap<>();
    store.read(
        dataset -> {
          for (Node old : gone) {
            Iterator<Quad> mentions = dataset.find(Node.ANY, Node.ANY, ItsRdf.taIdentRef, old);
            while (mentions.hasNext()) {
              String mention = mentions.next().getSubject().getURI();
              String id = articleOf(mention, dataset);
              if (id != null) {
                named.computeIfAbsent(id, key -> new HashMap<>()).put(mention, old.getURI());
              }
            }
          }
          return null;
        });
    return named;
  }

  private static @Nullable String articleOf(String mention, DatasetGraph dataset) {
    Node document = node(mention.substring(0, mention.indexOf('#')));
    Iterator<Quad> ids = dataset.find(document, document, DCTerms.identifier.asNode(), Node.ANY);
    return ids.hasNext() ? ids.next().getObject().getLiteralLexicalForm() : null;
  }

  /** Counts which nodes the mentions name now. */
  private void vote(
      Extraction article,
      Map<String, String> namedBefore,
      Map<String, SortedMap<String, Integer>> votes) {
    for (Entity entity : article.entities()) {
      for (Mention mention : entity.mentions()) {
        String old = namedBefore.get(iris.mention(article.id(), mention.type(), mention.span()));
        if (old != null) {
          votes
              .computeIfAbsent(old, iri -> new TreeMap<>())
              .merge(identities.iri(article.id(), entity.id()), 1, Integer::sum);
        }
      }
    }
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

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
