package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The runs of words in an article that could be a person's name: capitalised words, with initials,
 * particles, nicknames and suffixes, that are no country, body, office or place.
 */
final class NameRuns {
  private static final int LONGEST_NICKNAME = 4;
  private static final int SHORTEST_UNKNOWN = 3;
  private static final Pattern ARABIC_ARTICLE =
      Pattern.compile("(?:al|el|as|ad|an|ar|at|ash|es|ul|ben|bin)-\\p{Lu}.*");

  /** The places of a possible name: the first word's, and that behind the last. */
  record Run(int begin, int end) {}

  private final Words words;
  private final BitSet blocked;
  private final Set<String> lowerCaseWords;

  /**
   * The runs of an article.
   *
   * @param blocked the places of words that belong to other things
   */
  NameRuns(Words words, BitSet blocked) {
    this.words = words;
    this.blocked = blocked;
    this.lowerCaseWords =
        IntStream.range(0, words.size())
            .filter(place -> !words.isCapitalised(place))
            .mapToObj(words::word)
            .collect(Collectors.toUnmodifiableSet());
  }

  List<Run> find() {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      if (!isNameWord(at) || startsNoName(at)) {
        at++;
        continue;
      }
      int end = endOfRun(at);
      if (!(end == at + 1 && words.isInitial(at))) {
        runs.add(new Run(at, end));
      }
      at = end;
    }
    return runs;
  }

  /** Words that stand before a name with a capital for another reason. */
  private boolean startsNoName(int place) {
    String word = words.word(place);
    String lower = word.toLowerCase(Locale.ROOT);
    boolean more = isNameWord(place + 1) && words.isSpacedFromNext(place);
    if (words.isFirst(place) && words.tag(place).equals("AUX")) {
      return true;
    }
    if (GivenNames.isGivenName(word) && !(words.isFirst(place) && lowerCaseWords.contains(lower))) {
      return false;
    }
    boolean occupation = PersonWords.isOccupation(lower) && more;
    boolean common = words.isFirst(place) && lowerCaseWords.contains(lower);
    boolean otherTag =
        words.isFirst(place)
            && (words.tag(place).matches("ADV|VERB|ADJ|NUM|INTJ")
                || (words.tag(place).matches("DET|ADP|SCONJ|CCONJ|PRON|AUX|PART")
                    && !(more && isUnknown(word))));
    boolean plural = words.isFirst(place) && more && words.tag(place).equals("NOUN");
    return occupation || common || otherTag || plural;
  }

  /** Names that are new to the tagger get tags of words of which there are no new ones. */
  private static boolean isUnknown(String word) {
    return word.length() > SHORTEST_UNKNOWN && !PersonWords.isClosedClass(word);
  }

  private int endOfRun(int begin) {
    int end = begin + 1;
    boolean grown = true;
    while (grown) {
      int next = extension(end);
      grown = next > end;
      end = next;
    }
    return end;
  }

  /** Where the run ends when it takes in what stands at a place; the place itself when nothing. */
  private int extension(int place) {
    if (!words.sameSentence(place - 1, place)) {
      return place;
    }
    if (PersonWords.isSuffix(words.word(place))) {
      return place + 1;
    }
    if (words.word(place).equals(",") && words.word(place + 1).matches("Jr\\.?|Sr\\.?")) {
      return place + 2;
    }
    if (words.word(place).equals("\"") || words.word(place).equals("'")) {
      return afterNickname(place);
    }
    if (isHyphenated(place)) {
      return place + 2;
    }
    if (!words.isSpacedFromNext(place - 1)) {
      return place;
    }
    if (isNameWord(place)) {
      return place + 1;
    }
    int particle = place;
    while (particle < place + 3 && PersonWords.isParticle(words.word(particle))) {
      particle++;
    }
    boolean name = particle > place && isNameWord(particle) && words.sameSentence(place, particle);
    return name ? particle + 1 : place;
  }

  /** "Myung-hee": a hyphen and a lower-case or capitalised part, without spaces. */
  private boolean isHyphenated(int place) {
    return words.word(place).equals("-")
        && !words.isInitial(place - 1)
        && words.isWord(place + 1)
        && !words.isSpacedFromNext(place - 1)
        && !words.isSpacedFromNext(place)
        && (words.lower(place + 1).length() <= 6 || isNameWord(place + 1))
        && !isOtherCompound(place + 1)
        && words.sameSentence(place - 1, place + 1);
  }

  /** "Varga-led", "Varga-in-waiting"; "Jae-in" is a name. */
  private boolean isOtherCompound(int place) {
    String word = words.lower(place);
    return word.matches("led|era|like|born|run|style|backed|based|bound|aged|elect|leaning")
        || (word.matches("in|at") && words.word(place + 1).equals("-"));
  }

  private int afterNickname(int quote) {
    if (words.isPossessive(quote) && !words.isSpacedFromNext(quote - 1)) {
      return quote;
    }
    for (int close = quote + 2; close <= quote + LONGEST_NICKNAME; close++) {
      boolean closes = words.word(close).equals(words.word(quote));
      if (closes
          && words.isCapitalised(quote + 1)
          && isNameWord(close + 1)
          && words.sameSentence(quote, close + 1)) {
        return close + 2;
      }
    }
    return quote;
  }

  /** Whether a word begins with an Arabic article or "son of" in lower case: {@code al-Sadr}. */
  static boolean hasArabicArticle(String word) {
    return ARABIC_ARTICLE.matcher(word).matches();
  }

  /** "Kanye West", "Nahid Islam", "Marine Le Pen": other words in the places of a name. */
  private boolean isNameHere(int place) {
    String word = words.word(place);
    boolean surname =
        (FamilyNames.isAlsoWord(word) || word.equals("Islam"))
            && !words.isFirst(place)
            && GivenNames.isGivenName(words.word(place - 1))
            && words.isSpacedFromNext(place - 1);
    boolean givenName =
        GivenNames.isGivenName(word)
            && words.isSpacedFromNext(place)
            && words.isCapitalised(place + 1)
            && PersonWords.isParticle(words.lower(place + 1))
            && words.isCapitalised(place + 2);
    return surname || givenName;
  }

  /** "Speaker Ilse Bishop said": a form of address behind a title and a given name. */
  private boolean isSurnameAfterTitle(int place) {
    return place > 1
        && blocked.get(place - 2)
        && isNameWord(place - 1)
        && words.sameSentence(place - 2, place)
        && words.isSpacedFromNext(place - 2)
        && words.isSpacedFromNext(place - 1)
        && words.word(place).matches("\\p{Lu}\\p{Ll}{3,}")
        && !(words.isCapitalised(place + 1) && words.isSpacedFromNext(place));
  }

  private boolean isNameWord(int place) {
    if (blocked.get(place) || !words.isWord(place)) {
      return false;
    }
    if (hasArabicArticle(words.word(place))) {
      return words.isCapitalised(place - 1) || hasArabicArticle(words.word(place - 1));
    }
    if (!words.isCapitalised(place)) {
      return false;
    }
    String word = words.word(place);
    if (words.isInitial(place)) {
      return !word.equals("I") && !word.equals("A");
    }
    return (!PersonWords.isNoName(word) || isNameHere(place))
        && (!Honorifics.isHonorific(word)
            || Honorifics.isSurname(words, place)
            || isSurnameAfterTitle(place))
        && !PersonWords.isSuffix(word)
        && !words.isAllCapitals(place);
  }
}
