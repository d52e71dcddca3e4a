package org.chancery.extractor.statement;

import java.util.Arrays;
import java.util.Collections;

/**
 * Whether two wordings are one statement, where the shorter may be a part of the longer. In doubt
 * they are not. Immutable and safe to share between threads.
 */
final class SameStatement {
  private static final int SHORT_QUOTE = 3;
  private static final int LONG_QUOTE = 5;
  private static final int SHORT_QUOTE_WORDS = 4;
  private static final int FEWEST_TELLING = 4;
  private static final int FEWEST_TELLING_OPEN = 6;
  private static final int LONG = 8;
  private static final int WORDS_FOR_AN_INSERTION = 10;
  private static final int FEWEST_WORDS_OPEN = 6;
  private static final double SHARE = 0.5;
  private static final double SHARE_OPEN = 0.7;
  private static final double ORDERED = 0.5;
  private static final int NEAR = 3;
  private static final int SOME_DAYS = 3;
  private static final int A_WEEK = 7;
  private static final int A_MONTH = 31;
  private static final long ANY = Long.MAX_VALUE;

  /** Whoever has less of a wording than this is a part of it that may have nothing of another. */
  static final double PART = 1.0 / 3;

  private static final int[] FIRST_PERSON = {WordCodes.hash("i"), WordCodes.hash("we")};

  /** How much of the longer wording the shorter has, from 0 to 1; 0 where they are not the same. */
  double likeness(Wording a, Wording b) {
    boolean open = a.claimants().isEmpty() || b.claimants().isEmpty();
    if (a.statement().negative() != b.statement().negative()
        || (!open && Collections.disjoint(a.claimants(), b.claimants()))
        || !agreeOnSpeaker(a, b)) {
      return 0;
    }
    boolean swap = a.telling.length > b.telling.length;
    Wording shorter = swap ? b : a;
    Wording longer = swap ? a : b;
    long allowed = Math.max(daysOfQuotations(a, b, open), daysOfWords(shorter, longer, open));
    boolean same = allowed >= 0 && a.daysTo(b) <= allowed && !a.overlaps(b);
    return same ? (double) shorter.telling.length / longer.telling.length : 0;
  }

  /** Where both are quoted, whoever speaks of himself in the shorter does so in the longer. */
  private static boolean agreeOnSpeaker(Wording a, Wording b) {
    boolean bothQuoted = a.isQuoted() && b.isQuoted();
    boolean swap = a.words.size() > b.words.size();
    return !bothQuoted
        || Arrays.stream(FIRST_PERSON)
            .allMatch(word -> (swap ? a : b).has(word) || !(swap ? b : a).has(word));
  }

  /** How many days apart the same quoted words are one statement; -1 where they are not. */
  private long daysOfQuotations(Wording a, Wording b, boolean open) {
    boolean swap = a.quoted.length > b.quoted.length;
    Wording shorter = swap ? b : a;
    Wording longer = swap ? a : b;
    int count = shorter.quoted.length;
    boolean small = count < PART * longer.quoted.length;
    if (count < LONG_QUOTE && (small || open)) {
      return -1;
    }
    int[] words = shorter.allQuoted();
    boolean verbatim = count < LONG_QUOTE && runsIn(words, longer.allQuoted());
    if (count < SHORT_QUOTE) {
      boolean tells = count > 1 && words.length >= SHORT_QUOTE_WORDS;
      return verbatim && tells ? SOME_DAYS : -1;
    }
    if (verbatim && words.length >= LONG) {
      return ANY;
    }
    if (!isPart(shorter.quoted, longer.quoted, new int[0])
        || orderedShare(shorter.quoted, longer.quoted) < ORDERED) {
      return -1;
    }
    if (count < LONG_QUOTE) {
      return agreeAround(a, b) ? A_MONTH : -1;
    }
    return open && count < LONG ? A_MONTH : ANY;
  }

  /** Of short quotations the words around them count, too. */
  private static boolean agreeAround(Wording a, Wording b) {
    int aroundA = a.telling.length - a.quoted.length;
    int aroundB = b.telling.length - b.quoted.length;
    Wording less = aroundA < aroundB ? a : b;
    Wording more = less == a ? b : a;
    return aroundA <= a.quoted.length
        && aroundB <= b.quoted.length
        && (Math.min(aroundA, aroundB) == 0 || missing(less.telling, more.telling) == 0);
  }

