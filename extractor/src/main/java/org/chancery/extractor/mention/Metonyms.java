package org.chancery.extractor.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Span;

/**
 * Tells a capital that stands for a government (Moscow rejected the plan) from the city. A capital
 * is a place unless the words around it say otherwise. What governs a list of capitals and
 * countries (between London, Paris and Rome) governs each of them.
 */
final class Metonyms {
  private static final int FARTHEST_NOUN = 3;
  private static final int LONGEST_PLACE = 4;

  private final Words words;
  private final Map<Integer, Integer> nameEnds = new HashMap<>();
  private final Map<Integer, Integer> nameBegins = new HashMap<>();

  /**
   * For one article.
   *
   * @param names where names of countries and capitals stand
   */
  Metonyms(Words words, List<Span> names) {
    this.words = words;
    for (Span name : names) {
      nameEnds.put(words.begin(name), words.end(name));
      nameBegins.put(words.end(name), words.begin(name));
    }
  }

  /** Whether a capital stands for the government. */
  boolean isGovernment(Span span) {
    int begin = words.begin(span);
    int end = words.end(span);
    if (isPlaceByNext(end) || isDateline(begin, end) || isPersonBefore(begin)) {
      return false;
    }
    if (words.word(end).equals("-") && !words.isSpacedFromNext(end - 1)) {
      return isPrefixed(begin) || in("government compound", words.lower(end + 1));
    }
    int listBegin = listBegin(begin);
    int listEnd = listEnd(end);
    if (words.isPossessive(end)) {
      return isPossessor(end);
    }
    return isPrefixed(begin)
        || isAuthor(end)
        || isGoverned(listBegin, listEnd)
        || (!in("also a name", words.join(begin, end)) && isSubject(listBegin, listEnd));
  }

  /** "pro-Moscow". */
  private boolean isPrefixed(int begin) {
    return words.word(begin - 1).equals("-")
        && !words.isSpacedFromNext(begin - 1)
        && in("prefix", words.lower(begin - 2));
  }

  /** Whether the word before says that a government is meant. */
  private boolean isGoverned(int begin, int end) {
    if (!words.sameSentence(begin - 1, begin)) {
      return false;
    }
    String before = words.lower(begin - 1);
    if (in("noun decides", before)) {
      return in(before + " after", words.lower(begin - 2));
    }
    if (in("place before", before)) {
      return false;
    }
    return in("government before", before)
        || (words.tag(begin - 1).matches("VERB|AUX")
            && in("government object", words.lemma(begin - 1)))
        || (words.isPossessive(end) && isPossessor(end));
  }

  /**
   * "from Tripoli, which denies it", "Minsk, for its part": only a government thinks and speaks.
   */
  private boolean isAuthor(int end) {
    if (words.word(end).equals(",") && words.join(end + 1, end + 4).equals("for its part")) {
      return true;
    }
    int verb = end + 2;
    while (words.tag(verb).matches("ADV|PART|AUX")) {
      verb++;
    }
    return words.word(end).equals(",")
        && words.lower(end + 1).equals("which")
        && words.sameSentence(end, verb)
        && isMindVerb(verb);
  }

  /** Where the list that a name stands in begins: "Madrid" in "Madrid, Rome and Athens". */
  private int listBegin(int begin) {
    int at = begin;
    while (words.sameSentence(at - 1, at) && isJoint(at - 1)) {
      int joint = words.word(at - 2).equals(",") ? at - 2 : at - 1;
      int name = nameBegin(joint);
      if (name == joint || !words.sameSentence(name, at)) {
        return at;
      }
      at = name;
    }
    return at;
  }

  /**
   * Where the country, capital or other place begins that ends before a place; that place if none.
   */
  private int nameBegin(int end) {
    if (nameBegins.containsKey(end)) {
      return nameBegins.get(end);
    }
    for (int begin = end - 1; begin >= end - LONGEST_PLACE && words.isCapitalised(begin); begin--) {
      if (Places.isPlace(words.join(begin, end))) {
        return begin;
      }
    }
    return end;
  }

