package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Marked;

/**
 * Two annotations of one text side by side. Immutable.
 *
 * @param shared the mentions that both have, of one span and type
 * @param alignment which gold entity an entity of the system is, by the most mentions they share
 */
record Comparison(
    Document document,
    Annotations gold,
    Annotations found,
    List<Shared> shared,
    Map<String, String> alignment) {

  /**
   * A mention that both have.
   *
   * @param gold the id of the gold entity
   */
  record Shared(Marked found, String gold) {}

  private record Key(Span span, EntityType type) {}

  static Comparison of(Document document, Annotations gold, Annotations found) {
    Map<Key, String> at = new HashMap<>();
    gold.mentions().forEach(m -> at.put(new Key(m.span(), m.type()), m.entity()));
    List<Shared> shared = new ArrayList<>();
    for (Marked mention : found.mentions()) {
      String entity = at.get(new Key(mention.span(), mention.type()));
      if (entity != null) {
        shared.add(new Shared(mention, entity));
      }
    }
    return new Comparison(document, gold, found, List.copyOf(shared), align(gold, found, shared));
  }

  /** The gold entity that an entity of the system is, or its own id. */
  String aligned(String id) {
    return alignment.getOrDefault(id, id);
  }

  /** As {@link #aligned}; a body that no words name, by its names. */
  String alignedBody(String id) {
    String aligned = aligned(id);
    if (!aligned.equals(id)) {
      return aligned;
    }
    List<String> names = lower(found.names().getOrDefault(id, List.of()));
    return gold.names().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("g."))
        .filter(entry -> lower(entry.getValue()).stream().anyMatch(names::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(names.isEmpty() ? id : names.get(0));
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  String words(Span span) {
    return document.words(span).replace('\n', ' ');
  }

  private static Map<String, String> align(
      Annotations gold, Annotations found, List<Shared> shared) {
    Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
    shared.forEach(pair -> vote(votes, pair.found().entity(), pair.gold()));
    for (Marked policy : found.ofType(EntityType.POLICY)) {
      if (!votes.containsKey(policy.entity())) {
        gold.ofType(EntityType.POLICY).stream()
            .filter(other -> other.span().overlaps(policy.span()))
            .forEach(other -> vote(votes, policy.entity(), other.entity()));
      }
    }
    Map<String, String> alignment = new HashMap<>();
    votes.forEach((id, counts) -> alignment.put(id, winner(counts)));
    return Map.copyOf(alignment);
  }

  private static void vote(Map<String, Map<String, Integer>> votes, String found, String gold) {
    votes.computeIfAbsent(found, id -> new LinkedHashMap<>()).merge(gold, 1, Integer::sum);
  }

  /** The one with the most votes; of several, the first in the text. */
  static String winner(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
