package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** Finds the words that name the source of a cue. Immutable. */
final class SourceFinder {
  private static final int LONGEST_SUBJECT = 18;

  private final NounPhrases phrases;

  SourceFinder(NounPhrases phrases) {
    this.phrases = phrases;
  }

  /**
   * The subject before the cue.
   *
   * @param limit the token that the search may not go before, mostly the period's first
   */
  Source before(Reading reading, Cue cue, int limit) {
    int end = cue.range().first();
    end = skipTimeLeft(reading, end, limit);
    if (end <= limit) {
      return Source.UNNAMED;
    }
    if (reading.is(end - 1, "who", "which", "that")
        && reading.hasTag(end - 1, "PRON", "SCONJ", "DET")) {
      return Source.of(end - 1, end);
    }
    if (reading.is(end - 1, ",")) {
      return beyondApposition(reading, end - 1, limit);
    }
    Source relative = withRelativeClause(reading, end, limit);
    if (relative.range() != null) {
      return relative;
    }
    int start = phrases.startOf(reading, end, limit);
    return start == end ? Source.UNNAMED : Source.of(start, end);
  }

  /** {@code an official who asked not to be named said}, {@code people briefed on it said}. */
  private Source withRelativeClause(Reading reading, int end, int limit) {
    int first = end;
    while (first > limit
        && end - first < LONGEST_SUBJECT
        && !reading.hasTag(first - 1, "SCONJ", "PUNCT", "CCONJ")) {
      first--;
    }
    int head = phrases.coreEnd(reading, first, end);
    boolean clause =
        reading.is(head, "who")
            || (reading.hasTag(head, "VERB")
                && reading.hasTag(head + 1, "ADP")
                && reading.word(head).endsWith("ed"));
    return head > first && head < end - 1 && clause
        ? new Source(new TokenRange(first, end), head, false)
        : Source.UNNAMED;
  }

  /** {@code "…," said Ana Ruiz, the minister}: the subject behind its verb, or none. */
  Source after(Reading reading, Cue cue) {
    int first = cue.range().end();
    int limit = reading.contentEnd(cue.head());
    int end = phraseEnd(reading, first, limit);
    if (end == first
        || reading.is(first, "him", "her", "them", "me", "us")
        || phrases.isTime(reading, first)) {
      return Source.UNNAMED;
    }
    int full = withAppositionAfter(reading, end, limit);
    return new Source(new TokenRange(first, full), end, true);
  }

  /** The agent of a passive, or the source behind {@code according to}. */
  Source agent(Reading reading, int first, int limit) {
    int end = phraseEnd(reading, first, limit);
    if (end == first) {
      return Source.UNNAMED;
    }
    int full = withAppositionAfter(reading, end, limit);
    return new Source(new TokenRange(first, full), end, true);
  }

  /** Who owns a noun: {@code Ruiz's demand that}. */
  Source owner(Reading reading, Cue cue, int limit) {
    int at = cue.head();
    boolean compound = reading.hasTag(at - 1, "NOUN") && !reading.word(at - 1).endsWith("s");
    at -= compound ? 1 : 0;
    while (at > limit && reading.hasTag(at - 1, "ADJ", "NUM", "ADV")) {
      at--;
    }
    if (reading.is(at - 1, "his", "her", "their", "its", "my", "our")) {
      return Source.of(at - 1, at);
    }
    if (!reading.is(at - 1, "'s", "'")) {
      return Source.UNNAMED;
    }
    int start = phrases.startOf(reading, at - 1, limit);
    return start == at - 1 ? Source.UNNAMED : Source.of(start, at - 1);
  }

