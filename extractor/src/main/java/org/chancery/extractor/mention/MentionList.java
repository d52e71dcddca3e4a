package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Span;

/** What all finders do with lists of mentions. */
final class MentionList {
  private MentionList() {}

  static Mention mention(Span span, EntityType type, String rule) {
    return new Mention(span, type, Confidences.of(rule), rule, null);
  }

  /**
   * Earlier mentions and new ones, in the order of the text; of new ones that overlap one of their
   * type, the earlier, then the longer, then the surer stays.
   */
  static List<Mention> merge(List<Mention> earlier, Collection<Mention> found) {
    List<Mention> merged = new ArrayList<>(earlier);
    List<Mention> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Mention mention) -> -mention.span().length())
            .thenComparing(mention -> -mention.confidence())
            .thenComparing(Comparator.naturalOrder()));
    Map<EntityType, Occupied> occupied = new EnumMap<>(EntityType.class);
    earlier.forEach(mention -> of(mention.type(), occupied).take(mention.span()));
    for (Mention mention : sorted) {
      if (of(mention.type(), occupied).takeIfFree(mention.span())) {
        merged.add(mention);
      }
    }
    merged.sort(Comparator.naturalOrder());
    return List.copyOf(merged);
  }

  private static Occupied of(EntityType type, Map<EntityType, Occupied> occupied) {
    return occupied.computeIfAbsent(type, key -> new Occupied());
  }

  static List<Mention> ofType(List<Mention> mentions, EntityType type) {
    return mentions.stream().filter(mention -> mention.type() == type).toList();
  }

  /** The places of all tokens that mentions of a type cover. */
  static BitSet places(List<Mention> mentions, EntityType type, Words words) {
    BitSet places = new BitSet();
    for (Mention mention : mentions) {
      if (mention.type() == type) {
        places.set(words.begin(mention.span()), words.end(mention.span()));
      }
    }
    return places;
  }
}
