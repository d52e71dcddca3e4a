package org.chancery.extractor.mention;

import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** The word lists of {@code people.txt}. Immutable, safe to share between threads. */
final class PersonWords {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(PersonWords.class, "people.txt");

  private PersonWords() {}

  static boolean isParticle(String word) {
    return in("particle", word);
  }

  static boolean isSuffix(String word) {
    return in("suffix", word);
  }

  static boolean isOccupation(String word) {
    return in("occupation", word);
  }

  static boolean isPersonVerb(String lemma) {
    return in("person verb", lemma);
  }

  static boolean isGroupNoun(String word) {
    return in("group noun", word);
  }

  /** A capitalised word after which a name is that of a place, body or work. */
  static boolean endsOtherName(String word) {
    return in("not name end", word);
  }

  /** A capitalised word between a name and what is named after it. */
  static boolean isBetweenOtherName(String word) {
    return in("other name between", word);
  }

  /** A word before the name of a ship, street or the like. */
  static boolean beginsOtherName(String word) {
    return in("other name before", word);
  }

  /** A noun in lower case behind the name of a place, body or work. */
  static boolean isThing(String word) {
    return in("thing noun", word);
  }

  /** A pronoun, preposition or conjunction that may begin a sentence. */
  static boolean isClosedClass(String word) {
    return in("closed class", word);
  }

  /** A capitalised word that is no part of a person's name. */
  static boolean isNoName(String word) {
    return in("not name", word);
  }

  private static boolean in(String section, String word) {
    return WORDS.getOrDefault(section, Set.of()).contains(word);
  }
}
