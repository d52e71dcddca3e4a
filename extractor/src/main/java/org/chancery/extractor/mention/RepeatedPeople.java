package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.NameRuns.Run;

/**
 * Parts of people's names wherever else they stand in the article: a surname, the last two words of
 * a long name, a given name. Not inside longer names of other things.
 */
final class RepeatedPeople {
  private static final Set<String> TOO_SHORT = Set.of("Al", "El", "La", "De", "Van", "Von", "Bin");

  private final Words words;
  private final BitSet blocked;
  private final Set<String> lowerCase = new HashSet<>();
  private final Set<String> capitals = new HashSet<>();
  private final Map<String, Integer> alone = new HashMap<>();

  /**
   * For one article.
   *
   * @param blocked the places of words that belong to other things
   * @param runs all possible names, those of one word among them
   */
  RepeatedPeople(Words words, BitSet blocked, List<Run> runs) {
    this.words = words;
    this.blocked = blocked;
    for (int i = 0; i < words.size(); i++) {
      if (words.isWord(i) && !words.isCapitalised(i)) {
        lowerCase.add(words.word(i));
      }
      if (words.isAllCapitals(i)) {
        capitals.add(words.word(i));
      }
    }
    for (Run run : runs) {
      if (run.end() == run.begin() + 1) {
        alone.merge(words.word(run.begin()), 1, Integer::sum);
      }
    }
  }

