package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.VerbGroups.Marker;

/**
 * The words before a reporting verb that belong to it ({@code is expected to}, {@code did not}), or
 * before a reporting noun ({@code made no}), and what they tell. Immutable.
 *
 * @param first the group's first token
 * @param markers from the verb leftwards
 */
record VerbGroup(int first, List<Marker> markers) {
  static final String NEGATIVE = "Negative";
  static final String DECLINED = "Declined";
  static final String NEITHER = "neither";
  static final String NEUTRAL = "Neutral";

  private static final int LONGEST = 12;

  VerbGroup {
    markers = List.copyOf(markers);
  }

  /** The group of a cue, by the words to the left of its head. */
  static VerbGroup of(Reading reading, Cue cue, VerbGroups words) {
    List<Marker> markers = new ArrayList<>();
    int first = cue.head();
    boolean perfect = false;
    boolean noun = cue.shape() == Cue.Shape.NOUN;
    while (first > reading.periodFirst(cue.head()) && cue.head() - first < LONGEST) {
      Marker marker = words.endingAt(reading, first);
      if (marker != null) {
        if (!marker.meaning().equals(NEUTRAL) && !refusal(marker, markers, perfect)) {
          markers.add(marker);
        }
        first -= marker.size();
        continue;
      }
      int before = first - 1;
      perfect |= reading.is(before, "have", "has", "had", "'ve");
      if (noun && reading.is(before, "no")) {
        markers.add(new Marker(NEGATIVE, List.of(), false));
      }
      boolean verb = reading.isVerbal(before) && reading.quotationAt(before) == Reading.NONE;
      if (!belongs(reading, cue.range(), before) && !(noun && (verb || ofNoun(reading, before)))) {
        break;
      }
      noun &= !verb;
      first--;
    }
    return new VerbGroup(first, markers);
  }

  /** {@code would not say} is a refusal here and now, {@code would not have said} is none. */
  private static boolean refusal(Marker marker, List<Marker> behind, boolean perfect) {
    return marker.refusing()
        && !perfect
        && behind.stream().anyMatch(other -> other.meaning().equals(NEGATIVE));
  }

  private static boolean belongs(Reading reading, TokenRange cue, int i) {
    return reading.quotationAt(i) == Reading.NONE
        && (cue.contains(i)
            || reading.hasTag(i, "AUX", "PART")
            || (reading.hasTag(i, "ADV") && !reading.is(i, "when", "how", "why", "where")));
  }

  private static boolean ofNoun(Reading reading, int i) {
    return reading.hasTag(i, "DET", "ADJ") || reading.is(i, "his", "her", "its", "their", "any");
  }

  /** Whether the words negate what the verb tells; two negations are none. */
  boolean negates() {
    long count =
        markers.stream()
            .map(Marker::meaning)
            .filter(meaning -> meaning.equals(NEGATIVE) || meaning.equals(DECLINED))
            .count();
    return count % 2 == 1;
  }

  /** {@code neither confirmed nor denied}. */
  boolean isNeither() {
    return markers.stream().anyMatch(marker -> marker.words().contains(List.of(NEITHER)));
  }

  boolean isDeclined() {
    return markers.stream().anyMatch(marker -> marker.meaning().equals(DECLINED));
  }

  /** The modality that the leftmost words give, which rule the others; {@code Actual} of none. */
  String modality() {
    for (int i = markers.size() - 1; i >= 0; i--) {
      String meaning = markers.get(i).meaning();
      if (!meaning.equals(NEGATIVE) && !meaning.equals(DECLINED)) {
        return meaning;
      }
    }
    return Modalities.ACTUAL;
  }
}
