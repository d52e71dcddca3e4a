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
    List<Actor> actors =
        stance.agent() ? agents(noun, policy, scene) : holders.ownersOf(noun, scene);
    int verb = scene.clauses().before(noun);
    if (!stance.agent() && isSiding(verb, scene)) {
      actors = sidingWith(verb, scene);
    }
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

  /** {@code in support of}, {@code in opposition to}. */
  private static boolean isSiding(int preposition, StanceScene scene) {
    return scene.clauses().is(preposition, Kind.PREPOSITION)
        && StanceLexicon.lower(scene.clauses().head(preposition)).equals("in");
  }

  /** {@code X was a voice in the senate in support of}: the subject of the verb before. */
  private List<Actor> sidingWith(int preposition, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int at = clauses.before(preposition);
    while (clauses.is(at, Kind.NOUN) && clauses.is(at - 1, Kind.PREPOSITION)) {
      at = clauses.before(at - 1);
    }
    if (clauses.is(at, Kind.NOUN) && scene.actors().of(at, clauses).isEmpty()) {
      at = clauses.before(at);
    }
    return clauses.is(at, Kind.VERB) && !clauses.predicate(at).passive()
        ? holders.actors(clauses.predicate(at).subjects(), scene)
        : List.of();
  }

  private static boolean isOwned(int noun, StanceScene scene) {
    return !scene.actors().owner(scene.clauses().chunks().get(noun).last()).isEmpty();
  }

  /** Who is called so: {@code X, a critic of}; {@code X is a critic of}; {@code the critic X}. */
  private List<Actor> agents(int noun, PolicyPlace policy, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int before = clauses.before(noun);
    if (clauses.is(before, Kind.PREPOSITION) && isOne(clauses.before(before), clauses)) {
      // "one of the critics of"
      before = clauses.before(clauses.before(before));
    }
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
    return clauses.head(noun).pennTag().equals("NNS")
        ? examples(policy, scene)
        : apposed(policy, scene);
  }

  /** {@code the architect of the tax, X,}. */
  private static List<Actor> apposed(PolicyPlace policy, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int comma = policy.chunk() + 1;
    boolean named =
        clauses.is(comma, Kind.COMMA)
            && clauses.is(comma + 1, Kind.NOUN)
            && clauses.is(comma + 2, Kind.COMMA);
    return named
        ? scene.actors().of(comma + 1, clauses).stream().filter(scene.actors()::isPerson).toList()
        : List.of();
  }

  private static boolean isOne(int noun, Clauses clauses) {
    return clauses.is(noun, Kind.NOUN) && StanceLexicon.lower(clauses.head(noun)).equals("one");
  }

  /** {@code critics of the tax, including X and Y}; {@code supporters of the tax such as X}. */
  private static List<Actor> examples(PolicyPlace policy, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int at = policy.chunk() + 1;
    if (clauses.is(at, Kind.COMMA)) {
      at++;
    }
    int token = at < clauses.chunks().size() ? clauses.chunks().get(at).first() : 0;
    if (StanceLexicon.stand(scene.tokens(), token, List.of("such", "as"))) {
      at = clauses.chunkOf(token + 1);
    } else if (!StanceLexicon.stand(scene.tokens(), token, List.of("including"))
        && !StanceLexicon.stand(scene.tokens(), token, List.of("like"))
        && !StanceLexicon.stand(scene.tokens(), token, List.of("led", "by"))) {
      return List.of();
    } else if (clauses.is(at + 1, Kind.PREPOSITION)) {
      at++;
    }
    return StanceHolders.agents(at + 1, scene);
  }
}