  List<Mention> find(List<Mention> earlier) {
    Set<String> keys = new HashSet<>();
    Set<String> givenNames = new HashSet<>();
    BitSet people = new BitSet();
    for (Mention person : MentionList.ofType(earlier, EntityType.PERSON)) {
      int begin = words.begin(person.span());
      int end = words.end(person.span());
      if (isWorthRepeating(person, begin, end)) {
        addKeys(begin, end, keys);
      }
      people.set(begin, end);
      if (end > begin + 1 && GivenNames.isGivenName(words.word(begin))) {
        givenNames.add(words.word(begin));
      }
    }
    Set<String> shouted =
        keys.stream()
            .filter(key -> key.length() > 3)
            .map(key -> key.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = people.get(at) ? -1 : longestKey(at, keys, shouted, people);
      if (end > at && isPersonHere(at, end) && !isPartOfTitle(at, end, givenNames)) {
        found.add(MentionList.mention(words.span(at, end), EntityType.PERSON, "person-surname"));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  /** A word that only the model takes for a name is no proof for other places. */
  private boolean isWorthRepeating(Mention person, int begin, int end) {
    return end > begin + 1
        || !person.rule().equals(CandidateNames.RULE)
        || FamilyNames.isFamilyName(words.word(begin));
  }

  /** The forms by which a name returns: its words, its end of two, particles with what follows. */
  private void addKeys(int begin, int end, Set<String> keys) {
    int last = end;
    while (last > begin + 1
        && (PersonWords.isSuffix(words.word(last - 1)) || words.word(last - 1).equals(","))) {
      last--;
    }
    keys.add(words.join(begin, end));
    addKey(last - 1, last, keys);
    addKey(begin, begin + 1, keys);
    for (int i = begin + 1; i < last - 1; i++) {
      boolean again =
          alone.containsKey(words.word(i))
              || capitals.contains(words.word(i).toUpperCase(Locale.ROOT));
      if (again && words.word(i).length() > 3) {
        addKey(i, i + 1, keys);
      }
    }
    if (last - begin > 2) {
      addKey(last - 2, last, keys);
      int particle = last - 1;
      while (particle > begin + 1 && PersonWords.isParticle(words.word(particle - 1))) {
        particle--;
      }
      addKey(particle, last, keys);
    }
  }

  private void addKey(int begin, int end, Set<String> keys) {
    String key = words.join(begin, end);
    boolean single = end == begin + 1;
    boolean useless =
        single
            && (words.isInitial(begin)
                || !(words.isCapitalised(begin) || key.matches("\\p{Ll}{2,3}-\\p{Lu}.+"))
                || TOO_SHORT.contains(key)
                || key.length() < 2
                || PersonWords.isNoName(key));
    if (!useless && !words.isInitial(begin) && words.isWord(begin)) {
      keys.add(key);
    }
  }

  private int longestKey(int begin, Set<String> keys, Set<String> shouted, BitSet people) {
    for (int end = Math.min(words.size(), begin + 6); end > begin; end--) {
      if (!words.sameSentence(begin, end - 1) || overlaps(people, begin, end)) {
        continue;
      }
      String key = words.join(begin, end);
      if (keys.contains(key)) {
        return end;
      }
      if (shouted.contains(key) && isAllCapitals(begin, end)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean overlaps(BitSet people, int begin, int end) {
    int next = people.nextSetBit(begin);
    return next >= 0 && next < end;
  }

  private boolean isAllCapitals(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!words.isAllCapitals(i)) {
        return false;
      }
    }
    return true;
  }

  /** "Morning Joe": a given name behind another capital is no short form of a person's name. */
  private boolean isPartOfTitle(int begin, int end, Set<String> givenNames) {
    return end == begin + 1
        && givenNames.contains(words.word(begin))
        && words.isCapitalised(begin - 1)
        && words.isSpacedFromNext(begin - 1)
        && !Honorifics.isHonorific(words.word(begin - 1))
        && !blocked.get(begin - 1);
  }

  private boolean isPersonHere(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (blocked.get(i)) {
        return false;
      }
    }
    boolean longerName =
        words.isCapitalised(end)
            && words.isSpacedFromNext(end - 1)
            && PersonWords.endsOtherName(words.word(end))
            && !words.inTitleCase(end);
    Span span = words.span(begin, end);
    boolean marked =
        span.begin() > 0
            && words.text().view().substring(span.begin() - 1, span.begin()).matches("[#@]");
    boolean commonWord =
        words.isFirst(begin)
            && end == begin + 1
            && lowerCase.contains(words.lower(begin))
            && !words.tag(begin).equals("PROPN");
    boolean capitalised =
        words.isCapitalised(begin)
            || words.word(begin).matches("\\p{Ll}{2,3}-\\p{Lu}.+")
            || (PersonWords.isParticle(words.word(begin)) && words.isCapitalised(end - 1));
    return capitalised
        && !longerName
        && !marked
        && !commonWord
        && !isPartOfOther(begin, end)
        && !isDateOrPlace(begin, end);
  }

  /** "Hancock Brook", "Devil Rays": a name's word beside another name's word is another name. */
  private boolean isPartOfOther(int begin, int end) {
    if (end > begin + 1 || words.inTitleCase(begin)) {
      return false;
    }
    boolean before =
        words.isSpacedFromNext(begin - 1)
            && isOtherNameWord(begin - 1)
            && !words.isFirst(begin - 1)
            && !words.isAllCapitals(begin - 1);
    boolean after =
        words.isSpacedFromNext(begin)
            && isOtherNameWord(end)
            && !words.isAllCapitals(end)
            && !PersonWords.isSuffix(words.word(end));
    return before || after;
  }

  private boolean isOtherNameWord(int place) {
    return words.isCapitalised(place)
        && words.tag(place).equals("PROPN")
        && !blocked.get(place)
        && !words.isInitial(place)
        && !Honorifics.isHonorific(words.word(place))
        && !PersonWords.isNoName(words.word(place))
        && !PersonWords.isOccupation(words.lower(place));
  }

  /** A surname that is also a month or a place is not meant in "in May", "from Birmingham". */
  private boolean isDateOrPlace(int begin, int end) {
    String word = words.word(begin);
    boolean month =
        word.matches("March|April|May|June|August")
            && (words
                    .word(begin - 1)
                    .matches("\\d+|in|In|since|by|until|last|next|of|early|late|this|and")
                || words.word(end).matches("\\d.*"));
    boolean place =
        Places.isPlace(words.join(begin, end))
            && words.lower(begin - 1).matches("in|at|from|near|to|visit|leave|around|outside");
    return month || place;
  }
}
