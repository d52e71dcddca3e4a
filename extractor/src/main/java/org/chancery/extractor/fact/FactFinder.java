package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article asserts: tenures, affiliations, policy facts. Immutable and safe to share
 * between threads.
 *
 * <pre>{@code
 * Facts facts = new FactFinder(gazetteer).find(text, entities, claims);
 * }</pre>
 */
public final class FactFinder {
  private final TenureFinder tenures;
  private final Leaderships leaderships;
  private final Portfolios portfolios;
  private final Counterparts counterparts = new Counterparts();
  private final AffiliationFinder affiliations;
  private final PolicyFactFinder policyFacts;

  /**
   * A finder that knows which bodies are parties, and which countries belong to which treaty.
   *
   * @throws IllegalStateException when a word list that comes with the extractor is broken; the
   *     message says where
   */
  public FactFinder(Gazetteer gazetteer) {
    this(gazetteer, null);
  }

  /**
   * The same with models of policy facts.
   *
   * @param models what finds positions and countries beside the rules, or null
   * @throws IllegalStateException when a word list that comes with the extractor is broken
   */
  public FactFinder(Gazetteer gazetteer, @Nullable PolicyFactModels models) {
    this.tenures = new TenureFinder(gazetteer);
    this.leaderships = new Leaderships(gazetteer);
    this.portfolios = new Portfolios(gazetteer);
    this.affiliations = new AffiliationFinder(gazetteer);
    this.policyFacts = new PolicyFactFinder(gazetteer, models);
  }

  /**
   * The facts of an article, each once, with all its evidence.
   *
   * @param claims the article's claims, which say whose position it is that a quotation takes
   */
  public Facts find(AnnotatedText text, ArticleEntities entities, List<Claim> claims) {
    List<MarkedSentence> article = MarkedSentence.all(text, entities);
    List<Tenure> held = tenures.find(text, entities, article);
    Leaderships.Found led = leaderships.find(article, entities, text.document().metadata().date());
    ImpliedOffices offices = new ImpliedOffices(entities, led.offices().size());
    List<Tenure> all = new ArrayList<>(held);
    all.addAll(led.tenures());
    all.addAll(portfolios.find(text, article, held, offices));
    counterparts.find(article, entities, offices).stream()
        .filter(one -> all.stream().noneMatch(other -> isOfSame(one, other)))
        .toList()
        .forEach(all::add);
    List<Entity.Office> implied = new ArrayList<>(led.offices());
    implied.addAll(offices.all());
    return new Facts(
        all,
        affiliations.find(text, entities, article, held),
        policyFacts.find(text, entities, claims),
        implied);
  }

  private static boolean isOfSame(Tenure one, Tenure other) {
    return one.holder().equals(other.holder()) && one.office().equals(other.office());
  }
}
