package org.chancery.extractor.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.StanceFinder.Policies;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.EntityType;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Finds how people, countries and organisations stand to policies. Immutable and safe to share
 * between threads.
 */
final class PolicyFactFinder {
  private final StanceLexicon lexicon = new StanceLexicon();
  private final StanceFinder stances = new StanceFinder(lexicon);
  private final ConcernFinder concerns;
  private final @Nullable LearnedStances learned;
  private final Map<String, Double> confidences = FactCollector.confidences();

  /**
   * A finder.
   *
   * @param model finds positions that the rules don't, or null
   */
  PolicyFactFinder(Gazetteer gazetteer, @Nullable StanceModel model) {
    this.learned = model == null ? null : new LearnedStances(lexicon, model);
    this.concerns = new ConcernFinder(gazetteer);
  }

  List<PolicyFact> find(AnnotatedText text, ArticleEntities entities, List<Claim> claims) {
    if (entities.mentions(EntityType.POLICY).isEmpty()) {
      return List.of();
    }
    FactCollector found = new FactCollector(confidences);
    PolicyAnaphors anaphors = new PolicyAnaphors(lexicon, text, entities);
    for (Sentence sentence : text.sentences()) {
      List<Named> policies =
          entities.within(sentence.span()).stream()
              .filter(named -> named.mention().type() == EntityType.POLICY)
              .toList();
      List<Named> standIns = anaphors.find(sentence);
      Optional<Named> topic = anaphors.topic(sentence);
      if (policies.isEmpty() && standIns.isEmpty() && topic.isEmpty()) {
        continue;
      }
      Actors actors = new Actors(lexicon, text, entities, claims, sentence);
      stances.find(new Policies(policies, standIns, topic), sentence, actors, found);
      policies.forEach(policy -> concerns.find(policy, sentence, text, entities, found));
    }
    if (learned != null) {
      learned.find(text, entities, claims, found);
    }
    return found.facts();
  }
}
