package org.chancery.extractor.language;

import java.util.BitSet;
import java.util.Locale;

/**
 * Decides whether a word is cut at a hyphen: where a part can be a mention of its own ({@code
 * U.S.-Mexico}, {@code anti-Mexican}, {@code Berlin-based}), not within names ({@code Jean-Claude},
 * {@code al-Assad}, {@code G-20}); elsewhere as the tokenizer proposes. Immutable and safe to share
 * between threads.
 */
final class CompoundCutter {
  private final CompoundWords words;

  CompoundCutter(CompoundWords words) {
    this.words = words;
  }

  /** Sets or clears the cuts around the hyphen at an index. */
  void cut(String s, int hyphen, BitSet cuts) {
    String left = partBefore(s, hyphen);
    String right = partAfter(s, hyphen);
    boolean proposed = cuts.get(hyphen) || cuts.get(hyphen + 1);
    if (left.isEmpty() && right.isEmpty()) {
      around(cuts, hyphen, true);
    } else if (left.isEmpty()) {
      cuts.set(hyphen);
      cuts.set(hyphen + 1, !Character.isDigit(right.charAt(0)));
    } else if (right.isEmpty()) {
      cuts.set(hyphen, !Character.isLowerCase(left.charAt(0)));
      cuts.set(hyphen + 1);
    } else {
      around(cuts, hyphen, isCut(left, right, proposed));
    }
  }

  private boolean isCut(String left, String right, boolean proposed) {
    boolean leftFigure = Character.isDigit(left.charAt(0));
    boolean rightFigure = Character.isDigit(right.charAt(0));
    if (leftFigure || rightFigure) {
      return leftFigure;
    }
    boolean leftCapital = Character.isUpperCase(left.charAt(0));
    boolean rightCapital = Character.isUpperCase(right.charAt(0));
    String first = left.toLowerCase(Locale.ROOT);
    if (rightCapital) {
      // A letter before a name is part of one word with it: D-N.Y., T-MEC.
      return left.length() > 1
          && !words.particles().contains(first)
          && (!leftCapital
              || isCountry(left)
              || isCountry(right)
              || words.prefixes().contains(first));
    }
    return (leftCapital && (isCountry(left) || isCompoundEnd(right))) || proposed;
  }

  private boolean isCountry(String part) {
    String bare = part.endsWith(".") ? part.substring(0, part.length() - 1) : part;
    return words.countries().contains(bare) || Abbreviations.isDotted(bare);
  }

  private boolean isCompoundEnd(String part) {
    return words.ends().contains(part)
        || (part.length() > 4 && (part.endsWith("ed") || part.endsWith("ing")));
  }

  private static void around(BitSet cuts, int hyphen, boolean cut) {
    cuts.set(hyphen, cut);
    cuts.set(hyphen + 1, cut);
  }

  private static String partBefore(String s, int hyphen) {
    int begin = hyphen;
    while (begin > 0 && isOfPart(s.charAt(begin - 1))) {
      begin--;
    }
    return s.substring(begin, hyphen);
  }

  private static String partAfter(String s, int hyphen) {
    int end = hyphen + 1;
    while (end < s.length() && isOfPart(s.charAt(end))) {
      end++;
    }
    return s.substring(hyphen + 1, end);
  }

  private static boolean isOfPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '.'
        || c == '&'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
