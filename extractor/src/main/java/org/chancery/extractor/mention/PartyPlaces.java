package org.chancery.extractor.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells "the Socialists", the party, from the people: it is led, joined or left, or stands in a
 * list beside another party.
 */
final class PartyPlaces {
  private final Words words;
  private final Set<Integer> begins = new HashSet<>();
  private final Set<Integer> ends = new HashSet<>();

  /**
   * For one article.
   *
   * @param parties mentions of parties that are certain
   */
  PartyPlaces(Words words, List<Mention> parties) {
    this.words = words;
    for (Mention party : parties) {
      begins.add(words.begin(party.span()));
      ends.add(words.end(party.span()));
    }
  }

  /** Whether a name by the members means the party. */
  boolean isParty(int begin, int end) {
    if (words.inTitleCase(begin) || (words.isCapitalised(end) && words.sameSentence(begin, end))) {
      return false;
    }
    String last = words.word(end - 1);
    boolean ofParty =
        BodyWords.in("party noun after", words.word(words.isPossessive(end) ? end + 1 : end));
    if (!last.endsWith("s")) {
      return ofParty;
    }
    boolean article = words.lower(begin - 1).equals("the") && words.sameSentence(begin - 1, begin);
    boolean name = end > begin + 1 || BodyWords.in("member name", last);
    return article && (name || ofParty || isLed(begin - 1) || isListed(begin - 1, end));
  }

  /** "secretary of the Socialists", "joined the Socialists". */
  private boolean isLed(int article) {
    boolean led =
        words.lower(article - 1).equals("of")
            && BodyWords.in("party leader", words.lower(article - 2));
    return led || BodyWords.in("party verb", words.lemma(article - 1));
  }

  /** "the Socialists and Podemos". */
  private boolean isListed(int article, int end) {
    int next = words.lower(end + 1).equals("the") ? end + 2 : end + 1;
    return (isJoint(end) && begins.contains(next) && words.sameSentence(article, next))
        || (isJoint(article - 1)
            && (ends.contains(article - 1)
                || (words.word(article - 2).equals(",") && ends.contains(article - 2))));
  }

  private boolean isJoint(int place) {
    return words.word(place).matches("and|or|nor|,");
  }
}
