package org.chancery.extractor.fact;

import java.util.List;
import java.util.Map;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Finds how people, countries and organisations stand to policies. Immutable and safe to share
 * between threads.
 */
final class PolicyFactFinder {
  private final StanceLexicon lexicon = new StanceLexicon();
  private final StanceFinder stances = new StanceFinder(lexicon);
  private final PolicySentences sentences = new PolicySentences(lexicon);
  private final ConcernFinder concerns;
  private final @Nullable LearnedStances learned;
  private final @Nullable LearnedConcerns learnedConcerns;
  private final Map<String, Double> confidences = FactCollector.confidences();

  /**
   * A finder.
   *
   * @param models finds positions beside the rules, and judges the countries that the rules find;
   *     or null
   */
  PolicyFactFinder(Gazetteer gazetteer, @Nullable PolicyFactModels models) {
    this.learned = models == null ? null : new LearnedStances(models.stances());
    this.concerns = new ConcernFinder(gazetteer);
    this.learnedConcerns = models == null ? null : new LearnedConcerns(concerns, models.concerns());
  }

  List<PolicyFact> find(AnnotatedText text, ArticleEntities entities, List<Claim> claims) {
    List<PolicySentence> article = sentences.of(text, entities, claims);
    FactCollector found = ruled(text, entities, article);
    if (learned != null) {
      learned.find(article, found);
    }
    if (learnedConcerns != null) {
      learnedConcerns.judge(text, entities, found);
    }
    return found.facts();
  }

  /** What the rules find. */
  FactCollector ruled(AnnotatedText text, ArticleEntities entities, List<Claim> claims) {
    return ruled(text, entities, sentences.of(text, entities, claims));
  }

  private FactCollector ruled(
      AnnotatedText text, ArticleEntities entities, Iterable<PolicySentence> article) {
    FactCollector found = new FactCollector(confidences);
    for (PolicySentence one : article) {
      stances.find(one, found);
      one.named().forEach(policy -> concerns.find(policy, one.sentence(), text, entities, found));
    }
    return found;
  }
}
