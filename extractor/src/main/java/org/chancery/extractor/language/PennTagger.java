package org.chancery.extractor.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.chancery.extractor.document.Span;

/**
 * Tags words with the parts of speech of the Penn Treebank (Marcus, Santorini and Marcinkiewicz,
 * Computational Linguistics 1993), which tell finite verbs from participles. A perceptron of
 * OpenNLP; {@code docs/models.md} says what it was trained on. For one thread at a time.
 */
final class PennTagger {
  // The search copies its history at every word: very long sentences are tagged in pieces.
  private static final int LONGEST_PIECE = 100;

  private final POSTaggerME tagger;

  PennTagger(POSModel model) {
    this.tagger = new POSTaggerME(model, POSTagFormat.PENN);
  }

  /** A tag for every token of a sentence. */
  List<String> tag(String view, List<Span> tokens) {
    List<String> tags = new ArrayList<>(tokens.size());
    for (int from = 0; from < tokens.size(); from += LONGEST_PIECE) {
      String[] words =
          tokens.subList(from, Math.min(tokens.size(), from + LONGEST_PIECE)).stream()
              .map(span -> view.substring(span.begin(), span.end()))
              .toArray(String[]::new);
      tags.addAll(Arrays.asList(tagger.tag(words)));
    }
    return tags;
  }
}
