package org.chancery.extractor.labelling;

import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;

/**
 * Features of one token after the other in a stretch of an article; beyond its ends there is
 * nothing. For one thread at a time.
 */
final class Features {
  private static final int UNIVERSAL = FeatureHash.of("universal tag");
  private static final int TYPE = FeatureHash.of("type");
  private static final int WORD = FeatureHash.of("word");
  private static final int LEMMA = FeatureHash.of("lemma");
  private static final int TAG = FeatureHash.of("tag");
  private static final int LEMMA_PAIR = FeatureHash.of("lemma pair");
  private static final int TAG_PAIR = FeatureHash.of("tag pair");
  private static final int TAG_TRIPLE = FeatureHash.of("tag triple");
  private static final int LEMMA_TAG = FeatureHash.of("lemma, tag");
  private static final int LEMMA_NEXT_TAG = FeatureHash.of("lemma, next tag");
  private static final int TAG_BEFORE_LEMMA = FeatureHash.of("tag before, lemma");
  private static final int SUFFIX = FeatureHash.of("suffix");
  private static final int SHAPE = FeatureHash.of("shape");
  private static final int QUOTE = FeatureHash.of("quote");

  private final TokenAttributes tokens;
  private final int first;
  private final int end;
  private final FeatureBuffer out;

  Features(TokenAttributes tokens, int first, int end, FeatureBuffer out) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
    this.out = out;
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  void add(int template, int value) {
    out.add(FeatureHash.with(template, value));
  }

  void add(int template, int one, int two) {
    out.add(FeatureHash.with(template, one, two));
  }

  void add(int template, int one, int two, int three) {
    out.add(FeatureHash.with(template, one, two, three));
  }

  void add(int template, boolean value) {
    add(template, value ? 1 : 0);
  }

  void endToken() {
    out.endToken();
  }

  boolean inside(int i) {
    return first <= i && i < end;
  }

  int word(int i) {
    return inside(i) ? tokens.word(i) : TokenAttributes.OUTSIDE;
  }

  int lemma(int i) {
    return inside(i) ? tokens.lemma(i) : TokenAttributes.OUTSIDE;
  }

  int tag(int i) {
    return inside(i) ? tokens.tag(i) : TokenAttributes.OUTSIDE;
  }

  int universalTag(int i) {
    return inside(i) ? tokens.universalTag(i) : TokenAttributes.OUTSIDE;
  }

  int types(int i) {
    return inside(i) ? tokens.types(i) : -1;
  }

  /** What every model sees of a token and its neighbours. */
  void common(int i) {
    for (int offset = -2; offset <= 2; offset++) {
      add(WORD + offset, word(i + offset));
      add(LEMMA + offset, lemma(i + offset));
    }
    for (int offset = -3; offset <= 3; offset++) {
      add(TAG + offset, tag(i + offset));
    }
    for (int offset = -1; offset <= 0; offset++) {
      add(LEMMA_PAIR + offset, lemma(i + offset), lemma(i + offset + 1));
      add(TAG_PAIR + offset, tag(i + offset), tag(i + offset + 1));
    }
    for (int offset = -2; offset <= 0; offset++) {
      add(TAG_TRIPLE + offset, tag(i + offset), tag(i + offset + 1), tag(i + offset + 2));
    }
    for (int offset = -1; offset <= 1; offset++) {
      add(UNIVERSAL + offset, universalTag(i + offset));
    }
    add(UNIVERSAL + 2, universalTag(i), universalTag(i + 1));
    add(UNIVERSAL + 3, universalTag(i - 1), universalTag(i));
    add(LEMMA_TAG, lemma(i), tag(i));
    add(LEMMA_NEXT_TAG, lemma(i), tag(i + 1));
    add(TAG_BEFORE_LEMMA, tag(i - 1), lemma(i));
    add(SUFFIX, tokens.suffix(i));
    for (int offset = -1; offset <= 1; offset++) {
      add(TYPE + offset, types(i + offset));
    }
    add(TYPE + 2, types(i), tag(i + 1));
    add(TYPE + 3, types(i), tag(i - 1));
    add(TYPE + 4, types(i), lemma(i));
    add(SHAPE, tokens.shape(i));
    add(QUOTE, tokens.quote(i));
  }

  /** A distance in steps that grow. */
  static int bucket(int distance) {
    int size = Math.abs(distance);
    int step =
        size <= 5 ? size : size <= 7 ? 6 : size <= 10 ? 7 : size <= 15 ? 8 : size <= 25 ? 9 : 10;
    return distance < 0 ? -step : step;
  }
}
