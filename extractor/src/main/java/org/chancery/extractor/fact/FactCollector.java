package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the evidence of policy facts: one for each policy, relation and target. Used by one
 * thread.
 */
final class FactCollector {
  private record Key(String policy, PolicyRelation relation, String target) {}

  private record Pair(String policy, String target) {}

  /** How a fact was read off the text. */
  record Way(String name, double confidence) {}

  private static final Comparator<Evidence> IN_TEXT = Comparator.comparing(Evidence::span);

  private static final class Gathered {
    private final TreeSet<Evidence> evidence = new TreeSet<>(IN_TEXT);
    private @Nullable Integer claim;
    private double confidence;
    private String rule = "";
  }

  private final Map<String, Double> confidences;
  private final Map<Key, Gathered> byKey = new LinkedHashMap<>();
  private final Map<Pair, Map<PolicyRelation, Gathered>> byPair = new HashMap<>();

  /** A collector with the table that {@link #confidences()} reads. */
  FactCollector(Map<String, Double> confidences) {
    this.confidences = confidences;
  }

  /** The confidence of each way of reading a relation. */
  static Map<String, Double> confidences() {
    Map<String, Double> table = new HashMap<>();
    for (Row row : WordFile.rows(FactCollector.class, "stance-confidence.tsv")) {
      try {
        table.put(row.field(0) + " " + row.field(1), Double.valueOf(row.field(2)));
      } catch (NumberFormatException e) {
        throw (IllegalStateException) row.expected("a confidence from 0 to 1").initCause(e);
      }
    }
    return Map.copyOf(table);
  }

  void add(
      String policy,
      PolicyRelation relation,
      String target,
      String way,
      @Nullable Integer claim,
      List<Evidence> evidence) {
    Double confidence = confidences.get(way + " " + relation.propertyName());
    if (confidence == null) {
      throw new IllegalStateException(
          "stance-confidence.tsv: expected a line for " + way + " " + relation.propertyName());
    }
    add(policy, relation, target, new Way(way, confidence), claim, evidence);
  }

  /** As the other, by a way with a confidence of its own. */
  void add(
      String policy,
      PolicyRelation relation,
      String target,
      Way way,
      @Nullable Integer claim,
      List<Evidence> evidence) {
    Gathered gathered =
        byKey.computeIfAbsent(new Key(policy, relation, target), key -> new Gathered());
    byPair
        .computeIfAbsent(new Pair(policy, target), pair -> new LinkedHashMap<>())
        .put(relation, gathered);
    gathered.evidence.addAll(evidence);
    if (gathered.claim == null) {
      gathered.claim = claim;
    }
    if (way.confidence() > gathered.confidence) {
      gathered.confidence = way.confidence();
      gathered.rule = way.name();
    }
  }

  /** How a policy and a target stand to each other, and how that was read. */
  List<String> relations(String policy, String target) {
    List<String> relations = new ArrayList<>();
    of(policy, target)
        .forEach(
            (relation, gathered) -> relations.add(relation.propertyName() + " " + gathered.rule));
    return relations;
  }

  private Map<PolicyRelation, Gathered> of(String policy, String target) {
    return byPair.getOrDefault(new Pair(policy, target), Map.of());
  }

  /** Whether there is anything of a relation between the two. */
  boolean has(String policy, PolicyRelation relation, String target) {
    return byKey.containsKey(new Key(policy, relation, target));
  }

  /** Forgets whatever there is of a relation between the two. */
  void remove(String policy, PolicyRelation relation, String target) {
    if (byKey.remove(new Key(policy, relation, target)) != null) {
      of(policy, target).remove(relation);
    }
  }

  /** Whether the target takes a position on the policy. */
  boolean hasPosition(String policy, String target) {
    return !of(policy, target).isEmpty();
  }

  /**
   * Whether the target is told to have to do with a treaty otherwise than as a party: it only says
   * what it thinks of it, or has brokered it.
   */
  boolean isOutside(String policy, String target) {
    return has(policy, PolicyRelation.SUPPORTED_BY, target)
        || has(policy, PolicyRelation.OPPOSED_BY, target)
        || has(policy, PolicyRelation.ENACTED_BY, target);
  }

  List<PolicyFact> facts() {
    List<PolicyFact> facts = new ArrayList<>();
    byKey.forEach(
        (key, gathered) ->
            facts.add(
                new PolicyFact(
                    key.policy(),
                    key.relation(),
                    key.target(),
                    List.copyOf(gathered.evidence),
                    gathered.claim,
                    gathered.confidence,
                    gathered.rule)));
    return facts;
  }
}
