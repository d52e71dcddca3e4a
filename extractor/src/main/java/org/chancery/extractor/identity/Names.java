package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.language.PlainLetters;
import org.chancery.extractor.language.WordFile;

/**
 * Forms of a name that ignore how it happens to be written: case, accents, points, hyphens. Safe to
 * share between threads.
 */
final class Names {
  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»][^\"“”„«»]*[\"“”„«»]");
  private static final Pattern SILENT = Pattern.compile("['’‘ʼ.`´]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Set<String> SUFFIXES = WordFile.words(Names.class, "name-suffixes.txt");
  private static final Set<String> SMALL_WORDS = WordFile.words(Names.class, "small-words.txt");
  private static final Set<String> GENERIC = WordFile.words(Names.class, "generic-words.txt");
  private static final int LONGEST_SLUG = 80;

  private Names() {}

  /** Lower case without accents, points and apostrophes; single spaces between the words. */
  static String normal(String name) {
    String joined = SILENT.matcher(PlainLetters.of(name)).replaceAll("");
    String words = BETWEEN_WORDS.matcher(joined.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.startsWith("the ") ? words.substring("the ".length()) : words;
  }

  /** The words of the normal form. */
  static List<String> words(String name) {
    String normal = normal(name);
    return normal.isEmpty() ? List.of() : List.of(normal.split(" "));
  }

  /**
   * A person's name without middle initials, nicknames in quotation marks and suffixes: {@code
   * Donald J. Trump} and {@code Donald Trump} are one.
   */
  static String person(String name) {
    List<String> kept = new ArrayList<>();
    List<String> words = words(QUOTED.matcher(name).replaceAll(" "));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean middleInitial = word.length() == 1 && i > 0 && i < words.size() - 1;
      if (!middleInitial && !(i > 0 && SUFFIXES.contains(word))) {
        kept.add(word);
      }
    }
    return String.join(" ", kept);
  }

  /** A title whatever the order of its words: secretary of defence, defence secretary. */
  static String title(String title) {
    List<String> words = words(title.replace('-', ' '));
    String sorted =
        words.stream()
            .filter(word -> !SMALL_WORDS.contains(word))
            .sorted()
            .collect(Collectors.joining(" "));
    return sorted.isEmpty() ? String.join(" ", words) : sorted;
  }

  /** A normal form without small words before and behind. */
  static String withoutSmallEnds(String normal) {
    List<String> words = new ArrayList<>(words(normal));
    while (!words.isEmpty() && SMALL_WORDS.contains(words.get(0))) {
      words.remove(0);
    }
    while (!words.isEmpty() && SMALL_WORDS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words);
  }

  /** Whether a name consists of words that things of many countries share. */
  static boolean isGeneric(String name) {
    return GENERIC.containsAll(words(name));
  }

  /** Whether a name is an acronym: two to eight letters or digits, all capital, points or not. */
  static boolean isAcronym(String name) {
    String bare = name.replace(".", "");
    return bare.length() >= 2
        && bare.length() <= 8
        && bare.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && bare.chars().anyMatch(Character::isUpperCase);
  }

  /**
   * Whether an acronym is made from the first letters of the words of a name, in any order: that of
   * another language often differs.
   */
  static boolean abbreviates(String acronym, String name) {
    String letters = sorted(normal(acronym).replace(" ", ""));
    List<String> words = words(name);
    List<String> content = words.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    return letters.equals(sorted(initials(words))) || letters.equals(sorted(initials(content)));
  }

  /** Lower-case ASCII words with hyphens between; {@code unnamed} where nothing is left. */
  static String slug(String name) {
    String slug = NOT_SLUG.matcher(normal(name)).replaceAll("-").replaceAll("^-+|-+$", "");
    if (slug.length() > LONGEST_SLUG) {
      int end = slug.lastIndexOf('-', LONGEST_SLUG);
      slug = slug.substring(0, end > 0 ? end : LONGEST_SLUG);
    }
    return slug.isEmpty() ? "unnamed" : slug;
  }

  private static String initials(List<String> words) {
    return words.stream()
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  private static String sorted(String letters) {
    char[] chars = letters.toCharArray();
    Arrays.sort(chars);
    return new String(chars);
  }
}
