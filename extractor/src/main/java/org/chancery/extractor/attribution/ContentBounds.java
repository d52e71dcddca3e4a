package org.chancery.extractor.attribution;

import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** Where a reported clause or noun phrase ends. Immutable. */
final class ContentBounds {
  private static final int ASIDE_LENGTH = 12;

  /** Verbs below this strength may go on with what somebody else says. */
  private static final double SURE = 0.65;

  private final NounPhrases phrases;
  private final Set<String> contrasts = WordFile.words(ContentBounds.class, "contrasts.txt");
  private final Set<String> objectStops = WordFile.words(ContentBounds.class, "object-stops.txt");

  ContentBounds(NounPhrases phrases) {
    this.phrases = phrases;
  }

  /** The index behind the clause that begins at {@code from}. */
  int clauseEnd(Reading reading, Cues cues, Cue cue, int from) {
    int limit = Math.max(reading.contentEnd(from), from + 1);
    for (int i = from; i < limit; i++) {
      int quotation = reading.quotationAt(i);
      if (quotation != Reading.NONE) {
        i = reading.tokensOf(quotation).end() - 1;
        continue;
      }
      boolean mainClause =
          reading.is(i, ",") && firstComma(reading, from, i) && finite(reading, i + 1);
      if (i > from && (mainClause || reading.is(i, ";") || endsAt(reading, cues, cue, i))) {
        return trim(reading, from, i);
      }
    }
    return trim(reading, from, limit);
  }

