package org.chancery.extractor.passage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Marked;
import org.chancery.extractor.passage.Annotations.Stated;

/**
 * Facts about policies: who stands how to them (positions), which countries they concern or have as
 * parties, and all together. A fact is right when policy, relation and target are.
 */
final class PolicyFactLayer implements Layer {
  private final Tally positions = new Tally();
  private final Tally concerns = new Tally();
  private final Tally all = new Tally();

  @Override
  public void add(Comparison article, Consumer<PassageError> errors) {
    Set<Stated> gold = article.gold().policyFacts();
    Set<Stated> found = new TreeSet<>();
    for (Stated fact : article.found().policyFacts()) {
      found.add(
          new Stated(
              article.aligned(fact.policy()), fact.relation(), article.aligned(fact.target())));
    }
    count(all, gold, found);
    count(positions, part(gold, true), part(found, true));
    count(concerns, part(gold, false), part(found, false));
    tell(article, "missed", without(gold, found), article.gold(), errors);
    tell(article, "wrong", without(found, gold), article.found(), errors);
  }

  @Override
  public Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("policy facts", all.figure());
    figures.put("positions", positions.figure());
    figures.put("concerns, party", concerns.figure());
    return figures;
  }

  private static void count(Tally tally, Set<Stated> gold, Set<Stated> found) {
    Set<Stated> right = new HashSet<>(gold);
    right.retainAll(found);
    tally.add(right.size(), found.size(), gold.size());
  }

  private static Set<Stated> part(Set<Stated> facts, boolean ofPositions) {
    Set<Stated> part = new TreeSet<>(facts);
    part.removeIf(fact -> isPosition(fact) != ofPositions);
    return part;
  }

  private static boolean isPosition(Stated fact) {
    return fact.relation() != PolicyRelation.CONCERNS && fact.relation() != PolicyRelation.PARTY;
  }

  private static Set<Stated> without(Set<Stated> some, Set<Stated> others) {
    Set<Stated> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** Tells of facts at the first mention that one side has of their policies. */
  private static void tell(
      Comparison article,
      String what,
      Set<Stated> facts,
      Annotations side,
      Consumer<PassageError> errors) {
    for (Stated fact : facts) {
      String kind = what + (isPosition(fact) ? " position" : " concern or party");
      String detail = fact + name(article, fact.target());
      side.ofType(EntityType.POLICY).stream()
          .filter(mention -> isOf(article, mention, fact.policy()))
          .findFirst()
          .ifPresentOrElse(
              mention ->
                  errors.accept(PassageError.at(article.document(), mention.span(), kind, detail)),
              () -> errors.accept(PassageError.of(article.document(), kind, detail)));
    }
  }

  private static boolean isOf(Comparison article, Marked mention, String policy) {
    return mention.entity().equals(policy) || article.aligned(mention.entity()).equals(policy);
  }

  /** The name of a target that is nothing the gold annotation knows. */
  private static String name(Comparison article, String target) {
    var names = article.found().names().get(target);
    return names == null ? "" : " (" + names.get(0) + ")";
  }
}
