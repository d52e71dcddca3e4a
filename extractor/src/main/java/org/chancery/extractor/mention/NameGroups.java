package org.chancery.extractor.mention;

/**
 * The groups of capitalised words in an article, with the hyphens, possessives and Arabic articles
 * inside them.
 */
final class NameGroups {
  private final Words words;

  NameGroups(Words words) {
    this.words = words;
  }

  boolean isNamePart(int place) {
    return words.isCapitalised(place) && words.isWord(place);
  }

  /** The place behind the group that begins with the capitalised word at a place. */
  int end(int begin) {
    int end = begin + 1;
    while (words.sameSentence(begin, end) && continues(end)) {
      end++;
    }
    return end;
  }

  private boolean continues(int place) {
    if (isHyphenInside(place) || isPossessiveInside(place) || isArticleInside(place)) {
      return true;
    }
    boolean joined =
        words.isSpacedFromNext(place - 1)
            || isPossessiveInside(place - 1)
            || isHyphenInside(place - 1);
    return joined && (isNamePart(place) || isHyphenInside(place - 1));
  }

  /** "Farmers' Union", "National Prosecutor's Office". */
  private boolean isPossessiveInside(int place) {
    boolean mark = words.word(place).equals("'") || words.word(place).equals("'s");
    boolean plural = BodyWords.in("possessor", words.word(place - 1));
    boolean office =
        BodyWords.in("office possessor", words.word(place - 1))
            && BodyWords.in("possessed", words.word(place + 1));
    return mark && (plural || office) && isNamePart(place + 1) && words.isSpacedFromNext(place);
  }

  /** "Anti-Corruption", "Co-operation"; not "Moscow-backed". */
  private boolean isHyphenInside(int place) {
    return words.word(place).equals("-")
        && isNamePart(place - 1)
        && (isNamePart(place + 1) || BodyWords.in("hyphen prefix", words.word(place - 1)))
        && !words.isSpacedFromNext(place - 1)
        && !words.isSpacedFromNext(place);
  }

  /** "Izz ad-Din al-Qassam": a word that only its article writes small. */
  private boolean isArticleInside(int place) {
    String word = words.word(place);
    int hyphen = word.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && BodyWords.in("name article", word.substring(0, hyphen))
        && Character.isUpperCase(word.charAt(hyphen + 1))
        && words.isWord(place - 1)
        && words.isSpacedFromNext(place - 1);
  }
}
