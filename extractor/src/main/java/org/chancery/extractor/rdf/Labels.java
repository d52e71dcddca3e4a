package org.chancery.extractor.rdf;

import java.util.Locale;

/** Words for labels. Safe to share between threads. */
final class Labels {
  private static final int LONGEST = 120;

  private Labels() {}

  /** On one line, cut at a word's end where it is long. */
  static String shorten(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    int end = line.offsetByCodePoints(0, LONGEST);
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > end / 2 ? space : end) + " …";
  }

  /** With a capital first letter. */
  static String capitalise(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + words.substring(words.offsetByCodePoints(0, 1));
  }

  /** The words of a name written together: {@code PartyMembership} is party membership. */
  static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
