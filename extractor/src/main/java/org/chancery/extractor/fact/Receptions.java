package org.chancery.extractor.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.fact.Actors.Actor;
import org.chancery.extractor.fact.Chunk.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads positions off how a policy is received: {@code the tax drew criticism from X}, {@code the
 * tax passed the senate}, {@code the tax became law despite opposition from X}. Immutable; may be
 * shared between threads.
 */
final class Receptions {
  private static final Set<String> FROM = Set.of("from", "of", "by");

  private final StanceLexicon lexicon;
  private final StanceHolders holders;

  Receptions(StanceLexicon lexicon, StanceHolders holders) {
    this.lexicon = lexicon;
    this.holders = holders;
  }

  /**
   * Adds how a policy is received.
   *
   * @param alone whether the sentence names no other policy
   */
  void find(PolicyPlace policy, boolean alone, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    for (int i = policy.chunk() + 1; i < clauses.chunks().size(); i++) {
      if (clauses.is(i, Kind.VERB) && clauses.predicate(i).subjects().contains(policy.chunk())) {
        received(i, policy, scene, found);
      } else if (alone
          && clauses.is(i, Kind.PREPOSITION)
          && lexicon.is("despite", clauses.first(i))) {
        reaction(i + 1, PolicyRelation.OPPOSED_BY, policy, scene, found);
      }
    }
  }

  private void received(int verb, PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    Predicate predicate = clauses.predicate(verb);
    if (predicate.passive() || !holders.contextOf(predicate, scene).equals(StanceContext.NONE)) {
      return;
    }
    int object = clauses.behind(verb);
    if (lexicon.is("clearing", clauses.head(verb))) {
      List<Actor> bodies =
          clauses.is(object, Kind.NOUN)
              ? scene.actors().of(object, clauses).stream()
                  .filter(scene.actors()::isOrganization)
                  .toList()
              : List.of();
      found.add(
          policy.policy(), PolicyRelation.ENACTED_BY, bodies, "verb", clauses.head(verb).span());
    } else if (lexicon.is("receiving", clauses.head(verb))) {
      int noun = clauses.is(object, Kind.PREPOSITION) ? object + 1 : object;
      reaction(noun, null, policy, scene, found);
    }
  }

  /**
   * {@code criticism from X}.
   *
   * @param only the only relation that counts, or null
   */
  private void reaction(
      int noun,
      @Nullable PolicyRelation only,
      PolicyPlace policy,
      StanceScene scene,
      StanceWriter found) {
    Clauses clauses = scene.clauses();
    boolean from =
        clauses.is(noun, Kind.NOUN)
            && clauses.is(noun + 1, Kind.PREPOSITION)
            && FROM.contains(StanceLexicon.lower(clauses.head(noun + 1)));
    if (!from) {
      return;
    }
    relation(noun, scene)
        .filter(relation -> only == null || relation == only)
        .ifPresent(
            relation ->
                found.add(
                    policy.policy(),
                    relation,
                    StanceHolders.agents(noun + 2, scene),
                    "noun",
                    clauses.head(noun).span()));
  }

  private Optional<PolicyRelation> relation(int noun, StanceScene scene) {
    if (lexicon.is("opposition", scene.clauses().head(noun))) {
      return Optional.of(PolicyRelation.OPPOSED_BY);
    }
    return lexicon.is("support", scene.clauses().head(noun))
        ? Optional.of(PolicyRelation.SUPPORTED_BY)
        : Optional.empty();
  }
}
