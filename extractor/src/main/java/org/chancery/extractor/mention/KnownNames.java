package org.chancery.extractor.mention;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.document.Span;
import org.chancery.ontology.BodyName;

/**
 * What the gazetteers know of an article's words before bodies are found by their form: where names
 * of countries, known bodies and titles of offices stand, and common names of bodies.
 */
final class KnownNames {
  private final Words words;
  private final Map<Integer, Integer> countryEnds = new HashMap<>();
  private final BitSet modifiers = new BitSet();
  private final BitSet bodies = new BitSet();
  private final BitSet titles = new BitSet();
  private final Phrases<BodyName> bodyNames;

  KnownNames(Words words, Phrases<BodyName> bodyNames) {
    this.words = words;
    this.bodyNames = bodyNames;
  }

  /**
   * Adds what stands for countries.
   *
   * @param matches with whether the wording is an adjective or abbreviation
   */
  void addCountries(List<Phrases.Match<Boolean>> matches) {
    for (Phrases.Match<Boolean> match : matches) {
      int begin = words.begin(match.span());
      countryEnds.put(begin, words.end(match.span()));
      modifiers.set(begin, match.values().contains(true));
    }
  }

  void addBodies(List<Span> spans) {
    spans.forEach(span -> bodies.set(words.begin(span), words.end(span)));
  }

  void addTitles(List<Span> spans) {
    spans.forEach(span -> titles.set(words.begin(span), words.end(span)));
  }

  /** The place behind the country's name or adjective that begins at a place; the place if none. */
  int countryEnd(int place) {
    return countryEnds.getOrDefault(place, place);
  }

  /** Whether words from one place to before another are a country's name or adjective. */
  boolean isCountry(int begin, int end) {
    return begin < end && countryEnd(begin) == end;
  }

  /** Whether any of the words belongs to a body of the gazetteer. */
  boolean touchesBody(int begin, int end) {
    int next = bodies.nextSetBit(begin);
    return next >= 0 && next < end;
  }

  /** Whether any of the words belongs to the title of an office. */
  boolean touchesTitle(int begin, int end) {
    int next = titles.nextSetBit(begin);
    return next >= 0 && next < end;
  }

  /**
   * Whether the words are a name that each state's own body has, and that a country beside it is no
   * part of ({@code Supreme Court}, {@code Ministry of Health}).
   */
  boolean isStateBody(int begin, int end) {
    if (begin >= end) {
      return false;
    }
    if (BodyWords.in("state body", words.join(begin, end))
        || BodyWords.in("state body head", words.word(begin))
        || BodyWords.in("state body head", words.word(end - 1))) {
      return true;
    }
    Span span = words.span(begin, end);
    Phrases.Match<BodyName> match = bodyNames.at(words.text().view(), span.begin());
    return match != null
        && match.span().equals(span)
        && BodyWords.in("state body kind", match.values().get(0).kind());
  }

  /**
   * Where a name begins without the country that stands before it: the same place unless the rest
   * is a state's body.
   */
  int withoutCountry(int begin, int end) {
    int behind = countryEnd(begin);
    // "Zimbabwe Electoral Commission" is a name, "Zimbabwean Electoral Commission" is two.
    boolean apart =
        behind < end
            && isStateBody(behind, end)
            && (modifiers.get(begin) || !BodyWords.in("state body", words.join(behind, end)));
    boolean shared =
        behind < end
            && modifiers.get(begin)
            && BodyWords.in("shared name", words.join(behind, end));
    return apart || shared ? behind : begin;
  }

  /** Where a name ends without "of" and a country behind a state's body; else the same place. */
  int withoutOwner(int begin, int end) {
    for (int of = begin + 1; of < end - 1; of++) {
      int from = words.lower(of + 1).equals("the") ? of + 2 : of + 1;
      if (words.lower(of).equals("of") && isCountry(from, end) && standsApart(begin, of)) {
        return of;
      }
    }
    return end;
  }

  /** "Bank of Ghana" is a name, "Supreme Court of Ghana" is one and a country. */
  private boolean standsApart(int begin, int end) {
    return isStateBody(begin, end) && !BodyWords.in("owner inside", words.word(end - 1));
  }
}
