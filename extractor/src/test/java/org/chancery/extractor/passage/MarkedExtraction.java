package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.claim.AttributionClaimFinder;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.claim.ClaimFinder;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.FactFinder;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.passage.Annotations.Marked;
import org.chancery.extractor.passage.Annotations.Stated;
import org.chancery.ontology.Gazetteer;

/**
 * Finds policy facts between the mentions that a passage marks, which shows what the rules for
 * facts do when names and policies are all found. Claims are found as ever. For one thread.
 */
final class MarkedExtraction {
  private final LanguagePipeline language = new LanguagePipeline(LanguageModels.load());
  private final ClaimFinder claims;
  private final FactFinder facts;

  MarkedExtraction(Gazetteer gazetteer) {
    this.claims =
        new AttributionClaimFinder(
            new RuleAttributionFinder(), new org.chancery.extractor.entity.KnownTerms(gazetteer));
    this.facts = new FactFinder(gazetteer);
  }

  /** The passage's own mentions, with the facts that are found between them. */
  Annotations extract(Passage passage) {
    return withFacts(passage.gold(), policyFacts(passage));
  }

  /** As {@link #extract}, with the rule and confidence of each fact. */
  List<PolicyFact> policyFacts(Passage passage) {
    AnnotatedText text = language.annotate(passage.document());
    ArticleEntities entities = entities(passage);
    List<Claim> found = claims.find(text, entities);
    return facts.find(text, entities, found).policyFacts();
  }

  private static Annotations withFacts(Annotations gold, List<PolicyFact> found) {
    Set<Stated> stated =
        found.stream()
            .map(fact -> new Stated(fact.policy(), fact.relation(), fact.target()))
            .collect(Collectors.toSet());
    return new Annotations(
        gold.mentions(),
        gold.names(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        gold.policyTypes(),
        stated);
  }

  private static ArticleEntities entities(Passage passage) {
    Map<String, List<Marked>> byId = new LinkedHashMap<>();
    for (Marked marked : passage.gold().mentions()) {
      byId.computeIfAbsent(marked.entity(), id -> new ArrayList<>()).add(marked);
    }
    List<Entity> entities = new ArrayList<>();
    new TreeMap<>(byId).forEach((id, marks) -> entities.add(entity(passage, id, marks)));
    return new ArticleEntities(entities);
  }

  private static Entity entity(Passage passage, String id, List<Marked> marks) {
    List<Mention> mentions =
        marks.stream()
            .map(mark -> new Mention(mark.span(), mark.type(), 1, "marked", null))
            .toList();
    List<String> names = passage.gold().names().get(id);
    String name = names == null ? passage.document().words(marks.get(0).span()) : names.get(0);
    return switch (marks.get(0).type()) {
      case PERSON -> new Entity.Person(id, name, List.of(), mentions, null, null);
      case OFFICE -> new Entity.Office(id, name, List.of(), mentions, null, name, null, null, null);
      case COUNTRY ->
          new Entity.Country(
              id,
              name,
              List.of(),
              mentions,
              "https://w3id.org/chancery/id/country/" + id.substring(2));
      case ORGANIZATION -> new Entity.Organization(id, name, List.of(), mentions, null);
      case POLICY ->
          new Entity.Policy(
              id,
              name,
              List.of(),
              mentions,
              null,
              passage.gold().policyTypes().getOrDefault(id, "Other"));
    };
  }
}
