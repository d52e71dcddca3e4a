package org.chancery.extractor.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.fact.Chunk.Kind;
import org.chancery.extractor.fact.StanceHolders.Holders;
import org.chancery.extractor.fact.StanceLexicon.Stance;
import org.chancery.extractor.language.Token;

/**
 * Reads positions off verbs that have a policy as their object, or as the subject of their passive.
 * Immutable; may be shared between threads.
 */
final class VerbStances {
  private static final int FURTHEST = 14;

  private final StanceLexicon lexicon;
  private final StanceHolders holders;

  VerbStances(StanceLexicon lexicon, StanceHolders holders) {
    this.lexicon = lexicon;
    this.holders = holders;
  }

  void find(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    if (scene.tokens().get(policy.first()).pennTag().startsWith("VB")) {
      measure(policy, scene, found);
    }
    List<Chunk> chunks = scene.clauses().chunks();
    for (int verb = 0; verb < chunks.size(); verb++) {
      if (chunks.get(verb).is(Kind.VERB) && Math.abs(verb - policy.chunk()) <= FURTHEST) {
        find(policy, verb, scene, found);
      }
    }
  }

  /** {@code pledged to [add 500 soldiers]}: a policy that is a verb itself. */
  private void measure(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    int before = clauses.before(policy.chunk());
    boolean to = before >= 0 && StanceLexicon.lower(clauses.head(before)).equals("to");
    int governor = clauses.is(before, Kind.VERB) ? before : clauses.before(before);
    if (before < 0 || (!to && !clauses.is(before, Kind.VERB)) || !clauses.is(governor, Kind.VERB)) {
      return;
    }
    Token trigger = clauses.head(governor);
    Predicate predicate = clauses.predicate(governor);
    Holders who =
        holders.of(predicate, trigger.span().cover(policy.policy().mention().span()), scene);
    PolicyRelation relation =
        lexicon.is("refuse", trigger) ? PolicyRelation.OPPOSED_BY : PolicyRelation.PROPOSED_BY;
    boolean tells = lexicon.is("want", trigger) || lexicon.is("refuse", trigger);
    if (tells && !predicate.passive() && !who.context().not() && !who.context().open()) {
      found.add(policy.policy(), relation, who.actors(), who.way(), trigger.span());
    }
  }

  private void find(PolicyPlace policy, int verb, StanceScene scene, StanceWriter found) {
    int head = scene.clauses().chunks().get(verb).last();
    Stance best = null;
    int last = head;
    for (Map.Entry<Stance, Integer> entry :
        lexicon.verbsAt(scene.tokens(), head, scene.clauses()::next).entrySet()) {
      Optional<Stance> stance = related(entry.getKey(), verb, entry.getValue(), policy, scene);
      if (stance.isPresent()
          && (best == null || stance.get().words().size() > best.words().size())) {
        best = stance.get();
        last = entry.getValue();
      }
    }
    if (best != null) {
      write(best, verb, last, policy, scene, found);
    }
  }

  /** The stance as it holds for the policy; empty where it is not what the verb is about. */
  private Optional<Stance> related(
      Stance stance, int verb, int last, PolicyPlace policy, StanceScene scene) {
    Predicate predicate = scene.clauses().predicate(verb);
    if (predicate.passive()) {
      boolean subject = predicate.subjects().contains(policy.chunk());
      return subject && stance.behind().isEmpty() ? Optional.of(stance) : Optional.empty();
    }
    if (verb > policy.chunk()) {
      return stance.behind().isEmpty() && isObjectOfRelative(predicate, last, policy, scene)
          ? Optional.of(stance)
          : Optional.empty();
    }
    return object(stance, verb, last, policy, scene);
  }

  private Optional<Stance> object(
      Stance stance, int verb, int last, PolicyPlace policy, StanceScene scene) {
    Clauses clauses = scene.clauses();
    Stance meant = stance;
    int at = clauses.chunkOf(last);
    if (clauses.chunks().get(at).last() == last) {
      at++;
    }
    while (at < policy.chunk()) {
      if (clauses.is(at, Kind.ADVERB) || clauses.is(at, Kind.QUOTE)) {
        at++;
      } else if (clauses.is(at, Kind.NOUN) && clauses.is(at + 1, Kind.PREPOSITION)) {
        Token noun = clauses.head(at);
        if (lexicon.is("undoing", noun) && stance.isOpinion()) {
          meant = meant.turned();
        } else if (!lexicon.is("transparent", noun)) {
          return isBeside(at, policy, clauses) && !stance.near()
              ? Optional.of(meant)
              : Optional.empty();
        }
        at += 2;
      } else {
        boolean beside = clauses.is(at, Kind.NOUN) && isBeside(at, policy, clauses);
        return beside && !stance.near() ? Optional.of(meant) : Optional.empty();
      }
    }
    boolean object =
        at == policy.chunk()
            && !isResult(verb, policy, clauses)
            && StanceLexicon.stand(scene.tokens(), policy.last() + 1, stance.behind());
    return object ? Optional.of(meant) : Optional.empty();
  }

