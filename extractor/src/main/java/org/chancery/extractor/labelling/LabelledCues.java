package org.chancery.extractor.labelling;

import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Cue.Shape;
import org.chancery.extractor.attribution.CueEntry;
import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.Source;
import org.chancery.extractor.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a labelled attribution mean: what the lexicon knows of its cue, how that stands
 * in the sentence, where the source's own name ends. Immutable and safe to share between threads.
 */
final class LabelledCues {
  /** Rule of what the models found. */
  static final String MODEL = "model";

  /** Rule of what the models found and the rules do, too. */
  static final String AGREED = "model-and-rules";

  private final CueLexicon lexicon;

  LabelledCues(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  Attributed attributed(TokenAttributes tokens, LabelledAttribution one) {
    Attributed origin = one.origin();
    double confidence = Math.round(one.score() * 100) / 100.0;
    if (origin != null) {
      return new Attributed(
          origin.cue(), origin.source(), one.content(), origin.rule(), confidence);
    }
    TokenRange cue = trimmed(tokens.reading(), one.cue());
    String rule = one.agreed() ? AGREED : MODEL;
    return new Attributed(cue(tokens, cue), source(tokens, one), one.content(), rule, confidence);
  }

  /** Without marks at its ends: the colon of {@code said:}, the comma behind an apposition. */
  private static TokenRange trimmed(Reading reading, TokenRange range) {
    int first = range.first();
    int end = range.end();
    while (end - first > 1 && isMark(reading, end - 1)) {
      end--;
    }
    while (end - first > 1 && isMark(reading, first)) {
      first++;
    }
    return new TokenRange(first, end);
  }

  private static boolean isMark(Reading reading, int i) {
    return reading.is(i, ",", ":", ";", Reading.DASH);
  }

  private Cue cue(TokenAttributes tokens, TokenRange range) {
    Reading reading = tokens.reading();
    Cue known = tokens.rules().cue(range);
    if (known != null && range.contains(known.head())) {
      return new Cue(range, known.head(), known.entry(), known.shape(), known.past());
    }
    int head = ArgumentFeatures.head(tokens, range);
    boolean past = tokens.isPast(head);
    for (int i = range.first(); i < range.end(); i++) {
      past |= i != head && tokens.isPast(i) && reading.hasTag(i, "AUX");
    }
    return new Cue(range, head, entry(tokens, head), shape(reading, range, head), past);
  }

  private CueEntry entry(TokenAttributes tokens, int head) {
    Reading reading = tokens.reading();
    @Nullable CueEntry entry =
        reading.isVerbal(head) ? lexicon.verbAt(reading, head) : lexicon.noun(reading.word(head));
    return entry != null
        ? entry
        : CueEntry.unlisted(reading.token(head).lemma(), tokens.rate(head) / 10.0);
  }

  private static Shape shape(Reading reading, TokenRange range, int head) {
    if (!reading.isVerbal(head)) {
      return reading.isNominal(head) ? Shape.NOUN : Shape.PHRASE;
    }
    boolean helped = false;
    boolean being = false;
    for (int i = range.first(); i < head; i++) {
      helped |= reading.hasTag(i, "AUX");
      being |= reading.is(i, "be", "is", "are", "was", "were", "been", "being", "'re");
    }
    boolean ing = reading.word(head).endsWith("ing");
    if (ing) {
      return helped ? Shape.FINITE : Shape.ING;
    }
    return being ? Shape.PASSIVE : Shape.FINITE;
  }

  private static Source source(TokenAttributes tokens, LabelledAttribution one) {
    if (one.source() == null) {
      return Source.UNNAMED;
    }
    TokenRange range = trimmed(tokens.reading(), one.source());
    Attributed rule = tokens.rules().candidate(one.cue());
    TokenRange same = rule == null ? null : rule.source().range();
    boolean inverted = range.first() >= one.cue().end();
    return same != null && rule != null && same.equals(range)
        ? new Source(range, rule.source().headEnd(), inverted)
        : new Source(range, headEnd(tokens.reading(), range), inverted);
  }

  /** Behind the first comma stands who that is, unless it is a list of several. */
  private static int headEnd(Reading reading, TokenRange range) {
    int comma = range.first();
    while (comma < range.end() && !reading.is(comma, ",", "(", Reading.DASH)) {
      comma++;
    }
    boolean list = reading.is(comma, ",");
    boolean joined = false;
    for (int i = comma; i < range.end(); i++) {
      boolean begins = reading.is(i - 1, ",", "and", "or", "&") && !reading.is(i, "and", "or", "&");
      list &= !begins || reading.isCapitalised(i);
      joined |= reading.is(i, "and", "or", "&");
    }
    return (list && joined) || comma == range.first() ? range.end() : comma;
  }
}
