package org.chancery.extractor.mention;

import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** The word lists of {@code countries.txt}. Immutable, safe to share between threads. */
final class CountryWords {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(CountryWords.class, "countries.txt");

  private CountryWords() {}

  /** Whether a word or phrase stands in a section, letter by letter. */
  static boolean in(String section, String word) {
    return WORDS.getOrDefault(section, Set.of()).contains(word);
  }
}
