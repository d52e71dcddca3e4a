package org.chancery.extractor.fact;

import java.util.Optional;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Chunk.Kind;
import org.chancery.extractor.fact.StanceHolders.Holders;
import org.chancery.extractor.language.Token;

/**
 * Reads positions off what a policy is called: {@code called the plan a disgrace}, {@code the law
 * is a great success, she said}. Immutable; may be shared between threads.
 */
final class Judgements {
  private static final int FURTHEST = 12;

  private final StanceLexicon lexicon;
  private final StanceHolders holders;
  private final Evaluations evaluations;

  Judgements(StanceLexicon lexicon, StanceHolders holders) {
    this.lexicon = lexicon;
    this.holders = holders;
    this.evaluations = new Evaluations(lexicon);
  }

  void find(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    called(policy, scene, found);
    Integer claim = scene.actors().claimAround(policy.policy().mention().span());
    if (claim != null) {
      said(claim, policy, scene, found);
      styled(claim, policy, scene, found);
    }
  }

  /** {@code called the law a disgrace}, {@code found it unacceptable}. */
  void called(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    int verb = clauses.before(policy.chunk());
    if (clauses.is(verb, Kind.VERB)) {
      called(verb, policy.last() + 1, policy, scene, found);
    }
    for (int i = policy.chunk() + 1; i < clauses.chunks().size(); i++) {
      if (clauses.is(i, Kind.VERB)
          && clauses.isObjectOfRelative(clauses.predicate(i), policy.chunk())) {
        called(i, clauses.chunks().get(i).last() + 1, policy, scene, found);
      }
    }
  }

  /** Reads what a verb calls a policy, from a place on. */
  private void called(
      int verb, int from, PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    if (!lexicon.is("calling", clauses.head(verb))) {
      return;
    }
    Token trigger = clauses.head(verb);
    Span around = trigger.span().cover(policy.policy().mention().span());
    Predicate predicate = clauses.predicate(verb);
    Holders who = holders.of(predicate, around, scene);
    if (predicate.passive() || who.context().open() || who.context().not()) {
      return;
    }
    evaluation(scene, from)
        .ifPresent(
            relation ->
                found.add(policy.policy(), relation, who.actors(), "judged", trigger.span()));
  }

  /** {@code the law is a success}, {@code the law will cost jobs}: somebody says so. */
  void said(int claim, PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    for (int verb = policy.chunk() + 1; verb < clauses.chunks().size(); verb++) {
      if (!clauses.is(verb, Kind.VERB) || clauses.predicate(verb).hypothetical()) {
        continue;
      }
      doing(verb, claim, policy, scene, found);
      if (!clauses.predicate(verb).subjects().contains(policy.chunk())) {
        continue;
      }
      Token trigger = clauses.head(verb);
      Optional<PolicyRelation> relation =
          lexicon.is("being", trigger)
              ? being(verb, policy, scene)
              : effect(clauses.predicate(verb), policy, scene);
      judged(relation, verb, trigger, claim, policy, scene, found);
    }
  }

  /** What is meant where the judgement is denied: {@code does not think that it is a mistake}. */
  private Optional<PolicyRelation> meant(
      PolicyRelation judged, int claim, Predicate predicate, StanceScene scene) {
    Claim said = scene.actors().claim(claim);
    boolean denied = said.polarity().equals("Negative");
    String cue = said.cueLemma();
    if (denied && (cue == null || !lexicon.isNamed("opining", cue))) {
      return Optional.empty();
    }
    Integer governor = predicate.governor();
    boolean doubted =
        governor != null && scene.isNegated(governor) && !isCue(governor, said, scene);
    return Optional.of(denied != doubted ? contrary(judged) : judged);
  }

  private static boolean isCue(int chunk, Claim claim, StanceScene scene) {
    return claim.cue().stream().anyMatch(cue -> cue.overlaps(scene.clauses().head(chunk).span()));
  }

