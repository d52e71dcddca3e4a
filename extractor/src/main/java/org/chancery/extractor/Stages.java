package org.chancery.extractor;

import java.util.List;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.fact.Facts;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.ontology.Gazetteer;

/** The stages that an article goes through, in their order. Used by one thread at a time. */
final class Stages {
  private final LanguagePipeline language;

  Stages(LanguageModels models, Gazetteer gazetteer) {
    language = new LanguagePipeline(models);
  }

  Extraction extract(Document document, Configuration configuration) {
    AnnotatedText text = language.annotate(document);
    ArticleEntities entities = new ArticleEntities(List.of());
    List<Claim> claims = List.of();
    Facts facts = new Facts(List.of(), List.of(), List.of());
    return new Extraction(
        document.id(),
        document.metadata(),
        document.sha256(),
        document.length(),
        configuration,
        TextKeeper.keep(text.document(), configuration.textPolicy(), entities.all(), claims, facts),
        entities.all(),
        claims,
        facts.tenures(),
        facts.affiliations(),
        facts.policyFacts());
  }
}
