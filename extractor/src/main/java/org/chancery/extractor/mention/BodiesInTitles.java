package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.ontology.BodyName;

/**
 * The bodies around titles: those that earlier finders found, and common nouns that only beside a
 * title name one ({@code election commission}). Places are indexes of tokens.
 */
final class BodiesInTitles {
  private final Words words;
  private final SpanIndex<Span> bodies;
  private final Map<Integer, Mention> byEnd = new HashMap<>();
  private final Map<Integer, Integer> endsByBegin = new HashMap<>();
  private final Map<Integer, Integer> furthestEnds = new HashMap<>();
  private final Map<Integer, Integer> commonBegins = new HashMap<>();
  private final Map<Integer, Integer> commonEnds = new HashMap<>();
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
    List<Span> places = new ArrayList<>();
    for (Mention body : MentionList.ofType(earlier, EntityType.ORGANIZATION)) {
      int begin = words.begin(body.span());
      int end = words.end(body.span());
      if (begin < end) {
        places.add(new Span(begin, end));
        byEnd.putIfAbsent(end, body);
        endsByBegin.putIfAbsent(begin, end);
        furthestEnds.merge(begin, end, Math::max);
      }
    }
    for (Phrases.Match<BodyName> body : common) {
      int begin = words.begin(body.span());
      int end = words.end(body.span());
      if (begin < end) {
        commonBegins.putIfAbsent(end, begin);
        commonEnds.putIfAbsent(begin, end);
      }
    }
    this.bodies = SpanIndex.of(places);
    this.countries = MentionList.places(earlier, EntityType.COUNTRY, words);
    this.parties = parties;
  }

  BitSet countries() {
    return countries;
  }

  /** Whether a named body covers all of a range. */
  boolean cover(int begin, int end) {
    Span range = new Span(begin, end);
    return bodies.overlapping(range).stream().anyMatch(body -> body.contains(range));
  }

  /** Whether a named body begins before a place and ends behind it. */
  boolean goOnBehind(int end) {
    return end > 0
        && bodies.overlapping(new Span(end, end + 1)).stream().anyMatch(body -> body.begin() < end);
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
    Mention body = byEnd.get(place);
    if (body != null) {
      return noParty && isParty(body) ? -1 : words.begin(body.span());
    }
    return commonBegins.getOrDefault(place, -1);
  }

  /** Where a body ends that begins at a place; -1 where none does. */
  int endOfOneBeginningAt(int place) {
    Integer end = endsByBegin.get(place);
    return end != null ? end : commonEnds.getOrDefault(place, -1);
  }

  /** Where a body that has a name ends, which begins at a place; -1 where none does. */
  int endOfNamedBeginningAt(int place) {
    return furthestEnds.getOrDefault(place, -1);
  }

  private boolean isParty(Mention body) {
    String last = words.word(words.end(body.span()) - 1);
    return (body.reference() != null && parties.contains(body.reference()))
        || BodyWords.in("party noun", last)
        || last.equals("Party")
        || words.lower(words.end(body.span()) - 1).equals("party");
  }
}
