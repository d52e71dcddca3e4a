package org.chancery.benchmarks.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;

/** The trained model of people's names without any rule. */
final class ModelAlone implements NameFinding {
  private final LanguagePipeline language = new LanguagePipeline(LanguageModels.load());
  private final NameTagger tagger = new NameTagger(NameModel.bundled());

  @Override
  public Set<Named> find(GoldText text) {
    return tagger.find(language.annotate(text.document()), List.of()).stream()
        .map(name -> new Named(name.span().begin(), name.span().end(), EntityType.PERSON))
        .collect(Collectors.toSet());
  }
}
