package org.chancery.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.claim.AttributionClaimFinder;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.claim.ClaimFinder;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.entity.EntityResolver;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.labelling.ModelAttributionFinder;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import org.chancery.ontology.Gazetteer;

/**
 * Reads annotated articles: people, countries and organisations as the extractor finds them,
 * policies as they are annotated. For one thread.
 */
final class PolicyReader {
  private final Gazetteer gazetteer = Gazetteer.bundled();
  private final LanguagePipeline language = new LanguagePipeline(LanguageModels.load());
  private final List<MentionFinder> finders =
      MentionFinders.of(gazetteer, new NameTagger(NameModel.bundled()), null);
  private final EntityResolver resolver = new EntityResolver(gazetteer);
  private final ClaimFinder claimFinder =
      new AttributionClaimFinder(ModelAttributionFinder.bundled(), new KnownTerms(gazetteer));

  /**
   * An article.
   *
   * @param ids the annotated ids of the entities that were found
   */
  record Read(
      PolicyArticle article,
      AnnotatedText text,
      ArticleEntities entities,
      List<Claim> claims,
      Map<String, String> ids) {}

  /** An article with its own policies and whoever else is found in it. */
  Read read(PolicyArticle article) {
    AnnotatedText text = language.annotate(article.document());
    ArticleEntities found = resolver.resolve(text, MentionFinders.findAll(finders, text));
    ArticleEntities entities = withPolicies(found, article);
    return new Read(article, text, entities, claimFinder.find(text, entities), ids(found, article));
  }

  /** The annotated id of each entity that was found: that of most of its mentions. */
  private static Map<String, String> ids(ArticleEntities found, PolicyArticle article) {
    Map<String, String> ids = new HashMap<>();
    for (Entity entity : found.all()) {
      Map<String, Integer> votes = new LinkedHashMap<>();
      for (Mention mention : entity.mentions()) {
        for (PolicyArticle.Marked marked : article.mentions()) {
          boolean kind = marked.id().charAt(0) == letterOf(entity.type());
          if (kind && marked.span().overlaps(mention.span())) {
            votes.merge(marked.id(), 1, Integer::sum);
          }
        }
      }
      votes.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .ifPresent(best -> ids.put(entity.id(), best.getKey()));
    }
    return ids;
  }

  private static char letterOf(EntityType type) {
    return switch (type) {
      case PERSON -> 'p';
      case OFFICE -> 'o';
      case COUNTRY -> 'c';
      case ORGANIZATION -> 'g';
      case POLICY -> 'y';
    };
  }

  private static ArticleEntities withPolicies(ArticleEntities found, PolicyArticle article) {
    List<Entity> entities = new ArrayList<>();
    for (Entity entity : found.all()) {
      if (entity.type() != EntityType.POLICY) {
        entities.add(entity);
      }
    }
    Map<String, List<Mention>> policies = new LinkedHashMap<>();
    for (PolicyArticle.Marked marked : article.mentions()) {
      if (marked.id().startsWith("y.")) {
        policies
            .computeIfAbsent(marked.id(), id -> new ArrayList<>())
            .add(new Mention(marked.span(), EntityType.POLICY, 1, "marked", null));
      }
    }
    policies.forEach(
        (id, mentions) -> {
          mentions.sort(Comparator.comparing(mention -> mention.span().begin()));
          Span first = mentions.get(0).span();
          String name = article.document().words(first);
          String type = article.types().getOrDefault(id, "Other");
          entities.add(new Entity.Policy(id, name, List.of(), mentions, null, type));
        });
    return new ArticleEntities(entities);
  }
}
