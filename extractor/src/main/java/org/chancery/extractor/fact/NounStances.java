package org.chancery.extractor.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.fact.Actors.Actor;
import org.chancery.extractor.fact.Chunk.Kind;
import org.chancery.extractor.fact.StanceLexicon.Stance;
import org.chancery.extractor.language.Token;

/**
 * Reads positions off nouns: {@code X's opposition to the law}, {@code X, a critic of the law}.
 * Immutable; may be shared between threads.
 */
final class NounStances {
  private final StanceLexicon lexicon;
  private final StanceHolders holders;

  NounStances(StanceLexicon lexicon, StanceHolders holders) {
    this.lexicon = lexicon;
    this.holders = holders;
  }

  void find(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    int at = clauses.before(policy.chunk());
    boolean undone = false;
    while (clauses.is(at, Kind.PREPOSITION) && clauses.is(at - 1, Kind.NOUN)) {
      int noun = at - 1;
      int head = clauses.chunks().get(noun).last();
      for (Map.Entry<Stance, Integer> entry : lexicon.nounsAt(scene.tokens(), head).entrySet()) {
        if (clauses.chunkOf(entry.getValue()) == at) {
          Stance stance = entry.getKey();
          (undone ? stance.undone() : Optional.of(stance))
              .ifPresent(meant -> write(meant, noun, policy, scene, found));
          return;
        }
      }
      if (lexicon.is("undoing", clauses.head(noun)) && !undone) {
        undone = true;
      } else if (!lexicon.is("transparent", clauses.head(noun))) {
        return;
      }
      at = clauses.before(noun);
    }
  }

  private void write(
      Stance stance, int noun, PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Token trigger = scene.clauses().head(noun);
    PolicyRelation relation = stance.relation();
    List<Actor> actors = stance.agent() ? agents(noun, scene) : holders.ownersOf(noun, scene);
    int verb = scene.clauses().before(noun);
    if (!stance.agent() && scene.clauses().is(verb, Kind.VERB)) {
      Token acting = scene.clauses().head(verb);
      if (lexicon.is("giving up", acting)) {
        relation = stance.turned().relation();
      } else if (!lexicon.is("taking", acting) && !isOwned(noun, scene)) {
        return;
      }
    }
    found.add(policy.policy(), relation, actors, "noun", trigger.span());
  }

  private static boolean isOwned(int noun, StanceScene scene) {
    return !scene.actors().owner(scene.clauses().chunks().get(noun).last()).isEmpty();
  }

  /** Who is called so: {@code X, a critic of}; {@code X is a critic of}; {@code the critic X}. */
  private List<Actor> agents(int noun, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int before = clauses.before(noun);
    if (clauses.is(before, Kind.COMMA)) {
      int named = clauses.before(before);
      while (clauses.is(named, Kind.NOUN) && clauses.is(named - 1, Kind.PREPOSITION)) {
        named -= 2;
      }
      return clauses.is(named, Kind.NOUN) ? scene.actors().of(named, clauses) : List.of();
    }
    boolean copula = clauses.is(before, Kind.VERB) && lexicon.is("copula", clauses.head(before));
    if (copula) {
      return holders.actors(clauses.predicate(before).subjects(), scene);
    }
    return List.of();
  }
}
