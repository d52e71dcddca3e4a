package org.chancery.extractor.fact;

import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.FactCollector.Way;
import org.chancery.extractor.language.AnnotatedText;

/**
 * Judges by a model which countries a policy concerns: takes back what the rules found and the
 * model does not believe, unless the gazetteer knows it, and adds what it believes. Immutable; may
 * be shared between threads.
 */
final class LearnedConcerns {
  /** From here on the model believes that a policy concerns a country. */
  private static final double LIKELY = 0.5;

  private final ConcernFinder concerns;
  private final ConcernModel model;

  LearnedConcerns(ConcernFinder concerns, ConcernModel model) {
    this.concerns = concerns;
    this.model = model;
  }

  void judge(AnnotatedText text, ArticleEntities entities, FactCollector found) {
    for (ConcernCandidate candidate : ConcernCandidates.of(text, entities, found, concerns)) {
      double probability = model.judge(candidate);
      PolicyRelation relation = relation(candidate.entity());
      boolean known = found.has(candidate.policy(), relation, candidate.target());
      if (known && probability < LIKELY && !candidate.isKnown(concerns)) {
        found.remove(candidate.policy(), relation, candidate.target());
      } else if (!known && probability >= LIKELY && mayBe(relation, candidate, found)) {
        found.add(
            candidate.policy(),
            relation,
            candidate.target(),
            new Way(LearnedStances.RULE, probability),
            null,
            candidate.evidence());
      }
    }
  }

  /**
   * Who only says what he thinks of a treaty, or has brokered it, is no party to it, as far as the
   * text says.
   */
  private boolean mayBe(PolicyRelation relation, ConcernCandidate candidate, FactCollector found) {
    return relation != PolicyRelation.PARTY
        || candidate.isKnown(concerns)
        || !found.isOutside(candidate.policy(), candidate.target());
  }

  private static PolicyRelation relation(Entity policy) {
    return ConcernFinder.hasParties(policy) ? PolicyRelation.PARTY : PolicyRelation.CONCERNS;
  }
}