  private int listEnd(int end) {
    int at = end;
    while (words.sameSentence(at - 1, at) && isJoint(at)) {
      int next = isJoint(at + 1) ? at + 2 : at + 1;
      Integer nameEnd = nameEnds.get(next);
      if (nameEnd == null || !words.sameSentence(at, next)) {
        return at;
      }
      at = nameEnd;
    }
    return at;
  }

  private boolean isJoint(int place) {
    return in("joint", words.lower(place)) || words.word(place).equals(",");
  }

  private boolean isPossessor(int end) {
    if (!words.isPossessive(end)) {
      return false;
    }
    for (int i = end + 1; i <= end + FARTHEST_NOUN; i++) {
      if (in("capital noun", words.lower(i))) {
        return true;
      }
      if (in("place after", words.lower(i)) || !words.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isSubject(int begin, int end) {
    String before = words.sameSentence(begin - 1, begin) ? words.lower(begin - 1) : "";
    boolean clauseStart =
        words.isFirst(begin)
            || in("clause start", before)
            || before.matches("[,;:]")
            || words.lower(begin - 1).equals("\"");
    return clauseStart && (isVerb(end) || isBesideBody(end));
  }

  /** "Tripoli and the National Army agreed": a city does not agree with a body. */
  private boolean isBesideBody(int end) {
    int begin = end + 2;
    if (!words.word(end).equals("and") || !words.lower(end + 1).equals("the")) {
      return false;
    }
    int at = begin;
    while (words.sameSentence(end, at)
        && (words.isCapitalised(at)
            || words.isPossessive(at)
            || words.word(at).matches("of|for"))) {
      at++;
    }
    return at > begin && words.sameSentence(end, at) && isMindVerb(at);
  }

  /** A verb of which the city itself cannot be the subject. */
  private boolean isVerb(int end) {
    int verb = end;
    while (words.tag(verb).matches("ADV|PART")) {
      verb++;
    }
    int main = verb;
    while (words.tag(main).matches("ADV|PART|AUX")) {
      main++;
    }
    if (!words.sameSentence(end - 1, verb)) {
      return false;
    }
    if (isMindVerb(verb)) {
      return true;
    }
    return words.tag(verb).matches("VERB|AUX")
        && !(words.tag(main).equals("VERB") && in("place verb", words.lemma(main)));
  }

  /** A verb that only those who think can do, also where the tagger does not see it. */
  private boolean isMindVerb(int place) {
    String word = words.lower(place);
    return (!words.isCapitalised(place) || words.inTitleCase(place))
        && (in("mind verb", words.lemma(place))
            || (word.endsWith("s") && in("mind verb", word.substring(0, word.length() - 1)))
            || (word.endsWith("ies")
                && in("mind verb", word.substring(0, word.length() - 3) + "y")));
  }

  private boolean isPlaceByNext(int end) {
    if (!words.sameSentence(end - 1, end)) {
      return false;
    }
    String next = words.lower(end);
    if (next.equals("-")) {
      return in("place compound", words.lower(end + 1));
    }
    boolean capitalAfter =
        words.isCapitalised(end) && words.isSpacedFromNext(end - 1) && !words.inTitleCase(end);
    boolean placeAfterComma =
        next.equals(",")
            && (words.word(end + 1).equals("D.C.") || Places.isUsState(words.word(end + 1)));
    return in("place after", next) || capitalAfter || placeAfterComma;
  }

  private boolean isDateline(int begin, int end) {
    return words.isFirst(begin)
        && (words.isAllCapitals(begin)
            || words.word(end).matches("\\(|--|\u2014|\u2013|/")
            || (words.word(end).equals(",")
                && words.word(end + 1).matches("\\d+|\\p{Lu}\\p{Ll}+\\.")));
  }

  private boolean isPersonBefore(int begin) {
    return words.sameSentence(begin - 1, begin)
        && !words.isFirst(begin - 1)
        && (GivenNames.isGivenName(words.word(begin - 1))
            || Honorifics.isHonorific(words.word(begin - 1)));
  }

  private static boolean in(String section, String word) {
    return CountryWords.in(section, word);
  }
}
