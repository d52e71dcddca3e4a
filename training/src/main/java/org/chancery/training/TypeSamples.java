package org.chancery.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.PolicyTypeModel;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;

/**
 * Makes samples of policies and their types: one of all its mentions, and one of its first mention
 * alone, because a reader does not find all of them. For one thread.
 */
final class TypeSamples {
  private final LanguagePipeline language = new LanguagePipeline(LanguageModels.load());
  private final SequenceSamples samples = new SequenceSamples(PolicyTypeModel.LABELS);
  private int policies;

  SequenceSamples samples() {
    return samples;
  }

  /** How many policies there are. */
  int policies() {
    return policies;
  }

  /** Adds the policies of an article. */
  void add(PolicyArticle article) {
    AnnotatedText text = language.annotate(article.document());
    Map<String, List<Span>> mentions = mentions(article);
    mentions.forEach(
        (id, spans) -> {
          int label = PolicyTypeModel.LABELS.names().indexOf(article.types().get(id));
          if (label >= 0) {
            policies++;
            add(text, spans, label);
            if (spans.size() > 1) {
              add(text, spans.subList(0, 1), label);
            }
          }
        });
  }

  private void add(AnnotatedText text, List<Span> spans, int label) {
    samples.add(
        buffer -> PolicyTypeModel.write(text, spans, buffer),
        new int[] {label},
        new boolean[] {true});
  }

  /** Where each policy is named, in the order of the text. */
  static Map<String, List<Span>> mentions(PolicyArticle article) {
    Map<String, List<Span>> mentions = new LinkedHashMap<>();
    article.mentions().stream()
        .filter(marked -> marked.id().startsWith("y."))
        .sorted(Comparator.comparing(marked -> marked.span().begin()))
        .forEach(
            marked ->
                mentions.computeIfAbsent(marked.id(), id -> new ArrayList<>()).add(marked.span()));
    return mentions;
  }
}
