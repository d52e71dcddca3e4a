package org.chancery.extractor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.claim.AttributionClaimFinder;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.claim.ClaimFinder;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.entity.EntityResolver;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.entity.PolicyTypeModel;
import org.chancery.extractor.fact.FactFinder;
import org.chancery.extractor.fact.Facts;
import org.chancery.extractor.fact.PolicyFactModels;
import org.chancery.extractor.labelling.ModelAttributionFinder;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.extractor.mention.NameCandidates;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import org.chancery.extractor.mention.PolicyTagger;
import org.chancery.ontology.Gazetteer;

/** The stages that an article goes through, in their order. Used by one thread at a time. */
final class Stages {
  private final LanguagePipeline language;
  private final List<MentionFinder> mentionFinders;
  private final EntityResolver entityResolver;
  private final ClaimFinder claimFinder;
  private final FactFinder factFinder;

  Stages(LanguageModels models, Gazetteer gazetteer, ExtractorSettings settings) {
    language = new LanguagePipeline(models);
    mentionFinders =
        MentionFinders.of(
            gazetteer,
            settings.nameModel() ? new NameTagger(NameModel.bundled()) : NameCandidates.NONE,
            settings.policyModel() ? PolicyTagger.bundled() : null);
    entityResolver =
        new EntityResolver(gazetteer, settings.policyModel() ? PolicyTypeModel.bundled() : null);
    claimFinder =
        new AttributionClaimFinder(
            settings.claimModel() ? ModelAttributionFinder.bundled() : new RuleAttributionFinder(),
            new KnownTerms(gazetteer));
    factFinder =
        new FactFinder(gazetteer, settings.policyModel() ? PolicyFactModels.bundled() : null);
  }

  Extraction extract(Document document, Configuration configuration) {
    AnnotatedText text = language.annotate(document);
    List<Mention> mentions = MentionFinders.findAll(mentionFinders, text);
    ArticleEntities entities = entityResolver.resolve(text, mentions);
    List<Claim> claims = claimFinder.find(text, entities);
    Facts facts = factFinder.find(text, entities, claims);
    List<Entity> all = new ArrayList<>(entities.all());
    all.addAll(facts.offices());
    return new Extraction(
        document.id(),
        document.metadata(),
        document.sha256(),
        document.length(),
        configuration,
        TextKeeper.keep(document, configuration.textPolicy(), all, claims, facts),
        all,
        claims,
        facts.tenures(),
        facts.affiliations(),
        facts.policyFacts());
  }
}
