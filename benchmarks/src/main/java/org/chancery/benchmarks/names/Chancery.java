package org.chancery.benchmarks.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;

/** Chancery's stages up to the mentions, which is the work that a peer's {@code ner} does. */
final class Chancery implements NameFinding {
  private final LanguagePipeline language = new LanguagePipeline(LanguageModels.load());
  private final List<MentionFinder> finders;

  Chancery(List<MentionFinder> finders) {
    this.finders = List.copyOf(finders);
  }

  @Override
  public Set<Named> find(GoldText text) {
    return named(MentionFinders.findAll(finders, language.annotate(text.document())));
  }

  /** All of it: mentions, identity, claims and facts. */
  static NameFinding whole() {
    Extractor extractor = Extractor.create(ExtractorSettings.defaults());
    return text ->
        extractor.extract(text.document()).entities().stream()
            .flatMap(entity -> entity.mentions().stream())
            .map(Chancery::named)
            .collect(Collectors.toSet());
  }

  private static Set<Named> named(List<Mention> mentions) {
    return mentions.stream().map(Chancery::named).collect(Collectors.toSet());
  }

  private static Named named(Mention mention) {
    return new Named(mention.span().begin(), mention.span().end(), mention.type());
  }
}
