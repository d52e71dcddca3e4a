package org.chancery.extractor.mention;

/** Words in capitals only, or with capitals inside, that stand like the name of a body. */
final class UnknownAcronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;

  private final Words words;

  UnknownAcronyms(Words words) {
    this.words = words;
  }

  boolean isBody(int place) {
    if (words.inTitleCase(place)
        || BodyWords.in("acronym excluded", words.word(place))
        || isInHyphens(place)) {
      return false;
    }
    boolean acronym = isAcronym(words.word(place)) && isAlone(place) && !isDateline(place);
    return (acronym || isMixed(words.word(place))) && !isMarked(place) && isUsedAsName(place);
  }

  /** "PORT-AU-PRINCE": a part of a longer word in capitals. */
  boolean isInHyphens(int place) {
    boolean behind =
        words.word(place - 1).equals("-")
            && !words.isSpacedFromNext(place - 1)
            && words.isAllCapitals(place - 2);
    boolean before =
        words.word(place + 1).equals("-")
            && !words.isSpacedFromNext(place)
            && !words.isSpacedFromNext(place + 1)
            && words.isAllCapitals(place + 2);
    return behind && before;
  }

  private boolean isAlone(int place) {
    return !isShouted(place - 1) && !isShouted(place + 1);
  }

  private boolean isMarked(int place) {
    return words.word(place - 1).equals("#") || words.word(place - 1).equals("@");
  }

  /** "SPEND A QUARTER": capitals beside capitals are emphasis. */
  private boolean isShouted(int place) {
    return words.isAllCapitals(place) || words.word(place).equals("A");
  }

  private boolean isDateline(int place) {
    return words.isFirst(place) && words.word(place + 1).matches(",|\\(|--|\u2014|\u2013|-|:|/");
  }

  /** "the ANC", "told CNN", "BBC's", "OPEC agreed", "by AFP". */
  private boolean isUsedAsName(int place) {
    return BodyWords.in("before acronym", words.lower(place - 1))
        || words.word(place - 1).equals(",")
        || words.isPossessive(place + 1)
        || words.tag(place + 1).matches("VERB|AUX|NOUN")
        || words.isFirst(place);
  }

  private static boolean isAcronym(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.matches("\\p{Lu}[\\p{Lu}&-]*[\\p{Lu}s]")
        && word.chars().filter(Character::isUpperCase).count() >= 2;
  }

  /** "CNews", "BuzzFeed": a capital inside, other than in surnames such as McNeil. */
  private static boolean isMixed(String word) {
    int capital = 1;
    while (capital < word.length() && !Character.isUpperCase(word.charAt(capital))) {
      capital++;
    }
    return capital < word.length() - 1
        && word.matches("\\p{Lu}\\p{L}*\\p{Lu}\\p{Ll}+\\p{L}*")
        && !BodyWords.in("name prefix", word.substring(0, capital));
  }
}
