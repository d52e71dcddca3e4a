package org.chancery.extractor.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * OpenNLP's models for English, a tagger of our own, and the word lists of this package. Immutable
 * and safe to share between threads; each thread makes a {@link LanguagePipeline} of its own from
 * it.
 */
public final class LanguageModels {
  // Fixed names: OpenNLP's own finder scans the whole class path, which takes longer than loading.
  private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
  private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String LEMMAS = "/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";

  private static final String PENN_TAGS = "/org/chancery/extractor/language/penn-tags.bin";

  /** The class-path names of the models, for those who want to know which these are. */
  public static final List<String> RESOURCES = List.of(SENTENCES, TOKENS, TAGS, LEMMAS, PENN_TAGS);

  private final SentenceModel sentences;
  private final TokenizerModel tokens;
  private final POSModel tags;
  private final LemmatizerModel lemmas;
  private final POSModel pennTags;
  private final TagRepairs tagRepairs;
  private final Abbreviations abbreviations;
  private final SentenceWords sentenceWords;
  private final CompoundWords compoundWords;
  private final KnownLemmas knownLemmas;

  private LanguageModels(POSModel pennTags) {
    this.pennTags = pennTags;
    this.tagRepairs = TagRepairs.load();
    this.sentences = read(SENTENCES, SentenceModel::new);
    this.tokens = read(TOKENS, TokenizerModel::new);
    this.tags = read(TAGS, POSModel::new);
    this.lemmas = read(LEMMAS, LemmatizerModel::new);
    this.abbreviations = Abbreviations.load();
    this.sentenceWords = SentenceWords.load();
    this.compoundWords = CompoundWords.load();
    this.knownLemmas = KnownLemmas.load();
  }

  /**
   * The models, loaded when first asked for and kept for the life of the process.
   *
   * @throws UncheckedIOException when a model is missing on the class path or unreadable
   */
  public static LanguageModels load() {
    return Holder.MODELS;
  }

  /** Such models with another model of Penn tags, as OpenNLP's trainer makes it. */
  public static LanguageModels withPennTags(POSModel pennTags) {
    return new LanguageModels(pennTags);
  }

  SentenceModel sentences() {
    return sentences;
  }

  TokenizerModel tokens() {
    return tokens;
  }

  POSModel tags() {
    return tags;
  }

  LemmatizerModel lemmas() {
    return lemmas;
  }

  POSModel pennTags() {
    return pennTags;
  }

  TagRepairs tagRepairs() {
    return tagRepairs;
  }

  Abbreviations abbreviations() {
    return abbreviations;
  }

  SentenceWords sentenceWords() {
    return sentenceWords;
  }

  CompoundWords compoundWords() {
    return compoundWords;
  }

  KnownLemmas knownLemmas() {
    return knownLemmas;
  }

  private static <M> M read(String name, ModelReader<M> reader) {
    try (InputStream in = LanguageModels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the model " + name + " is not on the class path");
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface ModelReader<M> {
    M read(InputStream in) throws IOException;
  }

  private static final class Holder {
    static final LanguageModels MODELS = new LanguageModels(read(PENN_TAGS, POSModel::new));
  }
}
