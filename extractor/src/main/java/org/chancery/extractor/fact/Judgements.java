package org.chancery.extractor.fact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
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
    said(policy, scene, found);
  }

  private void called(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    int verb = clauses.before(policy.chunk());
    if (!clauses.is(verb, Kind.VERB) || !lexicon.is("calling", clauses.head(verb))) {
      return;
    }
    Token trigger = clauses.head(verb);
    Span around = trigger.span().cover(policy.policy().mention().span());
    Predicate predicate = clauses.predicate(verb);
    Holders who = holders.of(predicate, around, scene);
    if (predicate.passive() || who.context().open() || who.context().not()) {
      return;
    }
    evaluation(scene, policy.last() + 1)
        .ifPresent(
            relation ->
                found.add(policy.policy(), relation, who.actors(), "judged", trigger.span()));
  }

  private void said(PolicyPlace policy, StanceScene scene, StanceWriter found) {
    Clauses clauses = scene.clauses();
    Integer claim = scene.actors().claimAround(policy.policy().mention().span());
    if (claim == null) {
      return;
    }
    for (int verb = policy.chunk() + 1; verb < clauses.chunks().size(); verb++) {
      if (!clauses.is(verb, Kind.VERB)
          || !lexicon.is("being", clauses.head(verb))
          || !clauses.predicate(verb).subjects().contains(policy.chunk())
          || clauses.predicate(verb).hypothetical()) {
        continue;
      }
      Token trigger = clauses.head(verb);
      evaluation(scene, clauses.chunks().get(verb).first())
          .ifPresent(
              relation ->
                  found.add(
                      policy.policy(),
                      relation,
                      scene.actors().claimants(claim),
                      "judged",
                      trigger.span()));
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
