package org.chancery.extractor.attribution;

import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** {@code said that …}, {@code told them …}, {@code vowed to …}: a clause behind the verb. */
final class ClauseRule implements AttributionRule {
  private static final int LONGEST_GAP = 16;

  private final SourceFinder sources;
  private final NounPhrases phrases;
  private final ContentBounds bounds;
  private final Confidences confidences;

  ClauseRule(
      SourceFinder sources, NounPhrases phrases, ContentBounds bounds, Confidences confidences) {
    this.sources = sources;
    this.phrases = phrases;
    this.bounds = bounds;
    this.confidences = confidences;
  }

  @Override
  public @Nullable Attributed apply(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier) {
    CueEntry.Frames frames = cue.entry().frames();
    if (cue.shape() == Shape.NOUN || cue.shape() == Shape.PHRASE || cue.shape() == Shape.COLON) {
      return null;
    }
    int limit = reading.contentEnd(cue.head());
    int behind = skipTime(reading, cue.range().end(), limit);
    if (behind >= limit) {
      return null;
    }
    if (frames.infinitive() && isInfinitive(reading, behind)) {
      return attributed(reading, cues, cue, earlier, behind, "infinitive");
    }
    if (frames.recipient()) {
      Attributed addressed = afterRecipient(reading, cues, cue, earlier, behind, limit);
      if (addressed != null) {
        return addressed;
      }
    }
    if (!frames.clause()) {
      return null;
    }
    int that = thatClause(reading, behind, limit);
    if (that >= 0) {
      return attributed(reading, cues, cue, earlier, that, "that-clause");
    }
    if (opensQuestion(reading, behind)) {
      return attributed(reading, cues, cue, earlier, behind, "question-clause");
    }
    boolean bare =
        cue.shape() != Shape.PASSIVE
            && !namedBehind(reading, cue, behind, limit)
            && bareClause(reading, behind, limit);
    return bare ? attributed(reading, cues, cue, earlier, behind, "bare-clause") : null;
  }

  private @Nullable Attributed afterRecipient(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier, int behind, int limit) {
    int end = cue.shape() == Shape.PASSIVE ? behind : phrases.coreEnd(reading, behind, limit);
    while (end < limit
        && (reading.hasTag(end, "ADP", "NOUN", "PROPN", "NUM") || phrases.isTime(reading, end))
        && end > behind
        && end - behind < LONGEST_GAP
        && !reading.is(end, "as")) {
      end++;
    }
    if (cue.shape() != Shape.PASSIVE && end == behind) {
      return null;
    }
    if (reading.is(end, "that") || opensQuestion(reading, end)) {
      return attributed(reading, cues, cue, earlier, end, "recipient-clause");
    }
    if (isInfinitive(reading, end)) {
      boolean told = cue.shape() == Shape.PASSIVE || cue.entry().lemma().equals("tell");
      int from = told ? end : behind;
      return attributed(reading, cues, cue, earlier, from, "recipient-infinitive");
    }
    int core = phrases.coreEnd(reading, behind, limit);
    boolean bare =
        cue.shape() != Shape.PASSIVE
            && core > behind
            && bareClause(reading, core, limit)
            && !reading.isVerbal(core);
    return bare ? attributed(reading, cues, cue, earlier, core, "recipient-clause") : null;
  }

  private @Nullable Attributed attributed(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier, int from, String rule) {
    Source source = sourceOf(reading, cue, earlier);
    int end = bounds.clauseEnd(reading, cues, cue, from);
    if (end - from < 2) {
      return null;
    }
    String name = cue.shape() == Shape.PASSIVE ? "passive-" + rule : rule;
    double confidence = confidences.of(name, cue, source);
    return new Attributed(cue, source, List.of(new TokenRange(from, end)), name, confidence);
  }

  private Source sourceOf(Reading reading, Cue cue, @Nullable Attributed earlier) {
    if (cue.shape() == Shape.PASSIVE) {
      return Source.UNNAMED;
    }
    Source source = sources.before(reading, cue, reading.periodFirst(cue.head()));
    return source.range() == null ? sources.shared(reading, cue, earlier) : source;
  }

  private int skipTime(Reading reading, int from, int limit) {
    int at = from;
    while (at < limit && reading.quotationAt(at) == Reading.NONE) {
      if (phrases.isTime(reading, at)
          || (reading.hasTag(at, "ADV") && !opensQuestion(reading, at))) {
        at++;
      } else if (reading.is(at, "on", "late", "early", "last", "this")
          && (phrases.isTime(reading, at + 1)
              || reading.is(at + 1, "week", "month", "year", "night"))) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  /** {@code said in a speech on Monday that}: the conjunction, if no verb stands before it. */
  private static int thatClause(Reading reading, int from, int limit) {
    for (int i = from; i < limit && i - from < LONGEST_GAP; i++) {
      if (reading.is(i, "that") && reading.quotationAt(i) == Reading.NONE) {
        boolean pronoun = i == from && !reading.hasTag(i, "SCONJ") && reading.isVerbal(i + 1);
        boolean relative = i > from && reading.isVerbal(i + 1);
        return pronoun || relative ? -1 : i;
      }
      boolean verb =
          reading.isVerbal(i) && !(reading.word(i).endsWith("ing") && !reading.is(i - 1, ","));
      boolean stop = verb || reading.is(i, ";", ":", ".") || reading.quotationAt(i) >= 0;
      if (stop) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isInfinitive(Reading reading, int at) {
    int verb = reading.isMark(at + 1) ? at + 2 : at + 1;
    boolean adverb = reading.hasTag(verb, "ADV", "PART");
    return reading.is(at, "to") && reading.isVerbal(adverb ? verb + 1 : verb);
  }

  private static boolean opensQuestion(Reading reading, int at) {
    return reading.is(at, "whether", "how", "why", "what", "if", "when", "where", "who")
        && reading.quotationAt(at) == Reading.NONE;
  }

  /** {@code Trust, said Ana Ruiz, was gone}: the subject stands behind the verb. */
  private boolean namedBehind(Reading reading, Cue cue, int behind, int limit) {
    int end = phrases.coreEnd(reading, behind, limit);
    return reading.is(cue.range().first() - 1, ",")
        && cue.entry().lemma().equals("say")
        && end > behind
        && (end == limit || reading.is(end, ","));
  }

  /** A subject and then a finite verb. */
  private static boolean bareClause(Reading reading, int from, int limit) {
    boolean subject = false;
    for (int i = from; i < limit; i++) {
      if (reading.quotationAt(i) != Reading.NONE) {
        subject = true;
        continue;
      }
      if (reading.is(i, ",", ";", ":") && !subject) {
        return false;
      }
      boolean verb =
          reading.isVerbal(i) && !reading.word(i).endsWith("ing") && !reading.is(i - 1, "to");
      if (verb && subject) {
        return true;
      }
      if (i == from && !startsSubject(reading, i)) {
        return false;
      }
      subject |= reading.isNominal(i) || reading.hasTag(i, "ADJ", "DET") || reading.is(i, "there");
    }
    return false;
  }

  private static boolean startsSubject(Reading reading, int i) {
    boolean about = reading.is(i, "about", "more", "nearly", "only", "almost", "at");
    boolean number = about && reading.hasTag(i + 1, "NUM", "NOUN", "ADP", "ADJ", "DET");
    if (reading.is(i, "since", "because", "as", "after", "before", "when", "while", "until")) {
      return false;
    }
    return (number
            || reading.hasTag(i, "DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "SCONJ", "VERB"))
        && !reading.is(i, "him", "them", "himself", "herself", "themselves", "as");
  }
}