  private static boolean firstComma(Reading reading, int from, int comma) {
    for (int i = from; i < comma; i++) {
      if (reading.is(i, ",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean finite(Reading reading, int i) {
    return reading.hasTag(i, "AUX") && !reading.word(i).endsWith("ing");
  }

  /** The index behind the noun phrase with its complements that begins at {@code from}. */
  int objectEnd(Reading reading, Cues cues, Cue cue, int from) {
    int limit = Math.max(reading.contentEnd(from), from + 1);
    for (int i = from; i < limit; i++) {
      int quotation = reading.quotationAt(i);
      if (quotation != Reading.NONE) {
        i = reading.tokensOf(quotation).end() - 1;
        continue;
      }
      if (i == from) {
        continue;
      }
      boolean listComma =
          reading.is(i, ",") && (inList(reading, i, limit) || betweenAdjectives(reading, i));
      boolean stop =
          reading.is(i, ";", ":", Reading.DASH)
              || (reading.is(i, ",") && !listComma)
              || (objectStops.contains(reading.word(i)) && !reading.is(i - 1, "of"))
              || (phrases.isTime(reading, i) && !reading.is(i + 1, "'s"))
              || (reading.is(i, "in", "at", "on") && startsSetting(reading, i))
              || endsAt(reading, cues, cue, i);
      if (stop) {
        return trim(reading, from, i);
      }
    }
    return trim(reading, from, limit);
  }

  /** {@code taxes, tariffs and quotas}: a short segment with and before the next comma. */
  private static boolean inList(Reading reading, int comma, int limit) {
    for (int i = comma + 1; i < limit && i < comma + 6; i++) {
      if (reading.is(i, "and", "or") && i > comma + 1) {
        return true;
      }
      if (!reading.hasTag(i, "NOUN", "PROPN", "ADJ", "DET") && !reading.is(i, ",")) {
        return false;
      }
    }
    return false;
  }

  private static boolean betweenAdjectives(Reading reading, int comma) {
    return reading.hasTag(comma - 1, "ADJ") && reading.hasTag(comma + 1, "ADJ", "NOUN");
  }

  /** {@code in an interview}, {@code on Monday}, {@code at a rally}, {@code on Twitter}. */
  private boolean startsSetting(Reading reading, int preposition) {
    for (int i = preposition + 1; i < preposition + 6; i++) {
      if (phrases.isTime(reading, i) || SettingNouns.contains(reading.word(i))) {
        return true;
      }
      if (!reading.hasTag(i, "DET", "ADJ", "NOUN", "PROPN", "NUM")) {
        return false;
      }
    }
    return false;
  }

  private boolean endsAt(Reading reading, Cues cues, Cue cue, int i) {
    if (reading.is(i, "according") && reading.is(i + 1, "to")) {
      return true;
    }
    if (reading.is(i, Reading.DASH)) {
      return reading.is(i + 1, "and", "but") && sameSubjectVerb(reading, cues, cue, i + 2);
    }
    if (reading.is(i, "and", "but")) {
      return sameSubjectVerb(reading, cues, cue, i + 1);
    }
    if (!reading.is(i, ",")) {
      return false;
    }
    int next = i + 1;
    if (introduces(reading, cue) && reading.hasTag(next, "PROPN", "PRON", "DET", "NOUN")) {
      return true;
    }
    return (reading.is(next, "according") && reading.is(next + 1, "to"))
        || cues.participleAt(next)
        || cues.finiteAt(next)
        || (relative(reading, cue) && closesRelative(reading, cues, next))
        || contrast(reading, next)
        || (reading.is(next, "and", "but", "then") && sameSubjectVerb(reading, cues, cue, next + 1))
        || parenthesis(reading, cues, next);
  }

  /** {@code , but the court disagreed}; not {@code , but rather a tax} nor {@code but not yet}. */
  private boolean contrast(Reading reading, int next) {
    if (!contrasts.contains(reading.word(next))) {
      return false;
    }
    boolean sameClause =
        reading.is(next + 1, "that", "rather", "not", "also", "instead", "only")
            || reading.isVerbal(next + 1);
    return !(reading.is(next, "but", "yet") && sameClause);
  }

  private static boolean sameSubjectVerb(Reading reading, Cues cues, Cue cue, int at) {
    Cue other = cues.startingAt(at);
    if (other == null && reading.hasTag(at, "ADV")) {
      other = cues.startingAt(at + 1);
    }
    return other != null
        && other.shape() == Cue.Shape.FINITE
        && other.entry().strength() >= SURE
        && (other.past() == cue.past() || cue.shape() == Cue.Shape.ING);
  }

  /** {@code , the minister said,}: a short segment that ends in a reporting verb. */
  private static boolean parenthesis(Reading reading, Cues cues, int first) {
    for (int i = first; i < first + ASIDE_LENGTH; i++) {
      Cue other = cues.startingAt(i);
      if (other != null && other.shape() == Cue.Shape.FINITE && i > first) {
        int behind = other.range().end();
        return reading.is(behind, ",", ".", "") || behind >= reading.contentEnd(first);
      }
      if (reading.is(i, ",") || reading.isVerbal(i) || reading.quotationAt(i) >= 0) {
        return false;
      }
    }
    return false;
  }

  /** {@code After his vow to resign, the minister left}: what is said ends at the first comma. */
  private static boolean introduces(Reading reading, Cue cue) {
    int first = reading.periodFirst(cue.head());
    boolean nominal = cue.shape() == Cue.Shape.NOUN && reading.hasTag(first, "ADP");
    if (!nominal && !reading.hasTag(first, "SCONJ")) {
      return false;
    }
    for (int i = first; i < cue.head(); i++) {
      if (reading.is(i, ",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean relative(Reading reading, Cue cue) {
    return reading.is(cue.range().first() - 1, "who", "which", "that", "as");
  }

  /** {@code those who fear a war, the minister said}: the main clause begins behind the comma. */
  private static boolean closesRelative(Reading reading, Cues cues, int next) {
    if (reading.hasTag(next, "VERB", "AUX")) {
      return true;
    }
    for (int i = next; i < next + ASIDE_LENGTH && !reading.is(i, ","); i++) {
      if (cues.finiteAt(i)) {
        return true;
      }
    }
    return false;
  }

  private static int trim(Reading reading, int from, int end) {
    int at = end;
    while (at > from + 1
        && reading.quotationAt(at - 1) == Reading.NONE
        && (reading.is(at - 1, ",", "and", "but", ":", ";", Reading.DASH)
            || (reading.is(at - 1, ".") && at == reading.periodEnd(from)))) {
      at--;
    }
    return at;
  }
}
