package org.chancery.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.EntityResolver;
import org.chancery.extractor.labelling.RuleReading;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.ontology.Gazetteer;

/** Reads articles as production does, up to the rules of attributions, on all cores. */
final class ArticleReader {
  private final Gazetteer gazetteer = Gazetteer.bundled();
  private final RuleAttributionFinder rules = new RuleAttributionFinder();
  private final EntityResolver resolver = new EntityResolver(gazetteer);
  private final ThreadLocal<Stages> stages;

  /**
   * A reader.
   *
   * @param models those of the language stage
   */
  ArticleReader(LanguageModels models) {
    this.stages =
        ThreadLocal.withInitial(
            () -> new Stages(new LanguagePipeline(models), MentionFinders.standard(gazetteer)));
  }

  private record Stages(LanguagePipeline language, List<MentionFinder> mentions) {}

  /** The articles of an archive, in their order. */
  List<AnnotatedArticle> read(Path archive) throws IOException {
    return AttributionCorpus.read(archive).parallelStream().map(this::read).toList();
  }

  private AnnotatedArticle read(AttributionCorpus.Article article) {
    Reading reading = reading(article);
    return AnnotatedArticle.of(article, reading, new RuleReading(reading, rules));
  }

  /** An article as the rules of attributions read it. */
  Reading reading(AttributionCorpus.Article article) {
    Stages own = stages.get();
    Document document = Document.of(article.name(), article.text(), Metadata.NONE);
    AnnotatedText text = own.language().annotate(document);
    return new Reading(text, resolver.resolve(text, MentionFinders.findAll(own.mentions(), text)));
  }
}
