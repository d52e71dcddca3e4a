package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.document.Span;

/**
 * Parts of people's names wherever else they stand in the article: a surname, the last two words of
 * a long name, a given name. Not inside longer names of other things.
 */
final class RepeatedPeople {
  private static final Set<String> TOO_SHORT = Set.of("Al", "El", "La", "De", "Van", "Von", "Bin");

  private final Words words;
  private final BitSet blocked;

  RepeatedPeople(Words words, BitSet blocked) {
    this.words = words;
    this.blocked = blocked;
  }

  List<Mention> find(List<Mention> earlier) {
    Set<String> keys = new HashSet<>();
    BitSet people = new BitSet();
    for (Mention person : MentionList.ofType(earlier, EntityType.PERSON)) {
      addKeys(words.begin(person.span()), words.end(person.span()), keys);
      people.set(words.begin(person.span()), words.end(person.span()));
    }
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = people.get(at) ? -1 : longestKey(at, keys, people);
      if (end > at && isPersonHere(at, end)) {
        found.add(MentionList.mention(words.span(at, end), EntityType.PERSON, "person-surname"));
        at = end;
      } else {
        at++;
      }
    }
    return found;
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
                || !words.isCapitalised(begin)
                || TOO_SHORT.contains(key)
                || key.length() < 2
                || PersonWords.isNoName(key));
    if (!useless && !words.isInitial(begin) && words.isWord(begin)) {
      keys.add(key);
    }
  }

  private int longestKey(int begin, Set<String> keys, BitSet people) {
    for (int end = Math.min(words.size(), begin + 6); end > begin; end--) {
      if (!words.sameSentence(begin, end - 1) || overlaps(people, begin, end)) {
        continue;
      }
      String key = words.join(begin, end);
      if (keys.contains(key)) {
        return end;
      }
      if (isAllCapitals(begin, end)
          && keys.stream()
              .anyMatch(
                  known -> known.length() > 3 && known.toUpperCase(Locale.ROOT).equals(key))) {
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
            && !words.tag(begin).matches("PROPN|NOUN|X|ADJ|VERB");
    return words.isCapitalised(begin) && !longerName && !marked && !commonWord;
  }
}
