package org.chancery.extractor.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Penn tags of words that can't stand before a head. */
  private static final Set<String> ENDING =
      Set.of("IN", "TO", "WDT", "WP", "MD", "VBG", "VBZ", ",");

  private final StanceLexicon lexicon;
  private final StanceHolders holders;

  VerbStances(StanceLexicon lexicon, StanceHolders holders) {
    this.lexicon = lexicon;
    this.holders = holders;
  }

  void find(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    if (!policy.isStandIn() && scene.tokens().get(policy.first()).pennTag().startsWith("VB")) {
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
          && (best == null || stance.get().before().size() > best.before().size())) {
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
    if (scene.clauses().isSubject(verb)) {
      return Optional.empty();
    }
    if (policy.isStandIn() && !lexicon.isOfPolicies(stance)) {
      return Optional.empty();
    }
    if (predicate.passive() && !isAdjectival(stance, verb, policy)) {
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

  /** {@code is opposed to the law}: a participle that is no passive. */
  private static boolean isAdjectival(Stance stance, int verb, PolicyPlace policy) {
    return verb < policy.chunk() && stance.before().size() > 1;
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
      if (isQuantity(at, clauses)) {
        at += 2;
      } else if (clauses.is(at, Kind.ADVERB) || clauses.is(at, Kind.QUOTE)) {
        at++;
      } else if (clauses.is(at, Kind.NOUN) && clauses.is(at + 1, Kind.PREPOSITION)) {
        Token noun = clauses.head(at);
        Optional<Stance> undone = lexicon.is("undoing", noun) ? meant.undone() : Optional.empty();
        if (undone.isPresent()) {
          meant = undone.get();
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

  /** {@code repeal much of the law}. */
  private boolean isQuantity(int at, Clauses clauses) {
    return clauses.is(at, Kind.ADVERB)
        && lexicon.is("quantity", clauses.head(at))
        && clauses.is(at + 1, Kind.PREPOSITION);
  }

  /** {@code wants the law repealed}: what is wanted is not the policy. */
  private static boolean isResult(int verb, PolicyPlace policy, Clauses clauses) {
    int next = clauses.behind(policy.chunk());
    return clauses.is(next, Kind.VERB)
        && Integer.valueOf(verb).equals(clauses.predicate(next).governor());
  }

  /** {@code the tariff on steel and the ban}: nouns up to a conjunction right before the policy. */
  private static boolean isBeside(int from, PolicyPlace policy, Clauses clauses) {
    for (int i = from; i < policy.chunk(); i++) {
      Kind kind = clauses.chunks().get(i).kind();
      if (kind != Kind.NOUN
          && kind != Kind.PREPOSITION
          && kind != Kind.CONJUNCTION
          && kind != Kind.COMMA) {
        return false;
      }
    }
    int before = policy.chunk() - 1;
    return clauses.is(before, Kind.CONJUNCTION)
        || (clauses.is(before, Kind.COMMA) && isListed(policy.chunk(), clauses));
  }

  /** {@code the ban, the tariff and the quota}: a conjunction and another noun follow. */
  private static boolean isListed(int noun, Clauses clauses) {
    int next = clauses.behindPhrase(noun);
    if (clauses.is(next, Kind.COMMA)) {
      next++;
    }
    return clauses.is(next, Kind.CONJUNCTION) && clauses.is(next + 1, Kind.NOUN);
  }

  /** {@code the bill, which X had brought in}; {@code laws he pushed through}. */
  private static boolean isObjectOfRelative(
      Predicate predicate, int last, PolicyPlace policy, StanceScene scene) {
    Clauses clauses = scene.clauses();
    int next = clauses.behind(clauses.chunkOf(last));
    while (clauses.is(next, Kind.QUOTE)) {
      next = clauses.behind(next);
    }
    // "which he had promised to replace": an object of its own, or a further verb whose object it
    // is; not "the tax that he proposed is dear"
    boolean further = clauses.is(next, Kind.VERB) && !clauses.isFinite(next);
    boolean taken = clauses.is(next, Kind.NOUN) || further;
    return !taken && clauses.isObjectOfRelative(predicate, policy.chunk());
  }

  private void write(
      Stance stance,
      int verb,
      int last,
      PolicyPlace policy,
      StanceScene scene,
      StanceWriter found) {
    Predicate predicate = scene.clauses().predicate(verb);
    if (isAdjectival(stance, verb, policy)) {
      predicate = predicate.active();
    }
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
                found.add(
                    policy.policy(),
                    relation,
                    who.actors(),
                    lexicon.is("helping to agree", trigger) ? StanceWriter.HELPED : who.way(),
                    trigger.span()));
  }

  /** Whether the policy's head, which stands before any preposition or {@code to}, is a plan. */
  private boolean isPlan(PolicyPlace policy, StanceScene scene) {
    if (policy.isStandIn()) {
      return Arrays.stream(policy.policy().entity().name().split("[ -]", -1))
          .anyMatch(word -> lexicon.isNamed("plans", word.toLowerCase(Locale.ROOT)));
    }
    int head = policy.first();
    while (head < policy.last() && !ENDING.contains(scene.tokens().get(head + 1).pennTag())) {
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
