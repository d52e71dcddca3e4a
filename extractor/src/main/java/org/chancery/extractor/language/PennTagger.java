package org.chancery.extractor.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tags words with the parts of speech of the Penn Treebank (Marcus, Santorini and Marcinkiewicz,
 * Computational Linguistics 1993), which tell finite verbs from participles. A perceptron of
 * OpenNLP; {@code docs/models.md} says what it was trained on. For one thread at a time.
 */
public final class PennTagger {
  /** The class-path name of the bundled model. */
  public static final String RESOURCE = "/org/chancery/extractor/language/penn-tags.bin";

  // The search copies its history at every word: very long sentences are tagged in pieces.
  private static final int LONGEST_PIECE = 100;

  private final POSTaggerME tagger;

  /** A tagger with a model as OpenNLP's trainer makes it. */
  public PennTagger(POSModel model) {
    this.tagger = new POSTaggerME(model, POSTagFormat.PENN);
  }

  /** A tagger with the bundled model. */
  public static PennTagger bundled() {
    return new PennTagger(Holder.MODEL);
  }

  /** A tag for every token of an article, by the tokens' indexes. */
  public List<String> tag(AnnotatedText text) {
    List<String> tags = new ArrayList<>(text.tokens().size());
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int from = 0; from < tokens.size(); from += LONGEST_PIECE) {
        List<Token> piece = tokens.subList(from, Math.min(tokens.size(), from + LONGEST_PIECE));
        String[] words = piece.stream().map(Token::text).toArray(String[]::new);
        tags.addAll(Arrays.asList(tagger.tag(words)));
      }
    }
    return tags;
  }

  private static POSModel read() {
    try (InputStream in = PennTagger.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the model " + RESOURCE + " is not on the class path");
      }
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final POSModel MODEL = read();
  }
}
