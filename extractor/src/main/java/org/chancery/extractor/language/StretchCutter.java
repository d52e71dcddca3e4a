package org.chancery.extractor.language;

import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.language.Abbreviations.Kind;

/**
 * Repairs the cuts that OpenNLP's tokenizer proposes for a stretch of text without spaces: marks
 * stand alone, possessives and contractions are cut as in Universal Dependencies, compounds are cut
 * where a part can be a mention. Immutable and safe to share between threads.
 */
final class StretchCutter {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\"'(\\[<]*((?:https?://|www\\.)\\S*[\\w/]"
              + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
              + "|@\\w+|#\\w+"
              + "|(?:\\w[\\w-]*\\.)+(?:com|org|net|gov|edu|info|eu)(?:/\\S*[\\w/])?"
              + "|\\d{4}-\\d\\d-\\d\\d)([\"')\\]>.,;:!?]*|'s)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLITIC =
      Pattern.compile("'(?:s|re|ve|ll|d|m)(?![\\p{L}\\p{Nd}'])", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEGATION =
      Pattern.compile("n't(?![\\p{L}\\p{Nd}])", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECADE = Pattern.compile("'\\d0s?.*");
  private static final Pattern MISSING_SPACE = Pattern.compile("\\p{Ll}\\p{Ll}\\.\\p{Lu}\\p{Ll}");
  private static final int LONGEST_ADDRESS = 2000;
  private static final String ALWAYS_ALONE = "\"()[]{}<>;|*\u2022";

  private final CompoundCutter compounds;
  private final CompoundWords words;
  private final Abbreviations abbreviations;

  StretchCutter(CompoundWords words, Abbreviations abbreviations) {
    this.compounds = new CompoundCutter(words);
    this.words = words;
    this.abbreviations = abbreviations;
  }

  /**
   * Where a stretch is cut: indexes between 0 and its length, both left out, ascending.
   *
   * @param proposed the beginnings of OpenNLP's tokens
   */
  int[] cuts(String stretch, int[] proposed) {
    BitSet cuts = new BitSet(stretch.length() + 1);
    for (int cut : proposed) {
      cuts.set(cut, !(isLetter(stretch, cut - 1) && isLetter(stretch, cut)));
    }
    Matcher address = ADDRESS.matcher(stretch);
    if (stretch.length() <= LONGEST_ADDRESS && address.matches()) {
      cutAddress(stretch, address, cuts);
    } else {
      for (int i = 0; i < stretch.length(); ) {
        i = cutAt(stretch, i, cuts);
      }
      cutContraction(stretch, cuts);
    }
    return cuts.get(1, stretch.length()).stream().map(cut -> cut + 1).toArray();
  }

  /**
   * Words that no mark parts are cut by the list of contractions alone: {@code Retno} is a name.
   */
  private static boolean isLetter(String s, int i) {
    return i >= 0 && i < s.length() && Character.isLetter(s.charAt(i));
  }

  private static void cutAddress(String stretch, Matcher address, BitSet cuts) {
    cuts.clear();
    for (int i = 0; i <= address.start(1); i++) {
      cuts.set(i);
    }
    int end = address.end(1);
    cuts.set(end);
    if (!stretch.startsWith("'s", end)) {
      cuts.set(end, stretch.length());
    }
  }

  /** Treats the mark at an index, or passes over a letter; returns the next index to look at. */
  private int cutAt(String s, int i, BitSet cuts) {
    char c = s.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return i + 1;
    }
    if (isCombining(c)) {
      cuts.clear(i);
      return i + 1;
    }
    int run = runEnd(s, i);
    if (run - i > 1 || "\u2014\u2013\u2015\u2026!?".indexOf(c) >= 0) {
      isolate(cuts, i, run);
      return run;
    }
    switch (c) {
      case '.' -> cutStop(s, i, cuts);
      case '-' -> compounds.cut(s, i, cuts);
      case '\'' -> cutApostrophe(s, i, cuts);
      case ',', ':' -> set(cuts, i, i + 1, !(isDigit(s, i - 1) && isDigit(s, i + 1)));
      case '/' -> set(cuts, i, i + 1, !(isDigit(s, i - 1) && isDigit(s, i + 1)));
      case '%' -> isolate(cuts, i, i + 1);
      case '&' -> set(cuts, i, i + 1, false);
      case '$', '\u20AC', '\u00A3', '\u00A5' -> cutCurrency(s, i, cuts);
      default -> {
        if (ALWAYS_ALONE.indexOf(c) >= 0 || Character.getType(c) == Character.OTHER_SYMBOL) {
          isolate(cuts, i, i + 1);
        }
      }
    }
    return i + 1;
  }

  /** The end of a run of one mark that counts as one: {@code --}, {@code ...}, {@code ''}. */
  private static int runEnd(String s, int i) {
    char c = s.charAt(i);
    boolean mixed = c == '!' || c == '?';
    int end = i + 1;
    while (end < s.length()
        && (mixed ? "!?".indexOf(s.charAt(end)) >= 0 : s.charAt(end) == c)
        && "-.'!?\u2014\u2013\u2026*_=".indexOf(c) >= 0) {
      end++;
    }
    return end;
  }

  private void cutStop(String s, int i, BitSet cuts) {
    boolean left = isWord(s, i - 1);
    boolean right = isWord(s, i + 1);
    if (left && right) {
      boolean missingSpace =
          i > 1 && i + 2 < s.length() && MISSING_SPACE.matcher(s.substring(i - 2, i + 3)).matches();
      set(cuts, i, i + 1, missingSpace);
    } else if (left) {
      Kind kind = abbreviations.kind(s.substring(wordBegin(s, i), i));
      boolean apart = kind == Kind.NONE || kind == Kind.NUMBER;
      cuts.set(i, apart);
      cuts.set(i + 1);
    } else if (!right) {
      isolate(cuts, i, i + 1);
    }
  }

  private static int wordBegin(String s, int end) {
    int begin = end;
    while (begin > 0 && (isWord(s, begin - 1) || s.charAt(begin - 1) == '.')) {
      begin--;
    }
    return begin;
  }

  private void cutApostrophe(String s, int i, BitSet cuts) {
    boolean left = isWord(s, i - 1) || (i > 0 && s.charAt(i - 1) == '.');
    boolean right = isWord(s, i + 1);
    Matcher clitic = CLITIC.matcher(s).region(i, s.length()).useTransparentBounds(true);
    Matcher negation = NEGATION.matcher(s).region(Math.max(0, i - 1), s.length());
    if (left && i > 1 && isWord(s, i - 2) && negation.lookingAt()) {
      isolate(cuts, i - 1, negation.end());
    } else if (clitic.lookingAt() && (left || i == 0)) {
      isolate(cuts, i, clitic.end());
    } else if (left && right) {
      set(cuts, i, i + 1, false);
    } else if (right && isElision(s.substring(i))) {
      cuts.set(i);
      cuts.clear(i + 1);
    } else {
      isolate(cuts, i, i + 1);
    }
  }

  private boolean isElision(String s) {
    int end = 1;
    while (isWord(s, end)) {
      end++;
    }
    return DECADE.matcher(s).matches()
        || words.elisions().contains(s.substring(0, end).toLowerCase(Locale.ROOT));
  }

  private static void cutCurrency(String s, int i, BitSet cuts) {
    cuts.set(i + 1, isDigit(s, i + 1));
    cuts.set(i, !(i > 0 && Character.isLetter(s.charAt(i - 1))));
  }

  private void cutContraction(String s, BitSet cuts) {
    int begin = 0;
    while (begin < s.length()) {
      int end = cuts.nextSetBit(begin + 1);
      end = end < 0 ? s.length() : end;
      String second = words.contractions().get(s.substring(begin, end).toLowerCase(Locale.ROOT));
      if (second != null) {
        cuts.set(end - second.length());
      }
      begin = end;
    }
  }

  private static void isolate(BitSet cuts, int begin, int end) {
    cuts.clear(begin, end);
    cuts.set(begin);
    cuts.set(end);
  }

  private static void set(BitSet cuts, int before, int after, boolean cut) {
    cuts.set(before, cut);
    cuts.set(after, cut);
  }

  private static boolean isDigit(String s, int i) {
    return i >= 0 && i < s.length() && Character.isDigit(s.charAt(i));
  }

  private static boolean isWord(String s, int i) {
    return i >= 0
        && i < s.length()
        && (Character.isLetterOrDigit(s.charAt(i)) || isCombining(s.charAt(i)));
  }

  private static boolean isCombining(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }
}
