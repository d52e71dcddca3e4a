package org.chancery.extractor.fact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Chunk.Kind;
import org.chancery.extractor.fact.StanceHolders.Holders;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;

/**
 * Reads positions off what a policy is called: {@code called the plan a disgrace}, {@code the law
 * is a great success, she said}. Immutable; may be shared between threads.
 */
final class Judgements {
  private static final int FURTHEST = 12;

  private final StanceLexicon lexicon;
  private final StanceHolders holders;
  private final Map<String, Set<String>> evaluations =
      WordFile.sections(Claim.class, "evaluations.txt");

  Judgements(StanceLexicon lexicon, StanceHolders holders) {
    this.lexicon = lexicon;
    this.holders = holders;
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
      if (!clauses.is(verb, Kind.VERB)
          || !clauses.predicate(verb).subjects().contains(policy.chunk())
          || clauses.predicate(verb).hypothetical()) {
        continue;
      }
      Token trigger = clauses.head(verb);
      Optional<PolicyRelation> relation =
          lexicon.is("being", trigger)
              ? being(verb, policy, scene)
              : effect(clauses.predicate(verb), policy, scene);
      relation.ifPresent(
          judged ->
              found.add(
                  policy.policy(),
                  judged,
                  scene.actors().claimants(claim),
                  "judged",
                  trigger.span()));
    }
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
    boolean not =
        scene.tokens().subList(chunk.first(), chunk.last() + 1).stream()
            .anyMatch(token -> lexicon.is("not", token));
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
      if (is("negative", token, word)) {
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
      String word = StanceLexicon.lower(token);
      Clauses clauses = scene.clauses();
      Chunk chunk = clauses.chunks().get(clauses.chunkOf(i));
      if (chunk.is(Kind.BREAK) || chunk.is(Kind.COMMA) || chunk.is(Kind.RELATIVE)) {
        break;
      }
      not |= lexicon.is("not", token);
      if (is("negative", token, word)) {
        return Optional.of(not ? PolicyRelation.SUPPORTED_BY : PolicyRelation.OPPOSED_BY);
      }
      if (is("positive", token, word)) {
        return Optional.of(not ? PolicyRelation.OPPOSED_BY : PolicyRelation.SUPPORTED_BY);
      }
    }
    return Optional.empty();
  }

  private boolean is(String polarity, Token token, String word) {
    Set<String> words = evaluations.getOrDefault(polarity, Set.of());
    return words.contains(word)
        || words.contains(token.lemma().toLowerCase(Locale.ROOT))
        || lexicon.isNamed(polarity + " judgement", word)
        || lexicon.isNamed(polarity + " judgement", token.lemma().toLowerCase(Locale.ROOT));
  }
}
