package org.chancery.extractor.passage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Stated;
import org.jspecify.annotations.Nullable;

/**
 * Reads a passage's lines about policies: {@code policy ID | TYPE} and {@code fact POLICY |
 * RELATION | TARGET}. For one thread.
 */
final class PolicyLines {
  private static final Set<String> TYPES =
      Set.of(
          "TradeAgreement",
          "Treaty",
          "Law",
          "ExecutiveAction",
          "TariffOrTax",
          "Sanction",
          "Immigration",
          "Security",
          "Infrastructure",
          "Diplomatic",
          "Economic",
          "Other");
  private static final Map<String, PolicyRelation> RELATIONS =
      Arrays.stream(PolicyRelation.values())
          .collect(Collectors.toMap(PolicyRelation::propertyName, relation -> relation));
  private static final Set<PolicyRelation> OF_COUNTRIES =
      EnumSet.of(PolicyRelation.CONCERNS, PolicyRelation.PARTY);

  private final Path file;
  private final Set<String> mentioned;
  private final Map<String, String> types = new HashMap<>();
  private final Set<Stated> facts = new HashSet<>();

  /** Reads lines of a file in whose text some entities are mentioned, given by their ids. */
  PolicyLines(Path file, Set<String> mentioned) {
    this.file = file;
    this.mentioned = mentioned;
  }

  /** Reads the fields of a line that gives a policy's type. */
  void readType(int line, List<String> fields) {
    if (fields.size() != 2) {
      throw error(line, "expected: policy ID | TYPE");
    }
    String policy = policy(line, fields.get(0));
    if (types.put(policy, oneOf(line, TYPES, fields.get(1))) != null) {
      throw error(line, policy + " has two types");
    }
  }

  /** Reads the fields of a line that states a fact. */
  void readFact(int line, List<String> fields) {
    if (fields.size() != 3) {
      throw error(line, "expected: fact POLICY | RELATION | TARGET");
    }
    String policy = policy(line, fields.get(0));
    PolicyRelation relation =
        Objects.requireNonNull(RELATIONS.get(oneOf(line, RELATIONS.keySet(), fields.get(1))));
    String target = fields.get(2);
    EntityType type = mentioned.contains(target) ? MarkReader.type(target) : null;
    if (!canBeTarget(relation, type)) {
      String what = OF_COUNTRIES.contains(relation) ? "country" : "person, country or organisation";
      throw error(
          line, "expected the id of a " + what + " that is marked in the text, not " + target);
    }
    if (!facts.add(new Stated(policy, relation, target))) {
      throw error(line, "this fact stands here twice");
    }
  }

  /** The types read, by policy. */
  Map<String, String> types() {
    return Map.copyOf(types);
  }

  /** The facts read. */
  Set<Stated> facts() {
    return Set.copyOf(facts);
  }

  private static boolean canBeTarget(PolicyRelation relation, @Nullable EntityType type) {
    return type == EntityType.COUNTRY
        || (!OF_COUNTRIES.contains(relation)
            && (type == EntityType.PERSON || type == EntityType.ORGANIZATION));
  }

  private String policy(int line, String id) {
    if (MarkReader.type(id) != EntityType.POLICY || !mentioned.contains(id)) {
      throw error(line, "expected the id of a policy that is marked in the text, not " + id);
    }
    return id;
  }

  private String oneOf(int line, Set<String> allowed, String word) {
    if (!allowed.contains(word)) {
      throw error(line, "expected one of " + allowed.stream().sorted().toList() + ", not " + word);
    }
    return word;
  }

  private PassageException error(int line, String problem) {
    return new PassageException(file, line, problem);
  }
}