  /**
   * How many days apart the same words, quoted or not, are one statement; -1 where they are not.
   */
  private static long daysOfWords(Wording shorter, Wording longer, boolean open) {
    int count = shorter.telling.length;
    if (isReprint(shorter, longer)) {
      return count < LONG ? SOME_DAYS : ANY;
    }
    if (shorter.statement().manner() != longer.statement().manner()
        || count < (open ? FEWEST_TELLING_OPEN : FEWEST_TELLING)
        || count < (open ? SHARE_OPEN : SHARE) * longer.telling.length
        || !isPart(shorter.telling, longer.telling, shorter.firm)
        || orderedShare(shorter.telling, longer.telling) < ORDERED
        || !inOrder(shorter.firm, longer.firm)) {
      return -1;
    }
    if (count == longer.telling.length && count >= (open ? LONG : LONG_QUOTE)) {
      return ANY;
    }
    return open ? A_WEEK : count == FEWEST_TELLING ? SOME_DAYS : A_MONTH;
  }

  /**
   * Whether all words are among others, as often; of ten or more one may be added that is no name
   * and no number, and takes the place of none.
   */
  private static boolean isPart(int[] part, int[] whole, int[] firm) {
    int missing = missing(part, whole);
    if (missing == 0) {
      return true;
    }
    if (missing > 1 || part.length < WORDS_FOR_AN_INSERTION) {
      return false;
    }
    for (int i = 0; i < part.length; i++) {
      int word = part[i];
      if (count(part, word) > count(whole, word)) {
        boolean added =
            i > 0 && i < part.length - 1 && isFollowed(whole, part[i - 1], part[i + 1], 1);
        return added && count(firm, word) == 0;
      }
    }
    return false;
  }

  /** Whether nothing differs but marks. */
  private static boolean isReprint(Wording a, Wording b) {
    return Arrays.equals(a.telling, b.telling)
        && a.telling.length >= FEWEST_TELLING
        && a.words.size() >= FEWEST_WORDS_OPEN
        && a.statement().manner() == b.statement().manner()
        && a.words.plain().equals(b.words.plain());
  }

  private static long count(int[] words, int word) {
    return Arrays.stream(words).filter(w -> w == word).count();
  }

  /** How many words of a part the whole lacks. */
  private static int missing(int[] part, int[] whole) {
    int[] wanted = sorted(part);
    int[] there = sorted(whole);
    int missing = 0;
    int at = 0;
    for (int word : wanted) {
      while (at < there.length && there[at] < word) {
        at++;
      }
      if (at < there.length && there[at] == word) {
        at++;
      } else {
        missing++;
      }
    }
    return missing;
  }

  private static int[] sorted(int[] words) {
    int[] sorted = words.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Which share of neighbours in a part are near each other in the whole, in the same order. */
  private static double orderedShare(int[] part, int[] whole) {
    int kept = 0;
    for (int i = 1; i < part.length; i++) {
      kept += isFollowed(whole, part[i - 1], part[i], NEAR) ? 1 : 0;
    }
    return (double) kept / (part.length - 1);
  }

  private static boolean isFollowed(int[] words, int first, int second, int distance) {
    for (int i = 0; i < words.length; i++) {
      if (words[i] == first) {
        for (int j = i + 1; j <= i + distance && j < words.length; j++) {
          if (words[j] == second) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether some words stand in the same order among others; those that are not there are not. */
  private static boolean inOrder(int[] part, int[] whole) {
    int at = 0;
    for (int word : part) {
      if (count(whole, word) == 1 && count(part, word) == 1) {
        while (at < whole.length && whole[at] != word) {
          at++;
        }
        if (at == whole.length) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean runsIn(int[] part, int[] whole) {
    for (int at = 0; at + part.length <= whole.length; at++) {
      if (Arrays.equals(part, 0, part.length, whole, at, at + part.length)) {
        return true;
      }
    }
    return false;
  }
}
