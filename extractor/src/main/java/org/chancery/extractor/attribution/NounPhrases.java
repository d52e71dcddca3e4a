package org.chancery.extractor.attribution;

import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** Where noun phrases begin and end, by parts of speech. Immutable. */
final class NounPhrases {
  private static final Set<String> INSIDE =
      Set.of("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X");
  private static final int LONGEST = 40;

  private final Set<String> timeWords = WordFile.words(NounPhrases.class, "time-words.txt");

  boolean isTime(Reading reading, int i) {
    String word = reading.word(i);
    boolean year = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    return timeWords.contains(word) || (year && reading.is(i - 1, "in", ",", "early", "late"));
  }

  /**
   * The start of the noun phrase that ends before {@code end}, prepositional phrases included, not
   * before {@code limit}; {@code end} where none ends there.
   */
  int startOf(Reading reading, int end, int limit) {
    int start = coreStart(reading, end, limit);
    if (start == end || single(reading, start, end)) {
      return start;
    }
    while (start - 2 >= limit && end - start < LONGEST) {
      int before = start - 1;
      int next = start;
      if (reading.hasTag(before, "ADP") && endsPhrase(reading, before - 1)) {
        next = coreStart(reading, before, limit);
        next = next == before ? start : next;
      } else if (joins(reading, before)) {
        int joined = coreStart(reading, before, limit);
        boolean list = joined < before && clauseStart(reading, joined, limit);
        next = list ? joined : start;
      }
      if (next == start) {
        break;
      }
      start = next;
    }
    return start;
  }

  /**
   * The index behind the noun phrase that begins at {@code first}; {@code first} where none does.
   */
  int coreEnd(Reading reading, int first, int limit) {
    int end = first;
    if (reading.hasTag(first, "PRON")
        && !reading.is(first, "that", "who", "which", "what")
        && !reading.is(first, "his", "her", "its", "their", "my", "our")) {
      return first + 1;
    }
    while (end < limit && inside(reading, end) && !reading.is(end, "that", "who", "which")) {
      boolean time = end > first && isTime(reading, end);
      if (time
          || (end > first
              && reading.hasTag(end, "PRON", "DET")
              && !reading.is(end, "'s")
              && !afterPossessive(reading, end))) {
        break;
      }
      end++;
    }
    return end > first
            && (reading.isNominal(end - 1) || reading.hasTag(end - 1, "ADJ", "DET", "SYM"))
        ? end
        : first;
  }

  private static boolean afterPossessive(Reading reading, int i) {
    return reading.is(i - 1, "all", "both", "half");
  }

  private int coreStart(Reading reading, int end, int limit) {
    int start = end;
    if (reading.is(start - 1, ")")) {
      start = openingBracket(reading, start - 1, limit);
    }
    if (start <= limit || !endsPhrase(reading, start - 1)) {
      return end;
    }
    while (start > limit && inside(reading, start - 1) && !isTime(reading, start - 1)) {
      start--;
      boolean article =
          reading.is(start, "the", "a", "an", "his", "her", "their", "its", "this", "these");
      if (article && !reading.is(start - 1, "all", "both", "half", "of")) {
        break;
      }
      if (reading.hasTag(start, "PRON") && !article) {
        break;
      }
    }
    while (start < end && reading.is(start, "'s", "-", ",", "that")) {
      start++;
    }
    return start;
  }

  private boolean inside(Reading reading, int i) {
    if (reading.quotationAt(i) != Reading.NONE) {
      return !reading.isWeighty(reading.quotationAt(i));
    }
    if (reading.is(i, "who", "whom", "which", "what", "there")) {
      return false;
    }
    boolean adverbInside =
        reading.hasTag(i, "ADV") && reading.hasTag(i + 1, "ADJ") && reading.hasTag(i - 1, "DET");
    boolean participle =
        reading.hasTag(i, "VERB")
            && reading.hasTag(i - 1, "DET", "ADJ")
            && reading.hasTag(i + 1, "NOUN", "PROPN", "ADJ");
    return INSIDE.contains(reading.tag(i))
        || reading.is(i, "'s", "'", "-", "/", "&")
        || adverbInside
        || participle;
  }

  private boolean endsPhrase(Reading reading, int i) {
    if (isTime(reading, i)) {
      return false;
    }
    return reading.isNominal(i)
        || reading.is(i, ")")
        || (reading.hasTag(i, "ADJ", "DET", "SYM", "X") && !reading.is(i, "the", "a", "an"))
        || (reading.isMark(i) && !reading.isWeighty(reading.quotationAt(i)));
  }

  private static boolean joins(Reading reading, int i) {
    return reading.is(i, "and", "or", "&");
  }

  private static boolean single(Reading reading, int start, int end) {
    return end - start == 1
        && reading.is(start, "he", "she", "they", "it", "i", "we", "you", "who");
  }

  /** Whether a clause can start at a token: nothing before it that it could be the object of. */
  boolean clauseStart(Reading reading, int i, int limit) {
    return i <= limit
        || reading.is(
            i - 1,
            ",",
            ";",
            ":",
            "that",
            "but",
            "and",
            "as",
            "while",
            "because",
            "when",
            Reading.DASH)
        || reading.hasTag(i - 1, "SCONJ")
        || reading.isMark(i - 1);
  }

  private static int openingBracket(Reading reading, int close, int limit) {
    for (int i = close; i > limit && close - i < 8; i--) {
      if (reading.is(i, "(")) {
        return i;
      }
    }
    return close + 1;
  }
}
