package org.chancery.extractor.mention;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.WordFile;

/**
 * Places that the article itself calls places: {@code the town of Coleman}, {@code in Coleman,
 * Florida}. Where such a name stands alone, it is nobody's, unless the article knows a bearer.
 */
final class ArticlePlaces {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(ArticlePlaces.class, "article-places.txt");
  private static final int LONGEST = 3;

  private final Words words;
  private final BitSet countries;

  /**
   * Places of an article.
   *
   * @param countries where the words of countries stand
   */
  ArticlePlaces(Words words, BitSet countries) {
    this.words = words;
    this.countries = countries;
  }

  /** Where the words of these places stand, alone. */
  BitSet find() {
    BitSet found = new BitSet();
    Set<String> names = names(found);
    for (int place = 0; place < words.size() && !names.isEmpty(); place++) {
      for (int end = place + 1; end <= place + LONGEST; end++) {
        if (names.contains(words.join(place, end)) && standsAlone(place, end)) {
          found.set(place, end);
        }
      }
    }
    return found;
  }

  /** The names, without those of people; where they are said to be places goes to a set. */
  private Set<String> names(BitSet said) {
    Set<String> names = new HashSet<>();
    for (int place = 1; place < words.size() - 1; place++) {
      int end = endOfName(place);
      if (end > place && (isAfterKind(place) || isInLargerPlace(place, end))) {
        names.add(words.join(place, end));
        said.set(place, end);
      }
    }
    for (int place = 0; place < words.size() && !names.isEmpty(); place++) {
      if (isNamedPerson(place)) {
        names.remove(words.word(place));
      }
    }
    return names;
  }

  /** "the town of Coleman". */
  private boolean isAfterKind(int place) {
    return words.lower(place - 1).equals("of")
        && section("kind").contains(words.lower(place - 2))
        && words.sameSentence(place - 2, place);
  }

  /** "near Coleman, Florida". */
  private boolean isInLargerPlace(int place, int end) {
    boolean larger =
        countries.get(end + 1)
            || Places.isPlace(words.word(end + 1))
            || Places.isPlace(words.join(end + 1, Math.min(words.size(), end + 3)));
    return section("preposition").contains(words.lower(place - 1))
        && words.word(end).equals(",")
        && end + 1 < words.size()
        && words.isCapitalised(end + 1)
        && words.sameSentence(place - 1, end + 1)
        && larger;
  }

  private int endOfName(int place) {
    int end = place;
    while (end < words.size()
        && end < place + LONGEST
        && words.isCapitalised(end)
        && !countries.get(end)
        && words.sameSentence(place, end)) {
      end++;
    }
    boolean longer = end < words.size() && words.isCapitalised(end);
    return longer ? place : end;
  }

  private boolean isNamedPerson(int place) {
    String before = words.word(place - 1);
    return words.isCapitalised(place)
        && words.sameSentence(place - 1, place)
        && words.isSpacedFromNext(place - 1)
        && (words.isInitial(place - 1)
            || GivenNames.isGivenName(before)
            || Honorifics.isHonorific(before));
  }

  private boolean standsAlone(int place, int end) {
    boolean before = words.isCapitalised(place - 1) && words.isSpacedFromNext(place - 1);
    boolean behind = words.isCapitalised(end) && words.isSpacedFromNext(end - 1);
    return !(before && words.sameSentence(place - 1, place) && !words.isFirst(place - 1))
        && !(behind && words.sameSentence(place, end));
  }

  private static Set<String> section(String name) {
    return WORDS.getOrDefault(name, Set.of());
  }
}
