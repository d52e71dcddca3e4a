package org.chancery.extractor.mention;

import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** Frequent family names of the world. Immutable, safe to share between threads. */
final class FamilyNames {
  private static final Map<String, Set<String>> NAMES =
      WordFile.sections(FamilyNames.class, "surnames.txt");

  private FamilyNames() {}

  /** Whether a word is a known family name and hardly anything else, with regard to case. */
  static boolean isFamilyName(String word) {
    return NAMES.getOrDefault("surname", Set.of()).contains(word);
  }

  /** Whether a word is a known family name, but an English word as well. */
  static boolean isAlsoWord(String word) {
    return NAMES.getOrDefault("also a word", Set.of()).contains(word);
  }
}
