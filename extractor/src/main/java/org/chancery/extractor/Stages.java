package org.chancery.extractor;

import java.util.List;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.claim.ClaimFinder;
import org.chancery.extractor.claim.RuleClaimFinder;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.EntityResolver;
import org.chancery.extractor.fact.Facts;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.ontology.Gazetteer;

/** The stages that an article goes through, in their order. Used by one thread at a time. */
final class Stages {
  private final LanguagePipeline language;
  private final List<MentionFinder> mentions;
  private final EntityResolver entities;
  private final ClaimFinder claims;

  Stages(LanguageModels models, Gazetteer gazetteer) {
    language = new LanguagePipeline(models);
    mentions = MentionFinders.standard(gazetteer);
    entities = new EntityResolver(gazetteer);
    claims = new RuleClaimFinder();
  }

  Extraction extract(Document document, Configuration configuration) {
    AnnotatedText text = language.annotate(document);
    ArticleEntities things = entities.resolve(text, MentionFinders.findAll(mentions, text));
    List<Claim> said = claims.find(text, things);
    Facts facts = new Facts(List.of(), List.of(), List.of());
    return new Extraction(
        document.id(),
        document.metadata(),
        document.sha256(),
        document.length(),
        configuration,
        TextKeeper.keep(document, configuration.textPolicy(), things.all(), said, facts),
        things.all(),
        said,
        facts.tenures(),
        facts.affiliations(),
        facts.policyFacts());
  }
}
