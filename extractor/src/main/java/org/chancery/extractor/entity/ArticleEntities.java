package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;

/** The things that one article mentions. Immutable and safe to share between threads. */
public final class ArticleEntities {
  /** A mention together with the thing that it names. */
  public record Named(Mention mention, Entity entity) {}

  private final List<Entity> entities;
  private final Map<String, Entity> byId;
  private final Map<Mention, Entity> byMention;
  private final List<Named> inTextOrder;
  private final SpanIndex<Named> byPlace;
  private final Map<EntityType, List<Named>> byType;

  /** Entities with different ids; a mention belongs to one of them at most. */
  public ArticleEntities(List<? extends Entity> entities) {
    this.entities = List.copyOf(entities);
    Map<String, Entity> ids = new HashMap<>();
    Map<Mention, Entity> mentioned = new HashMap<>();
    List<Named> named = new ArrayList<>();
    for (Entity entity : entities) {
      if (ids.put(entity.id(), entity) != null) {
        throw new IllegalArgumentException("two entities with the id " + entity.id());
      }
      for (Mention mention : entity.mentions()) {
        if (mentioned.put(mention, entity) != null) {
          throw new IllegalArgumentException("two entities for " + mention);
        }
        named.add(new Named(mention, entity));
      }
    }
    named.sort((a, b) -> a.mention().compareTo(b.mention()));
    this.byId = ids;
    this.byMention = mentioned;
    this.inTextOrder = Collections.unmodifiableList(named);
    this.byPlace = SpanIndex.of(named, one -> one.mention().span());
    this.byType =
        named.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.mention().type(), Collectors.toUnmodifiableList()));
  }

  public List<Entity> all() {
    return entities;
  }

  /** The entity with this id; an {@link IllegalArgumentException} where there is none. */
  public Entity byId(String id) {
    Entity entity = byId.get(id);
    if (entity == null) {
      throw new IllegalArgumentException("no entity " + id);
    }
    return entity;
  }

  public Optional<Entity> of(Mention mention) {
    return Optional.ofNullable(byMention.get(mention));
  }

  /** Every mention with its entity, in the order of the text. */
  public List<Named> mentions() {
    return inTextOrder;
  }

  /** The mentions of a type, with their entities, in the order of the text. */
  public List<Named> mentions(EntityType type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The mentions that lie wholly in a span, with their entities, in the order of the text. */
  public List<Named> within(Span span) {
    return byPlace.within(span);
  }
}
