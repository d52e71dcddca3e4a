package org.chancery.extractor.mention;

import org.jspecify.annotations.Nullable;

/**
 * Capitalised names that a common noun beside them tells to be a body's: "the Jubilee party", "the
 * newspaper La Jornada", "the Haqqani network".
 */
final class DescribedBodies {
  private static final int LONGEST_DESCRIPTION = 5;

  private final Words words;
  private final KnownNames known;

  DescribedBodies(Words words, KnownNames known) {
    this.words = words;
    this.known = known;
  }

  /** The body that a group of capitalised words names, or null. */
  @Nullable Mention find(int begin, int end) {
    if (isParty(begin, end)) {
      boolean adjective = end == begin + 1 || BodyWords.in("party adjective", words.word(end - 1));
      return MentionList.mention(
          words.span(begin, adjective ? end + 1 : end),
          EntityType.ORGANIZATION,
          "organization-head");
    }
    boolean body =
        (isDescribedBefore(begin) || isDescribedBehind(begin, end)) && isFree(begin, end);
    return body
        ? MentionList.mention(
            words.span(begin, end), EntityType.ORGANIZATION, "organization-descriptor")
        : null;
  }

  /** "the Broad Front", "Brazil's Broad Front", "the left-wing Broad Front". */
  boolean isAfterArticle(int begin) {
    return isArticle(beforeAdjectives(begin)) || words.isPossessive(beforeAdjectives(begin));
  }

  private boolean isArticle(int place) {
    return words.lower(place).equals("the");
  }

  private int beforeAdjectives(int begin) {
    int at = begin - 1;
    if (words.word(at - 1).equals("-")) {
      at -= 3;
    }
    while (at > begin - LONGEST_DESCRIPTION
        && !words.isCapitalised(at)
        && (words.tag(at).matches("ADJ|NOUN") || words.word(at).contains("-"))) {
      at--;
    }
    return at;
  }

  /** "the Popular Action party": a name of several words, or one that only a party has. */
  private boolean isParty(int begin, int end) {
    if (!words.word(end).equals("party")
        || !words.isSpacedFromNext(end - 1)
        || !words.sameSentence(begin, end)
        || !(isAfterArticle(begin)
            || BodyWords.in("owner", words.lower(beforeAdjectives(begin))))) {
      return false;
    }
    String name = words.join(begin, end);
    return end == begin + 1
        ? BodyWords.in("party word", name)
        : !BodyWords.in("no party", words.word(begin))
            && !BodyWords.in("no party", words.word(end - 1))
            && isFree(begin, end);
  }

  /** "the newspaper La Jornada". */
  private boolean isDescribedBefore(int begin) {
    return BodyWords.in("descriptor", words.word(begin - 1))
        && words.isSpacedFromNext(begin - 1)
        && BodyWords.in("before descriptor", words.lower(begin - 2));
  }

  /** "the Excelsior newspaper". */
  private boolean isDescribedBehind(int begin, int end) {
    return BodyWords.in("descriptor", words.word(end))
        && words.isSpacedFromNext(end - 1)
        && isArticle(begin - 1);
  }

  private boolean isFree(int begin, int end) {
    return !GivenNames.isGivenName(words.word(begin))
        && !known.isCountry(begin, end)
        && !Places.isPlace(words.join(begin, end));
  }
}
