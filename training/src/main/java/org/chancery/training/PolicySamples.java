package org.chancery.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import org.chancery.extractor.mention.PolicyFeatures;
import org.chancery.extractor.mention.PolicyTagger;
import org.chancery.ontology.Gazetteer;

/** Makes samples of sentences in which policies are named. For one thread. */
final class PolicySamples {
  private static final int BEGIN = 1;
  private static final int INSIDE = 2;

  private final LanguagePipeline language = new LanguagePipeline(LanguageModels.load());
  private final List<MentionFinder> finders =
      MentionFinders.of(Gazetteer.bundled(), new NameTagger(NameModel.bundled()), null);
  private final SequenceSamples samples = new SequenceSamples(PolicyTagger.LABELS);
  private int mentions;

  SequenceSamples samples() {
    return samples;
  }

  /** How many mentions there are in all. */
  int mentions() {
    return mentions;
  }

  /** Adds the sentences of an article. */
  void add(PolicyArticle article) {
    AnnotatedText text = language.annotate(article.document());
    List<Mention> found = MentionFinders.findAll(finders, text);
    PolicyFeatures features = new PolicyFeatures(text, found);
    List<Span> policies = policies(article);
    mentions += policies.size();
    for (Sentence sentence : text.sentences()) {
      int[] labels = labels(sentence, policies);
      boolean[] free = new boolean[labels.length];
      Arrays.fill(free, true);
      samples.add(buffer -> features.write(sentence, buffer), labels, free);
    }
  }

  /** The outermost policies. */
  private static List<Span> policies(PolicyArticle article) {
    List<Span> spans = new ArrayList<>();
    for (PolicyArticle.Marked marked : article.mentions()) {
      if (marked.id().startsWith("y.")) {
        spans.add(marked.span());
      }
    }
    return spans.stream()
        .filter(
            span -> spans.stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
        .toList();
  }

  private static int[] labels(Sentence sentence, List<Span> policies) {
    List<Token> tokens = sentence.tokens();
    int[] labels = new int[tokens.size()];
    for (Span policy : policies) {
      boolean begun = false;
      for (int i = 0; i < labels.length; i++) {
        if (policy.overlaps(tokens.get(i).span())) {
          labels[i] = begun ? INSIDE : BEGIN;
          begun = true;
        }
      }
    }
    return labels;
  }
}