  /** {@code wants the law repealed}: what is wanted is not the policy. */
  private static boolean isResult(int verb, PolicyPlace policy, Clauses clauses) {
    int next = clauses.behind(policy.chunk());
    return clauses.is(next, Kind.VERB)
        && Integer.valueOf(verb).equals(clauses.predicate(next).governor());
  }

  /** {@code the tariff on steel and the ban}: nouns up to a conjunction right before the policy. */
  private static boolean isBeside(int from, PolicyPlace policy, Clauses clauses) {
    boolean joined = false;
    for (int i = from; i < policy.chunk(); i++) {
      Kind kind = clauses.chunks().get(i).kind();
      if (kind != Kind.NOUN
          && kind != Kind.PREPOSITION
          && kind != Kind.CONJUNCTION
          && kind != Kind.COMMA) {
        return false;
      }
      joined |= kind == Kind.CONJUNCTION;
    }
    boolean before = clauses.is(policy.chunk() - 1, Kind.CONJUNCTION);
    return joined && before;
  }

  /** {@code the bill, which X had brought in}; {@code laws he pushed through}. */
  private boolean isObjectOfRelative(
      Predicate predicate, int last, PolicyPlace policy, StanceScene scene) {
    Clauses clauses = scene.clauses();
    Predicate top = predicate;
    while (top.governor() != null
        && clauses.is(top.governor(), Kind.VERB)
        && !top.demanded()
        && top.governor() > policy.chunk()) {
      top = clauses.predicate(top.governor());
    }
    int next = clauses.behind(clauses.chunkOf(last));
    // "which he had promised to replace": an object of its own, or a further verb whose object it
    // is
    boolean taken = clauses.is(next, Kind.NOUN) || clauses.is(next, Kind.VERB);
    if (top.subjects().isEmpty() || taken) {
      return false;
    }
    int before = clauses.before(top.subjects().get(0));
    if (clauses.is(before, Kind.RELATIVE)) {
      before = clauses.before(before);
      if (clauses.is(before, Kind.COMMA)) {
        before = clauses.before(before);
      }
      return before == policy.chunk();
    }
    return before == policy.chunk() && top.subjects().get(0) == policy.chunk() + 1;
  }

  private void write(
      Stance stance,
      int verb,
      int last,
      PolicyPlace policy,
      StanceScene scene,
      StanceWriter found) {
    Predicate predicate = scene.clauses().predicate(verb);
    Token trigger = scene.clauses().head(verb);
    Span around = trigger.span().cover(policy.policy().mention().span());
    Holders who =
        predicate.passive()
            ? holders.ofPassive(predicate, last, around, scene)
            : holders.of(predicate, around, scene);
    Stance meant = stance.passing() && isIndefinite(policy, scene) ? stance.proposing() : stance;
    if (stance.telling() && isPlan(policy, scene)) {
      meant = stance.ofPlan();
    }
    who.context()
        .adjust(meant)
        .filter(relation -> isTold(relation, who.way()))
        .ifPresent(
            relation ->
                found.add(policy.policy(), relation, who.actors(), who.way(), trigger.span()));
  }

  /** Whether the policy's head, which stands before any preposition or {@code to}, is a plan. */
  private boolean isPlan(PolicyPlace policy, StanceScene scene) {
    int head = policy.first();
    while (head < policy.last()
        && !scene.tokens().get(head + 1).pennTag().equals("IN")
        && !scene.tokens().get(head + 1).pennTag().equals("TO")) {
      head++;
    }
    return lexicon.is("plans", scene.tokens().get(head));
  }

  /** A deed is told only where it is said who does it: not by words in somebody's mouth alone. */
  private static boolean isTold(PolicyRelation relation, String way) {
    boolean deed = relation == PolicyRelation.ENACTED_BY || relation == PolicyRelation.ENDED_BY;
    return !deed || !way.equals("claim");
  }

  private static boolean isIndefinite(PolicyPlace policy, StanceScene scene) {
    Token first = scene.clauses().first(policy.chunk());
    String word = StanceLexicon.lower(first);
    return word.equals("a") || word.equals("an") || first.pennTag().equals("NNS");
  }
}