  /** {@code leaving the treaty would be a mistake}: what is done to the policy is judged. */
  private void doing(
      int verb, int claim, PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    int gerund = clauses.before(policy.chunk());
    if (!clauses.predicate(verb).subjects().contains(gerund)
        || !lexicon.is("being", clauses.head(verb))) {
      return;
    }
    Token trigger = clauses.head(gerund);
    Optional<PolicyRelation> judged = evaluation(scene, clauses.chunks().get(verb).first());
    Optional<PolicyRelation> relation =
        lexicon
            .verbsAt(scene.tokens(), clauses.chunks().get(gerund).last(), at -> at + 1)
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() == clauses.chunks().get(gerund).last())
            .filter(entry -> entry.getKey().behind().isEmpty())
            .map(entry -> entry.getKey().relation())
            .findFirst()
            .flatMap(done -> isAgainst(done) ? judged.map(Judgements::contrary) : judged);
    judged(relation, verb, trigger, claim, policy, scene, found);
  }

  /** Writes a claimant's judgement down as it is meant. */
  private void judged(
      Optional<PolicyRelation> relation,
      int verb,
      Token trigger,
      int claim,
      PolicyPlace policy,
      StanceScene scene,
      StanceWriter found) {
    relation
        .flatMap(judged -> meant(judged, claim, scene.clauses().predicate(verb), scene))
        .ifPresent(
            judged ->
                found.add(
                    policy.policy(),
                    judged,
                    scene.actors().claimants(claim),
                    "judged",
                    trigger.span()));
  }

  private static boolean isAgainst(PolicyRelation done) {
    return done == PolicyRelation.ENDED_BY || done == PolicyRelation.OPPOSED_BY;
  }

  private static PolicyRelation contrary(PolicyRelation judged) {
    return judged == PolicyRelation.OPPOSED_BY
        ? PolicyRelation.SUPPORTED_BY
        : PolicyRelation.OPPOSED_BY;
  }

  /** What it is said to be; {@code it} may stand for nothing ({@code it is wrong to}). */
  private Optional<PolicyRelation> being(int verb, PolicyPlace policy, StanceScene scene) {
    return policy.isStandIn()
        ? Optional.empty()
        : evaluation(scene, scene.clauses().chunks().get(verb).first());
  }

  /** What a policy does to others, by the verb: {@code hurts farmers}, {@code does not help}. */
  private Optional<PolicyRelation> effect(
      Predicate predicate, PolicyPlace policy, StanceScene scene) {
    boolean sanction =
        policy.policy().entity() instanceof Entity.Policy known
            && known.policyType().equals("Sanction");
    Token verb = scene.clauses().head(predicate.chunk());
    boolean harms = lexicon.is("harming", verb);
    int behind = scene.clauses().behind(predicate.chunk());
    boolean object =
        scene.clauses().is(behind, Kind.NOUN)
            && scene.actors().of(behind, scene.clauses()).stream()
                .noneMatch(scene.actors()::isCountry);
    boolean relative = scene.clauses().is(scene.clauses().before(predicate.chunk()), Kind.RELATIVE);
    // sanctions that hurt a country do what their supporters want
    if (predicate.passive()
        || sanction
        || relative
        || !object
        || (!harms && !lexicon.is("helping", verb))) {
      return Optional.empty();
    }
    Chunk chunk = scene.clauses().chunks().get(predicate.chunk());
    Optional<PolicyRelation> judged = evaluation(scene, chunk.last() + 1);
    if (judged.isPresent() && !harms) {
      return judged;
    }
    boolean not = scene.isNegated(predicate.chunk());
    return Optional.of(harms == not ? PolicyRelation.SUPPORTED_BY : PolicyRelation.OPPOSED_BY);
  }

  /** {@code this terrible deal}, in what somebody says. */
  private void styled(int claim, PolicyPlace policy, StanceScene scene, StanceWriter found) {
    int from = scene.clauses().chunks().get(policy.chunk()).first();
    for (Token token : scene.tokens().subList(from, policy.first())) {
      String word = StanceLexicon.lower(token);
      if (lexicon.is("not", token) || word.equals("any")) {
        return;
      }
      if (evaluations.isNegative(token)) {
        found.add(
            policy.policy(),
            PolicyRelation.OPPOSED_BY,
            scene.actors().claimants(claim),
            "judged",
            token.span());
        return;
      }
    }
  }

  /** What the words from a place on to the end of the clause say; empty without a judgement. */
  private Optional<PolicyRelation> evaluation(StanceScene scene, int from) {
    boolean not = false;
    int end = Math.min(scene.tokens().size(), from + FURTHEST);
    for (int i = from; i < end; i++) {
      Token token = scene.tokens().get(i);
      Clauses clauses = scene.clauses();
      Chunk chunk = clauses.chunks().get(clauses.chunkOf(i));
      if (chunk.is(Kind.BREAK) || chunk.is(Kind.COMMA) || chunk.is(Kind.RELATIVE)) {
        break;
      }
      not |= lexicon.is("not", token);
      Optional<PolicyRelation> judged = evaluations.of(token);
      if (judged.isPresent()) {
        return not ? judged.map(Judgements::contrary) : judged;
      }
    }
    return Optional.empty();
  }
}
