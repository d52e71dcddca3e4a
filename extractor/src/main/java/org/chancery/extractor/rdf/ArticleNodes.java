package org.chancery.extractor.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Evidence;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/** The nodes that an article's quads are about. Immutable. */
final class ArticleNodes {
  private record Place(EntityType type, Span span) {}

  private final Extraction extraction;
  private final Identities identities;
  private final Iris iris;
  private final Node document;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Set<Place> mentions = new HashSet<>();

  ArticleNodes(Extraction extraction, Identities identities, Iris iris) {
    this.extraction = extraction;
    this.identities = identities;
    this.iris = iris;
    this.document = QuadSink.iri(iris.document(extraction.id()));
    for (Entity entity : extraction.entities()) {
      entities.put(entity.id(), entity);
      for (Mention mention : entity.mentions()) {
        mentions.add(new Place(mention.type(), mention.span()));
      }
    }
  }

  Extraction extraction() {
    return extraction;
  }

  Iris iris() {
    return iris;
  }

  Node document() {
    return document;
  }

  /** The name of an entity in the words of the article. */
  String name(String entity) {
    return thing(entity).name();
  }

  /** The entity with this id. */
  Entity thing(String entity) {
    Entity thing = entities.get(entity);
    if (thing == null) {
      throw new IllegalArgumentException("no entity " + entity + " in " + extraction.id());
    }
    return thing;
  }

  /** The IRI of the node that an entity is. */
  String entity(String entity) {
    return identities.iri(extraction.id(), entity);
  }

  /** The IRIs of the nodes that entities are. */
  SortedSet<String> entities(Collection<String> ids) {
    SortedSet<String> found = new TreeSet<>();
    ids.forEach(id -> found.add(entity(id)));
    return found;
  }

  Node mention(EntityType type, Span span) {
    return QuadSink.iri(iris.mention(extraction.id(), type, span));
  }

  Node span(Span span) {
    return QuadSink.iri(iris.span(extraction.id(), span));
  }

  /** The mentions and spans that say a fact. */
  List<Node> evidence(List<Evidence> evidence) {
    List<Node> nodes = new ArrayList<>();
    for (Evidence words : evidence) {
      EntityType type = words.type();
      nodes.add(
          type != null && isMention(words) ? mention(type, words.span()) : span(words.span()));
    }
    return nodes;
  }

  /** Whether a mention stands where evidence says so; else the evidence is a plain span. */
  boolean isMention(Evidence evidence) {
    EntityType type = evidence.type();
    return type != null && mentions.contains(new Place(type, evidence.span()));
  }

  /** The words of spans, with one space between; null where they are not kept. */
  @Nullable String words(List<Span> spans) {
    return extraction.text().words(spans).orElse(null);
  }

  /** Offsets for a label, where no words are kept. */
  static String place(Span span) {
    return span.begin() + "–" + span.end();
  }
}
