package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person's name in its words, without suffix and nickname. Immutable.
 *
 * @param words at least one
 * @param suffix {@code Jr.} or the like, without full stop, or empty
 */
record PersonName(List<String> words, String suffix) {
  private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|II|III|IV)\\.?");
  private static final String SON_OF = "bin|ibn|bint|binti|ben";
  private static final Pattern NICKNAME =
      Pattern.compile("[\"'\u201C\u2018][^\"']*[\"'\u201D\u2019] ");

  PersonName {
    words = List.copyOf(words);
  }

  static PersonName of(String text) {
    List<String> words = new ArrayList<>();
    String suffix = "";
    for (String word : NICKNAME.matcher(text).replaceAll("").split("[\\s,]+", -1)) {
      if (SUFFIX.matcher(word).matches() && !words.isEmpty()) {
        suffix = word.replace(".", "");
      } else if (!word.isEmpty()) {
        words.add(isShouted(word) ? capitalised(word) : word);
      }
    }
    return new PersonName(words.isEmpty() ? List.of(text) : words, suffix);
  }

  private static boolean isShouted(String word) {
    return word.length() > 3
        && word.equals(word.toUpperCase(java.util.Locale.ROOT))
        && word.chars().allMatch(Character::isLetter);
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  boolean isFull() {
    return words.size() > 1;
  }

  String first() {
    return words.get(0);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** Whether two names of several words can be one person's. */
  boolean isCompatibleWith(PersonName other) {
    if (!suffix.isEmpty() && !other.suffix.isEmpty() && !suffix.equals(other.suffix)) {
      return false;
    }
    String initials = initials();
    String others = other.initials();
    if (!initials.isEmpty()
        && !others.isEmpty()
        && !initials.startsWith(others)
        && !others.startsWith(initials)) {
      return false;
    }
    if (endsWith(other) || other.endsWith(this)) {
      return true;
    }
    return last().equals(other.last()) && sameFirst(first(), other.first());
  }

  /** Whether this name ends in all words of another ({@code Suu Kyi}). */
  boolean endsWith(PersonName other) {
    int from = words.size() - other.words.size();
    return from >= 0 && words.subList(from, words.size()).equals(other.words);
  }

  /** Whether a part of a name can stand for this one. */
  boolean isCalled(PersonName part) {
    if (isFathersName(part)) {
      return false;
    }
    return endsWith(part)
        || (part.words.size() == 1
            && (first().equals(part.first()) || words.contains(part.first())));
  }

  /** "Salman" is not Mohammed bin Salman, but the father whose name stands behind "bin". */
  private boolean isFathersName(PersonName part) {
    int place = words.indexOf(part.first());
    return part.words.size() == 1 && place > 0 && words.get(place - 1).matches(SON_OF);
  }

  /** The letters of the initials between the first and the last word. */
  private String initials() {
    StringBuilder initials = new StringBuilder();
    for (int i = 1; i < words.size() - 1; i++) {
      if (words.get(i).matches("\\p{Lu}|(?:\\p{Lu}\\.-?)+")) {
        initials.append(words.get(i).replaceAll("[.-]", ""));
      }
    }
    return initials.toString();
  }

  private static boolean sameFirst(String one, String other) {
    return one.equals(other)
        || isInitialOf(one, other)
        || isInitialOf(other, one)
        || ShortForms.areAlike(one, other);
  }

  private static boolean isInitialOf(String initial, String name) {
    return initial.matches("\\p{Lu}\\.?(\\p{Lu}\\.?)?") && initial.charAt(0) == name.charAt(0);
  }
}
