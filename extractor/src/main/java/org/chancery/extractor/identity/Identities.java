package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which node each entity of each article is, and what is known of each node. Immutable and safe to
 * share between threads.
 */
public final class Identities {
  /** An entity of an article and the IRI of its node. */
  private record Named(String entity, String iri) {}

  private final SortedMap<String, CorpusNode> nodes = new TreeMap<>();
  private final Map<String, List<Named>> byDocument = new HashMap<>();

  private final Namesaking namesaking;

  Identities(Collection<CorpusNode> nodes, Namesaking namesaking) {
    this.namesaking = namesaking;
    for (CorpusNode node : nodes) {
      if (this.nodes.put(node.iri(), node) != null) {
        throw new IllegalStateException("two nodes with the IRI " + node.iri());
      }
      for (Member member : node.members()) {
        byDocument
            .computeIfAbsent(member.document(), document -> new ArrayList<>())
            .add(new Named(member.entity(), node.iri()));
      }
    }
  }

  /**
   * The IRI of the node that an entity is.
   *
   * @throws IllegalArgumentException where identity was settled without this entity
   */
  public String iri(String document, String entity) {
    for (Named named : byDocument.getOrDefault(document, List.of())) {
      if (named.entity().equals(entity)) {
        return named.iri();
      }
    }
    throw new IllegalArgumentException("no identity of " + entity + " in article " + document);
  }

  /**
   * The IRIs of an article's entities by entity id, sorted; empty for an unknown article. Equal
   * maps mean that settling identity anew has not touched the article.
   */
  public SortedMap<String, String> of(String document) {
    SortedMap<String, String> iris = new TreeMap<>();
    for (Named named : byDocument.getOrDefault(document, List.of())) {
      iris.put(named.entity(), named.iri());
    }
    return Collections.unmodifiableSortedMap(iris);
  }

  /** Every node, by IRI. */
  public Collection<CorpusNode> nodes() {
    return Collections.unmodifiableCollection(nodes.values());
  }

  /** The node with this IRI. */
  public Optional<CorpusNode> node(String iri) {
    return Optional.ofNullable(nodes.get(iri));
  }

  /**
   * Nodes of the same type with a like name, and what keeps them apart from this one; sorted by
   * IRI, empty for an unknown IRI. Found anew at each call.
   */
  public List<Namesake> namesakes(String iri) {
    CorpusNode node = nodes.get(iri);
    return node == null ? List.of() : namesaking.of(node, this);
  }
}
