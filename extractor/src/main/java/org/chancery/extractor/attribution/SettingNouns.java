package org.chancery.extractor.attribution;

import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** Nouns that name where or how something is said, not what. */
final class SettingNouns {
  private static final Set<String> WORDS = WordFile.words(SettingNouns.class, "setting-nouns.txt");

  private SettingNouns() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
