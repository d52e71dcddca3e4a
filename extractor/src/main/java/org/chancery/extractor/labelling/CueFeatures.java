package org.chancery.extractor.labelling;

import java.util.function.IntPredicate;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;

/** What a model sees that decides which words of a sentence are cues. Stateless. */
public final class CueFeatures {
  private static final int NEAR_QUOTE = 6;
  private static final int NEAR_THAT = 5;

  /** Of sentences that are longer, lists perhaps, the rest is left out: cost has to be linear. */
  private static final int FAR = 60;

  /** No sentence that is one has no noun or no verb for so long. */
  private static final int FARTHEST = 500;

  private static final int QUOTE_LEMMA = FeatureHash.of("cue quote lemma");
  private static final int QUOTE_TAG = FeatureHash.of("cue quote tag");
  private static final int CLOSED = FeatureHash.of("cue closed");
  private static final int OPENS = FeatureHash.of("cue opens");
  private static final int QUOTES_TAG = FeatureHash.of("cue quotes, tag");
  private static final int QUOTES_LEMMA = FeatureHash.of("cue quotes, lemma");
  private static final int THAT = FeatureHash.of("cue that");
  private static final int THAT_LEMMA = FeatureHash.of("cue that, lemma");
  private static final int LEMMAS_BEHIND = FeatureHash.of("cue lemmas behind");
  private static final int LEMMAS_BEFORE = FeatureHash.of("cue lemmas before");
  private static final int NOUN = FeatureHash.of("cue noun");
  private static final int NOUN_TAG = FeatureHash.of("cue noun, tag");
  private static final int NOUN_LEMMA = FeatureHash.of("cue noun, lemma");
  private static final int VERB_TAG = FeatureHash.of("cue verb, tag");
  private static final int VERB_LEMMA = FeatureHash.of("cue verb, lemma");
  private static final int VERB_DISTANCE = FeatureHash.of("cue verb distance");
  private static final int START = FeatureHash.of("cue start");
  private static final int START_LEMMA = FeatureHash.of("cue start, lemma");
  private static final int END = FeatureHash.of("cue end");
  private static final int END_LEMMA = FeatureHash.of("cue end, lemma");
  private static final int OTHERS_TAG = FeatureHash.of("cue others, tag");
  private static final int OTHERS_LEMMA = FeatureHash.of("cue others, lemma");
  private static final int RATE_TAG = FeatureHash.of("cue rate, tag");
  private static final int ACT_TAG = FeatureHash.of("cue act, tag");

  private CueFeatures() {}

  /** Adds the features of the tokens of a sentence. */
  public static void write(TokenAttributes tokens, int sentence, FeatureBuffer out) {
    Features features =
        new Features(tokens, tokens.sentenceFirst(sentence), tokens.sentenceEnd(sentence), out);
    for (int i = features.first(); i < features.end(); i++) {
      features.common(i);
      quotations(tokens, features, i);
      neighbours(tokens, features, i);
      place(tokens, features, i);
      features.endToken();
    }
  }

  private static void quotations(TokenAttributes tokens, Features features, int i) {
    int lemma = tokens.lemma(i);
    int tag = tokens.tag(i);
    features.add(QUOTE_LEMMA, tokens.quote(i), lemma);
    features.add(QUOTE_TAG, tokens.quote(i), tag);
    int closed = distance(tokens, features, i, -1, 3);
    int opens = distance(tokens, features, i, 1, 2);
    features.add(CLOSED, closed);
    features.add(OPENS, opens);
    int both = (closed > 0 ? 2 : 0) + (opens > 0 ? 1 : 0);
    features.add(QUOTES_TAG, both, tag);
    features.add(QUOTES_LEMMA, both, lemma);
    int that = 0;
    for (int k = 1; k <= NEAR_THAT && that == 0; k++) {
      that = features.inside(i + k) && tokens.reading().is(i + k, "that") ? k : 0;
    }
    features.add(THAT, that);
    features.add(THAT_LEMMA, that, lemma);
  }

  /** How far a mark is on one side; 0 where none is near. */
  private static int distance(
      TokenAttributes tokens, Features features, int i, int step, int mark) {
    for (int k = 1; k <= NEAR_QUOTE; k++) {
      int at = i + k * step;
      if (features.inside(at) && tokens.quote(at) == mark) {
        return k;
      }
    }
    return 0;
  }

  private static void neighbours(TokenAttributes tokens, Features features, int i) {
    int lemma = tokens.lemma(i);
    int tag = tokens.tag(i);
    features.add(LEMMAS_BEHIND, lemma, features.lemma(i + 1), features.lemma(i + 2));
    features.add(LEMMAS_BEFORE, features.lemma(i - 2), features.lemma(i - 1), lemma);
    for (int side = -1; side <= 1; side += 2) {
      int noun = nearest(features, i, side, tokens::isNominal);
      features.add(NOUN + side, features.lemma(noun));
      features.add(NOUN_TAG + side, features.tag(noun), Features.bucket(noun - i));
      features.add(NOUN_LEMMA + side, features.lemma(noun), lemma);
      int verb = nearest(features, i, side, tokens::isVerbal);
      features.add(VERB_TAG + side, features.lemma(verb), tag);
      features.add(VERB_LEMMA + side, features.lemma(verb), lemma);
      features.add(VERB_DISTANCE + side, Features.bucket(verb - i));
    }
  }

  /** The nearest such word on one side; a place outside of the sentence where none is near. */
  private static int nearest(Features features, int i, int side, IntPredicate kind) {
    int at = i + side;
    while (features.inside(at) && Math.abs(at - i) <= FARTHEST) {
      if (kind.test(at)) {
        return at;
      }
      at += side;
    }
    return side < 0 ? features.first() - 1 : features.end();
  }

  private static void place(TokenAttributes tokens, Features features, int i) {
    int lemma = tokens.lemma(i);
    int tag = tokens.tag(i);
    int start = Features.bucket(i - features.first());
    int end = Features.bucket(features.end() - 1 - i);
    features.add(START, start);
    features.add(START_LEMMA, start, lemma);
    features.add(END, end);
    features.add(END_LEMMA, end, lemma);
    int others =
        others(tokens, Math.max(features.first(), i - FAR), i) * 3
            + others(tokens, i + 1, Math.min(features.end(), i + 1 + FAR));
    features.add(OTHERS_TAG, others, tag);
    features.add(OTHERS_LEMMA, others, lemma);
    features.add(RATE_TAG, tokens.rate(i), tag);
    features.add(ACT_TAG, tokens.act(i), tag);
  }

  /** Whether a stretch has words that report: 0 none, 1 some, 2 some that surely do. */
  private static int others(TokenAttributes tokens, int first, int end) {
    int others = 0;
    for (int i = first; i < end; i++) {
      others = Math.max(others, tokens.reportsSurely(i) ? 2 : tokens.reports(i) ? 1 : 0);
    }
    return others;
  }
}