  private int phraseEnd(Reading reading, int first, int limit) {
    int end = phrases.coreEnd(reading, first, limit);
    while (end > first && end < limit - 1) {
      int next = end;
      if (reading.is(end, "of", "for", "from", "with") || reading.is(end, "and", "or")) {
        int more = phrases.coreEnd(reading, end + 1, limit);
        next = more > end + 1 ? more : end;
      } else if (reading.is(end, "(")) {
        int close = end;
        while (close < limit && close - end < 8 && !reading.is(close, ")")) {
          close++;
        }
        next = reading.is(close, ")") ? close + 1 : end;
      }
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** Extends over {@code , the mayor of Turin}; not over {@code , who} or {@code , in a speech}. */
  private int withAppositionAfter(Reading reading, int end, int limit) {
    if (!reading.is(end, ",") || end + 1 >= limit || reading.quotationAt(end + 1) >= 0) {
      return end;
    }
    if (!startsApposition(reading, end + 1)) {
      return end;
    }
    int at = end + 1;
    while (at < limit
        && !reading.is(at, ",", ";", Reading.DASH, ":")
        && reading.quotationAt(at) < 0) {
      boolean clause =
          reading.isVerbal(at)
              && !reading.hasTag(at + 1, "NOUN", "PROPN")
              && !relative(reading, at);
      if (clause) {
        return reading.is(at, "saying", "adding", "referring", "speaking", "told") ? at : end;
      }
      if (reading.hasTag(at, "SCONJ") || phrases.isTime(reading, at)) {
        break;
      }
      at++;
    }
    while (at > end
        && reading.hasTag(at - 1, "ADP", "CCONJ", "ADV", "PUNCT")
        && !reading.is(at - 1, ")")) {
      at--;
    }
    return at > end + 1 ? at : end;
  }

  private static boolean relative(Reading reading, int verb) {
    for (int i = verb - 1; i > verb - 5; i--) {
      if (reading.is(i, "who", "that", "which")) {
        return true;
      }
    }
    return false;
  }

  private boolean startsApposition(Reading reading, int i) {
    return reading.hasTag(i, "DET", "NOUN", "PROPN", "ADJ", "PRON")
        && !reading.is(
            i, "who", "which", "whose", "that", "he", "she", "they", "it", "we", "i", "there")
        && !phrases.isTime(reading, i);
  }

  /** {@code Ana Ruiz, the mayor of Turin, said}: segments between commas, from the right. */
  private Source beyondApposition(Reading reading, int comma, int limit) {
    List<TokenRange> segments = segmentsBefore(reading, comma, limit);
    for (int i = segments.size() - 2; i >= 0; i--) {
      TokenRange segment = segments.get(i);
      boolean startsClause = i == 0 || !isAside(reading, segment);
      if (!startsClause) {
        continue;
      }
      int start = phrases.startOf(reading, segment.end(), segment.first());
      if (start == segment.end()) {
        return Source.UNNAMED;
      }
      int end = segment.end();
      for (int k = i + 1; k < segments.size() && isNominalAside(reading, segments.get(k)); k++) {
        end = segments.get(k).end();
      }
      return new Source(new TokenRange(start, end), segment.end(), false);
    }
    return Source.UNNAMED;
  }

  private static List<TokenRange> segmentsBefore(Reading reading, int comma, int limit) {
    List<TokenRange> segments = new ArrayList<>();
    int end = comma;
    int at = comma;
    while (at > limit) {
      at--;
      boolean boundary =
          reading.is(at, ",", ";", ":", Reading.DASH)
              || (reading.isMark(at) && reading.isWeighty(reading.quotationAt(at)));
      if (boundary) {
        if (at + 1 < end) {
          segments.add(0, new TokenRange(at + 1, end));
        }
        end = at;
        if (!reading.is(at, ",") || segments.size() > 5) {
          return segments;
        }
      }
    }
    if (at < end) {
      segments.add(0, new TokenRange(at, end));
    }
    return segments;
  }

  private boolean isAside(Reading reading, TokenRange segment) {
    int first = segment.first();
    return reading.is(
            first,
            "who",
            "which",
            "whose",
            "of",
            "from",
            "in",
            "at",
            "on",
            "during",
            "after",
            "speaking")
        || reading.hasTag(first, "NUM", "ADP", "VERB", "SCONJ")
        || (reading.is(first, "a", "an", "the")
            && !hasVerb(reading, segment)
            && segment.size() > 1);
  }

  private boolean isNominalAside(Reading reading, TokenRange segment) {
    return startsApposition(reading, segment.first()) && !clause(reading, segment);
  }

  private static boolean clause(Reading reading, TokenRange segment) {
    for (int i = segment.first(); i < segment.end(); i++) {
      if (reading.hasTag(i, "AUX")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVerb(Reading reading, TokenRange segment) {
    for (int i = segment.first(); i < segment.end(); i++) {
      if (reading.isVerbal(i)) {
        return true;
      }
    }
    return false;
  }

  private int skipTimeLeft(Reading reading, int end, int limit) {
    int at = end;
    while (at > limit) {
      if (phrases.isTime(reading, at - 1) || reading.hasTag(at - 1, "ADV")) {
        at--;
        if (reading.is(at - 1, "on", "in", "late", "early", "last")) {
          at--;
        }
        continue;
      }
      break;
    }
    return at > limit ? at : end;
  }

  /** The subject of the sentence that a participle or a second verb shares. */
  Source shared(Reading reading, Cue cue, @Nullable Attributed earlier) {
    if (earlier != null
        && reading.periodFirst(earlier.cue().head()) == reading.periodFirst(cue.head())) {
      return earlier.source();
    }
    int limit = reading.periodFirst(cue.head());
    for (int i = limit; i < cue.range().first(); i++) {
      boolean finite =
          reading.isVerbal(i)
              && reading.quotationAt(i) == Reading.NONE
              && !reading.word(i).endsWith("ing")
              && !reading.is(i - 1, "to");
      if (finite) {
        Cue verb = new Cue(new TokenRange(i, i + 1), i, cue.entry(), Shape.FINITE, true);
        return before(reading, verb, limit);
      }
    }
    return Source.UNNAMED;
  }
}
