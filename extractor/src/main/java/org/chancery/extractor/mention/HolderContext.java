package org.chancery.extractor.mention;

import java.util.BitSet;

/** Tells whether a title stands beside the name of its holder. */
final class HolderContext {
  private static final int REACH = 6;

  private final Words words;
  private final BitSet countries;
  private final BitSet bodies;

  HolderContext(Words words, BitSet countries, BitSet bodies) {
    this.words = words;
    this.countries = countries;
    this.bodies = bodies;
  }

  /** Whether a name stands before or after the title, directly or in apposition. */
  boolean isBeside(int begin, int end) {
    return isNameAfter(begin, end) || isAppositionAfter(end) || isAppositionBefore(begin);
  }

  /** Whether a name stands directly behind a title of so many words. */
  boolean isNamedAfter(int begin, String title) {
    int end = begin + title.split(" ", -1).length;
    return isNameAfter(begin, end);
  }

  private boolean isNameAfter(int begin, int end) {
    return words.sameSentence(begin, end)
        && looksLikeName(end)
        && words.isSpacedFromNext(end - 1)
        && !words.inTitleCase(end);
  }

  /** "the director, Ana Ruiz," */
  private boolean isAppositionAfter(int end) {
    return words.sameSentence(end - 1, end + 2)
        && words.word(end).equals(",")
        && looksLikeName(end + 1)
        && looksLikeName(end + 2)
        && !words.inTitleCase(end);
  }

  /** "Ana Ruiz, the Mexican director", "Ruiz, its director", "Ruiz as director". */
  private boolean isAppositionBefore(int begin) {
    int at = begin - 1;
    int least = Math.max(0, begin - REACH);
    while (at >= least && isModifier(at)) {
      at--;
    }
    if (at < least || !words.sameSentence(at, begin)) {
      return false;
    }
    if (words.lower(at).equals("as")
        || words.lower(at).equals("whose")
        || (words.lemma(at).equals("become") && at < begin - 1)
        || isElected(at)
        || (words.lemma(at).matches("be|become|remain")
            && (looksLikeName(at - 1) || words.word(at - 1).equals(",")))) {
      return true;
    }
    boolean comma = words.word(at).equals(",") && looksLikeName(at - 1);
    boolean afterAge =
        words.word(at).equals(",")
            && words.word(at - 1).matches("\\d{2}")
            && words.word(at - 2).equals(",")
            && looksLikeName(at - 3);
    return comma || afterAge;
  }

  /** "was elected speaker". */
  private boolean isElected(int place) {
    return words.lower(place).matches("elected|appointed|named|chosen|re-elected")
        && words.lower(place - 1).matches("was|been|is|were|be|being|got");
  }

  private boolean isModifier(int place) {
    return countries.get(place)
        || bodies.get(place)
        || words.isPossessive(place)
        || words.isPossessive(place + 1)
        || words.tag(place).matches("DET|ADJ|NOUN")
        || words.lower(place).matches("the|a|an|his|her|its|their|former|then|now|-");
  }

  private boolean looksLikeName(int place) {
    return words.isCapitalised(place)
        && words.isWord(place)
        && !countries.get(place)
        && !bodies.get(place)
        && !PersonWords.isNoName(words.word(place))
        && (!words.isAllCapitals(place) || words.isInitial(place));
  }
}
