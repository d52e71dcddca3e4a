package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Words that a text must have for a regular expression to match it: most sentences are known not to
 * match without trying. Read off the expression itself, and cautiously: where it is not understood
 * nothing is required. Letters count without regard to case. Immutable and safe to share between
 * threads.
 */
final class RequiredWords {
  /** Single letters stand in nearly every sentence. */
  private static final int SHORTEST = 2;

  /** Of each set one must be there; the smallest first. */
  private final List<Set<String>> required;

  private RequiredWords(List<Set<String>> required) {
    this.required = required;
  }

  /** What an expression requires, in the syntax of {@link java.util.regex.Pattern}. */
  static RequiredWords of(String expression) {
    List<Set<String>> required;
    try {
      required = new ArrayList<>(new ExpressionReader(expression).alternatives());
    } catch (ExpressionReader.Unreadable e) {
      return new RequiredWords(List.of());
    }
    required.removeIf(words -> words.stream().anyMatch(word -> word.length() < SHORTEST));
    required.sort(Comparator.comparingInt(Set::size));
    return new RequiredWords(List.copyOf(required));
  }

  /**
   * Whether a text has what is required; where it has not, the expression matches nowhere in it.
   *
   * @param folded the text, {@link #fold folded}
   */
  boolean areIn(String folded) {
    for (Set<String> words : required) {
      boolean there = false;
      for (String word : words) {
        if (folded.contains(word)) {
          there = true;
          break;
        }
      }
      if (!there) {
        return false;
      }
    }
    return true;
  }

  /** The sets of which one word each must be there. */
  List<Set<String>> sets() {
    return required;
  }

  /** A text in the case in which letters are compared, one character for each. */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** A character in the case in which letters are compared. */
  static char fold(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
