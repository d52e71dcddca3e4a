package org.chancery.extractor.rdf;

import java.util.Locale;

/** Words for labels. Safe to share between threads. */
final class Labels {
  private Labels() {}

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
