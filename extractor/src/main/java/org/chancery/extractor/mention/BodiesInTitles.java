package org.chancery.extractor.mention;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.chancery.ontology.BodyName;

/**
 * The bodies around titles: those that earlier finders found, and common nouns that only beside a
 * title name one ({@code election commission}). Places are indexes of tokens.
 */
final class BodiesInTitles {
  private final Words words;
  private final List<Mention> bodies;
  private final List<Phrases.Match<BodyName>> common;
  private final BitSet countries;
  private final Set<String> parties;

  /**
   * For one text.
   *
   * @param common the common names of bodies in it
   * @param parties the IRIs of parties
   */
  BodiesInTitles(
      Words words,
      List<Mention> earlier,
      List<Phrases.Match<BodyName>> common,
      Set<String> parties) {
    this.words = words;
    this.bodies = MentionList.ofType(earlier, EntityType.ORGANIZATION);
    this.common = common;
    this.countries = MentionList.places(earlier, EntityType.COUNTRY, words);
    this.parties = parties;
  }

  BitSet countries() {
    return countries;
  }

  /** Whether a named body covers all of a range. */
  boolean cover(int begin, int end) {
    return bodies.stream()
        .anyMatch(body -> words.begin(body.span()) <= begin && end <= words.end(body.span()));
  }

  /** Whether a named body begins before a place and ends behind it. */
  boolean goOnBehind(int end) {
    return bodies.stream()
        .anyMatch(body -> words.begin(body.span()) < end && end < words.end(body.span()));
  }

  /**
   * Where a body begins that stands directly before a place; -1 where none does.
   *
   * @param noParty whether parties do not count
   */
  int beginOfOneEndingAt(int place, boolean noParty) {
    if (!words.isSpacedFromNext(place - 1)) {
      return -1;
    }
    for (Mention body : bodies) {
      if (words.end(body.span()) == place && words.begin(body.span()) < place) {
        return noParty && isParty(body) ? -1 : words.begin(body.span());
      }
    }
    for (Phrases.Match<BodyName> body : common) {
      if (words.end(body.span()) == place && words.begin(body.span()) < place) {
        return words.begin(body.span());
      }
    }
    return -1;
  }

  /** Where a body ends that begins at a place; -1 where none does. */
  int endOfOneBeginningAt(int place) {
    for (Mention body : bodies) {
      if (words.begin(body.span()) == place) {
        return words.end(body.span());
      }
    }
    for (Phrases.Match<BodyName> body : common) {
      if (words.begin(body.span()) == place) {
        return words.end(body.span());
      }
    }
    return -1;
  }

  /** Where a body that has a name ends, which begins at a place; -1 where none does. */
  int endOfNamedBeginningAt(int place) {
    return bodies.stream()
        .filter(body -> words.begin(body.span()) == place)
        .mapToInt(body -> words.end(body.span()))
        .max()
        .orElse(-1);
  }

  private boolean isParty(Mention body) {
    String last = words.word(words.end(body.span()) - 1);
    return (body.reference() != null && parties.contains(body.reference()))
        || BodyWords.in("party noun", last)
        || last.equals("Party")
        || words.lower(words.end(body.span()) - 1).equals("party");
  }
}
