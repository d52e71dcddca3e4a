package org.chancery.extractor.labelling;

import java.util.function.ToIntFunction;
import org.chancery.extractor.attribution.CueEntry;
import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.sequence.FeatureHash;
import org.jspecify.annotations.Nullable;

/**
 * What models see of the tokens of an article: each attribute as a hash, computed once for all
 * features in which it takes part. Not changed once made; for any thread.
 */
public final class TokenAttributes {
  /** Stands for what lies outside of a sentence or a paragraph. */
  static final int OUTSIDE = FeatureHash.of("<outside>");

  private static final int WEAK = 3;
  private static final int STRONG = 7;
  private static final int SUFFIX = 3;

  private final Reading reading;
  private final RuleReading rules;
  private final int size;
  private final int[] words;
  private final int[] lemmas;
  private final int[] tags;
  private final int[] universalTags;
  private final int[] shapes;
  private final int[] suffixes;
  private final int[] quotes;
  private final int[] acts;
  private final int[] rates;
  private final int[] types;
  private final int[] sentences;
  private final boolean[] nominal;
  private final boolean[] verbal;
  private final boolean[] past;

  /**
   * The attributes of an article's tokens.
   *
   * @param rules what rules make of the article
   * @param lexicon of reporting words
   * @param rates how often a word is a cue, in tenths, by {@link CueRates#key}
   */
  public TokenAttributes(
      Reading reading, RuleReading rules, CueLexicon lexicon, ToIntFunction<String> rates) {
    this.reading = reading;
    this.rules = rules;
    this.size = reading.size();
    this.words = new int[size];
    this.lemmas = new int[size];
    this.tags = new int[size];
    this.universalTags = new int[size];
    this.shapes = new int[size];
    this.suffixes = new int[size];
    this.quotes = new int[size];
    this.acts = new int[size];
    this.rates = new int[size];
    this.types = new int[size];
    this.sentences = new int[size];
    this.nominal = new boolean[size];
    this.verbal = new boolean[size];
    this.past = new boolean[size];
    for (int i = 0; i < size; i++) {
      read(i);
      acts[i] = FeatureHash.of(act(i, lexicon));
      this.rates[i] = rates.applyAsInt(CueRates.key(reading, i));
    }
    for (Named named : reading.entities().mentions()) {
      for (Token token : reading.text().tokensIn(named.mention().span())) {
        types[token.index()] = join(types[token.index()], named.mention().type());
      }
    }
    for (Sentence sentence : reading.text().sentences()) {
      for (Token token : sentence.tokens()) {
        sentences[token.index()] = sentence.index();
      }
    }
  }

  /** A token can stand in a name inside of another. */
  private static int join(int types, EntityType type) {
    return FeatureHash.with(FeatureHash.of(type.name()), types);
  }

  private void read(int i) {
    Token token = reading.token(i);
    String word = reading.word(i).replaceAll("[0-9]", "#");
    words[i] = FeatureHash.of(word);
    lemmas[i] = FeatureHash.of(token.lemma());
    tags[i] = FeatureHash.of(token.pennTag());
    universalTags[i] = FeatureHash.of(reading.tag(i));
    shapes[i] = FeatureHash.of(shape(token.text()));
    suffixes[i] = FeatureHash.of(word.substring(Math.max(0, word.length() - SUFFIX)));
    quotes[i] = quotation(i);
    nominal[i] = reading.hasTag(i, "NOUN", "PROPN", "PRON");
    verbal[i] = reading.isVerbal(i);
    past[i] = token.pennTag().equals("VBD");
  }

  private String act(int i, CueLexicon lexicon) {
    @Nullable CueEntry entry = null;
    if (reading.isVerbal(i)) {
      entry = lexicon.verb(reading.word(i));
    } else if (reading.hasTag(i, "NOUN")) {
      entry = lexicon.noun(reading.word(i));
    }
    return entry == null ? "" : entry.speechAct();
  }

  private int quotation(int i) {
    int quotation = reading.quotationAt(i);
    if (quotation == Reading.NONE) {
      return 0;
    }
    if (!reading.isMark(i)) {
      return 1;
    }
    return reading.tokensOf(quotation).first() == i ? 2 : 3;
  }

  private static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? '#' : c;
      int length = shape.length();
      boolean third =
          length > 1 && shape.charAt(length - 1) == kind && shape.charAt(length - 2) == kind;
      if (!third) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }

  /** The article. */
  public Reading reading() {
    return reading;
  }

  RuleReading rules() {
    return rules;
  }

  /** How many tokens there are. */
  public int size() {
    return size;
  }

  int word(int i) {
    return words[i];
  }

  int lemma(int i) {
    return lemmas[i];
  }

  /** The tag of the Penn Treebank. */
  int tag(int i) {
    return tags[i];
  }

  int universalTag(int i) {
    return universalTags[i];
  }

  int shape(int i) {
    return shapes[i];
  }

  int suffix(int i) {
    return suffixes[i];
  }

  /** 0 outside of quotations, 1 inside, 2 at an opening mark, 3 at a closing one. */
  int quote(int i) {
    return quotes[i];
  }

  /** The speech act that the lexicon knows the word for. */
  int act(int i) {
    return acts[i];
  }

  /** How often the word is a cue, in tenths. */
  int rate(int i) {
    return rates[i];
  }

  /** The types of the names that the token stands in; 0 for none. */
  int types(int i) {
    return types[i];
  }

  /** Whether the word is a cue rather often. */
  boolean reports(int i) {
    return rates[i] >= WEAK;
  }

  boolean reportsSurely(int i) {
    return rates[i] >= STRONG;
  }

  boolean isNominal(int i) {
    return nominal[i];
  }

  boolean isPast(int i) {
    return past[i];
  }

  boolean isVerbal(int i) {
    return verbal[i];
  }

  /** The index of the sentence that a token stands in. */
  int sentence(int i) {
    return sentences[i];
  }

  /** The first token of a sentence. */
  int sentenceFirst(int sentence) {
    return reading.text().sentences().get(sentence).tokens().get(0).index();
  }

  /** The index behind the last token of a sentence. */
  int sentenceEnd(int sentence) {
    return sentenceFirst(sentence) + reading.text().sentences().get(sentence).tokens().size();
  }
}
