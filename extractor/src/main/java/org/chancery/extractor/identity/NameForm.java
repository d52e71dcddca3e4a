package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.language.WordFile;

/**
 * A person's name in the parts that tell namesakes apart. Immutable.
 *
 * @param words the words without initials between them and without suffix, in their normal form
 * @param initials the letters of the initials between the first and the last word
 * @param suffix {@code jr} or the like, or empty
 */
record NameForm(List<String> words, String initials, String suffix) {
  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»(][^\"“”„«»()]*[\"“”„«»)]");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}|(?:\\p{Lu}\\.[ -]?)*\\p{Lu}\\.");
  private static final Map<String, Set<String>> COMMON = common();
  private static final Set<String> SUFFIXES = WordFile.words(NameForm.class, "name-suffixes.txt");

  NameForm {
    words = List.copyOf(words);
  }

  /** The form of a name as it is written. */
  static NameForm of(String name) {
    String[] written = QUOTED.matcher(name).replaceAll(" ").strip().split("[\\s,]+", -1);
    List<String> words = new ArrayList<>();
    StringBuilder initials = new StringBuilder();
    String suffix = "";
    int leading = 0;
    for (int i = 0; i < written.length; i++) {
      String normal = Names.normal(written[i]);
      boolean initial = INITIALS.matcher(written[i]).matches();
      boolean inside = i > 0 && i < written.length - 1;
      if (initial && i == leading && i < written.length - 1) {
        leading = i + 1;
        String before = words.isEmpty() ? "" : words.remove(0);
        words.add(before + normal.replace(" ", ""));
      } else if (i > 0 && SUFFIXES.contains(normal)) {
        suffix = normal;
      } else if (inside && initial) {
        initials.append(normal.replace(" ", ""));
      } else if (!normal.isEmpty()) {
        words.addAll(List.of(normal.split(" ")));
      }
    }
    return new NameForm(words, initials.toString(), suffix);
  }

  /** The words with single spaces between: what equal names have in common. */
  String text() {
    return String.join(" ", words);
  }

  String first() {
    return words.isEmpty() ? "" : words.get(0);
  }

  String last() {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** Whether very many people bear the surname, so that a name like it says little of who it is. */
  boolean isCommon() {
    return COMMON.getOrDefault("last", Set.of()).contains(last())
        || COMMON.getOrDefault("first", Set.of()).contains(first());
  }

  private static Map<String, Set<String>> common() {
    Map<String, Set<String>> common = new HashMap<>();
    WordFile.sections(NameForm.class, "common-surnames.txt")
        .forEach((place, names) -> common.put(place, new HashSet<>(names)));
    return Map.copyOf(common);
  }

  /** Whether suffixes or initials say that two bearers of names are two people. */
  boolean contradicts(NameForm other) {
    if (!suffix.isEmpty() && !other.suffix.isEmpty() && !suffix.equals(other.suffix)) {
      return true;
    }
    if (!initials.isEmpty() && !other.initials.isEmpty()) {
      return !initials.startsWith(other.initials) && !other.initials.startsWith(initials);
    }
    return contradictsMiddle(other) || other.contradictsMiddle(this);
  }

  /** {@code John A. Smith} is not {@code John Brian Smith}. */
  private boolean contradictsMiddle(NameForm other) {
    return !initials.isEmpty()
        && other.words.size() == 3
        && words.size() == 2
        && first().equals(other.first())
        && last().equals(other.last())
        && other.words.get(1).charAt(0) != initials.charAt(0);
  }
}
