package org.chancery.extractor.mention;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/** How far a title reaches to the left and to the right. Places are indexes of tokens. */
final class OfficeSpans {
  private static final int LONGEST_FIELD = 6;
  private static final int LONGEST_DESCRIPTION = 5;
  private static final String MINISTER = "(?:minister|secretary)s?|secretaries";
  private static final String RANKED =
      "(?:(?:deputy|vice|junior|senior|assistant|associate|first|second|principal|permanent|under)"
          + "[ -])+";

  private final Words words;
  private final BodiesInTitles bodies;
  private final BitSet countries;
  private final Map<String, Set<String>> lists;

  OfficeSpans(Words words, BodiesInTitles bodies, Map<String, Set<String>> lists) {
    this.words = words;
    this.bodies = bodies;
    this.countries = bodies.countries();
    this.lists = lists;
  }

  /** Whether a title is part of a body's name ("Office of the President"). */
  boolean isInsideBody(int begin, int end) {
    return bodies.cover(begin, end);
  }

  /** Whether a body goes on behind a place ("member of the Senate" Armed Services Committee). */
  boolean endsInsideBody(int end) {
    return bodies.goOnBehind(end);
  }

  /** Whether a body stands directly before a title or behind it after "of". */
  boolean hasBody(String title, int begin, int end) {
    return bodies.beginOfOneEndingAt(begin, isLegislator(title)) >= 0
        || (words.lower(end).equals("of") && right(title, end) > end);
  }

  /** "leader of Canada's Liberal Party": the title stops before the country. */
  boolean isOwnedByNamedBody(int end) {
    if (!words.lower(end).equals("of") || !countries.get(end + 1)) {
      return false;
    }
    int place = end + 1;
    while (countries.get(place)) {
      place++;
    }
    return words.isPossessive(place) && bodies.endOfOneBeginningAt(place + 1) > 0;
  }

  /** "whose leader", "the party's chairs", "as its interim leader". */
  boolean isPossessed(int begin) {
    int at = begin - 1;
    while (at > begin - LONGEST_DESCRIPTION
        && words.sameSentence(at, begin)
        && !words.lower(at).matches("as|whose|his|her|its|their")
        && !words.isPossessive(at)
        && words.tag(at).matches("ADJ|NOUN|DET")
        && !words.isCapitalised(at)) {
      at--;
    }
    return words.sameSentence(at, begin)
        && (words.lower(at).matches("as|whose|his|her|its|their") || words.isPossessive(at));
  }

  private boolean isLegislator(String title) {
    return in("legislator", title);
  }

  /** Where the title begins, with modifiers and the body that belong to it. */
  int left(int begin, String title, HolderContext holders) {
    if (title.endsWith(".")) {
      return begin;
    }
    boolean legislator = isLegislator(title);
    int left = begin;
    boolean grown = true;
    while (grown && words.sameSentence(left - 1, left)) {
      grown = false;
      int body = bodies.beginOfOneEndingAt(left, legislator);
      int joined = body >= 0 ? body : joinedField(left);
      if (joined >= 0) {
        left = joined;
        grown = true;
      }
      for (int length = 3; length >= 1 && !grown; length--) {
        int from = left - length;
        if (words.sameSentence(from, left)
            && isModifier(from, left)
            && !(legislator && in("party", words.join(from, left)))) {
          left = from;
          grown = true;
        }
      }
    }
    return in("field head", title) && holders.isNamedAfter(begin, title)
        ? beforeFields(left)
        : left;
  }

  /** "Economic Revitalisation Minister Ana Ruiz": capitals before the title are its field. */
  private int beforeFields(int begin) {
    int left = begin;
    while (words.sameSentence(left - 1, left) && isCapitalField(left - 1)) {
      left--;
    }
    while (left < begin && words.lower(left).matches("and|,")) {
      left++;
    }
    return left;
  }

  private boolean isCapitalField(int place) {
    String word = words.word(place);
    boolean joint =
        (word.equals("and") || word.equals(","))
            && words.isCapitalised(place - 1)
            && BodyFields.isField(words.word(place - 1));
    return joint
        || (words.isCapitalised(place)
            && words.isWord(place)
            && words.isSpacedFromNext(place)
            && !words.isAllCapitals(place)
            && !countries.get(place)
            && !words.inTitleCase(place)
            && words.tag(place).matches("NOUN|PROPN|ADJ|VERB")
            && !in("no field", word)
            && !in("not part", words.lower(place))
            && !in("party", word)
            && !Places.isPlace(word)
            && !GivenNames.isGivenName(word)
            && !PersonWords.isNoName(word));
  }

  /** "Commerce and Industry Minister", "business and trade secretary". */
  private int joinedField(int place) {
    boolean joined =
        words.lower(place - 1).equals("and")
            && words.sameSentence(place - 2, place)
            && BodyFields.isField(words.word(place - 2))
            && BodyFields.isField(words.word(place))
            && words.isCapitalised(place - 2) == words.isCapitalised(place);
    return joined ? place - 2 : -1;
  }

  private boolean isModifier(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isSpacedFromNext(i)) {
        return false;
      }
    }
    String phrase = words.join(from, to);
    String lower = phrase.toLowerCase(java.util.Locale.ROOT);
    boolean listed = in("modifier", lower) || in("modifier", phrase) || in("field", phrase);
    boolean ordinal = in("ordinal", lower) && !in("after ordinal", words.lower(to));
    return listed && !ordinal && !countries.get(to - 1);
  }

  /** Where the title ends, with a complement that belongs to it. */
  int right(String title, int end) {
    int right = afterSuffix(end);
    if (!words.sameSentence(right - 1, right + 1)) {
      return right;
    }
    String next = words.lower(right);
    int complement = -1;
    if (in("committee head", title) && next.equals("on")) {
      complement = bodyFrom(afterArticle(right + 1));
    } else if (next.equals("on") && title.matches("(?:.* )?(?:advis[eo]r|rapporteur)s?\\b.*")) {
      complement = field(right + 1);
    } else if (next.equals("of")) {
      int place = afterArticle(right + 1);
      complement = isHead("of complement", title) ? ofComplement(title, place) : bodyFrom(place);
      if (complement < 0) {
        complement = describedBody(place);
      }
    } else if (next.equals("to") && in("to complement", title)) {
      complement = toComplement(afterArticle(right + 1));
    } else if (next.equals("for") && isHead("for complement", title)) {
      complement = field(afterArticle(right + 1));
      if (complement < 0 && isHead("for country", title)) {
        complement = countriesFrom(afterArticle(right + 1));
      }
    } else if (next.equals("and") && title.matches(".* (for|of) .*")) {
      complement = BodyFields.isField(words.word(right + 1)) ? right + 2 : -1;
    }
    return complement > right ? complement : right;
  }

  /**
   * Whether a title, or its head with some of the words before it, is in a list: not "foreign
   * minister", which has its field already.
   */
  private boolean isHead(String section, String title) {
    String head = title;
    while (!in(section, head)) {
      int space = head.indexOf(' ');
      if (space < 0 || in("of state", title)) {
        return false;
      }
      head = head.substring(space + 1);
    }
    return head.equals(title) || !head.matches(MINISTER) || title.matches(RANKED + head);
  }

  /** "leader of the left-wing Unity Party", "director of the intelligence agency ABIN". */
  private int describedBody(int place) {
    int at = place;
    while (at < place + LONGEST_DESCRIPTION
        && words.sameSentence(place, at)
        && !words.isCapitalised(at)
        && !countries.get(at)
        && !words.tag(at).matches("ADP|CCONJ|SCONJ|PRON|DET|AUX|NUM")) {
      at++;
    }
    return at > place && words.sameSentence(place, at) && words.isCapitalised(at)
        ? bodies.endOfNamedBeginningAt(at)
        : -1;
  }

  /** "special coordinator for Lebanon". */
  private int countriesFrom(int place) {
    int end = place;
    while (words.sameSentence(place, end) && countries.get(end)) {
      end++;
    }
    return end > place && !words.isPossessive(end) ? end : -1;
  }

  private int afterSuffix(int end) {
    boolean suffix =
        words.word(end).equals("-")
            && words.lower(end + 1).matches("elect|designate|in|at")
            && !words.isSpacedFromNext(end - 1);
    return suffix ? end + 2 : end;
  }

  private int afterArticle(int place) {
    return words.lower(place).equals("the") ? place + 1 : place;
  }

  private int ofComplement(String title, int place) {
    int body = bodyFrom(place);
    if (body > 0) {
      return body;
    }
    if (in("legislature", words.word(place))
        && title.matches(".*(speaker|leader|president|member)s?")) {
      return place + 1;
    }
    boolean fieldHead =
        in("field head", title)
            || (isHead("director of field", title) && BodyFields.isField(words.word(place)));
    if (fieldHead && !words.isCapitalised(place)) {
      return field(place);
    }
    if (in("body only", title) || countries.get(place)) {
      return title.matches("secretary|minister|director") ? capitalisedField(place) : named(place);
    }
    return words.isCapitalised(place) && !words.inTitleCase(place)
        ? withTail(capitalisedEnd(place))
        : -1;
  }

  /** "head of the Federal Tax Service", "leader of the Nur Otan party": several capitals. */
  private int named(int place) {
    int end = capitalisedField(place);
    if (end < 0 || Places.isPlace(words.join(place, end))) {
      return -1;
    }
    int tail = withTail(end);
    boolean article = words.lower(place - 1).equals("the");
    return (article && end - place > 1) || tail > end || (!article && end - place == 1) ? tail : -1;
  }

  /** "East Azerbaijan province", "the Nur Otan party": a common noun that ends a name. */
  private int withTail(int end) {
    return words.sameSentence(end - 1, end) && in("of tail", words.lower(end)) ? end + 1 : end;
  }

  /** "director of National Intelligence": capitals that are no body of the gazetteer. */
  private int capitalisedField(int place) {
    return words.isCapitalised(place)
            && !countries.get(place)
            && !GivenNames.isGivenName(words.word(place))
            && !words.inTitleCase(place)
        ? capitalisedEnd(place)
        : -1;
  }

  private int capitalisedEnd(int place) {
    int end = place;
    while (words.sameSentence(place, end)
        && words.isCapitalised(end)
        && !countries.get(end)
        && !(end > place && GivenNames.isGivenName(words.word(end)))
        && (end == place || words.isSpacedFromNext(end - 1))) {
      end++;
    }
    return end;
  }

  private int toComplement(int place) {
    int body = bodyFrom(place);
    if (body > 0) {
      return body;
    }
    if (countries.get(place)) {
      int end = place;
      while (countries.get(end) && words.sameSentence(place, end)) {
        end++;
      }
      return words.isPossessive(end) ? -1 : end;
    }
    if (words.lower(place).matches("president|premier")
        || words
            .join(place, Math.min(words.size(), place + 2))
            .equalsIgnoreCase("prime minister")) {
      int end = words.lower(place).equals("prime") ? place + 2 : place + 1;
      boolean more = words.lower(end).matches("on|for");
      int field = more ? field(end + 1) : -1;
      return field > 0 ? field : end;
    }
    return words.isCapitalised(place) && !words.inTitleCase(place) ? capitalisedEnd(place) : -1;
  }

  /** "for Western Hemisphere affairs", "for climate change and energy". */
  private int field(int place) {
    if (bodyFrom(place) > 0 || countries.get(place)) {
      return -1;
    }
    int end = place;
    while (end < place + LONGEST_FIELD && words.sameSentence(place, end) && isFieldWord(end)) {
      end++;
    }
    while (end > place && words.lower(end - 1).equals("and")) {
      end--;
    }
    return end > place ? end : -1;
  }

  private boolean isFieldWord(int place) {
    return words.isWord(place)
        && !countries.get(place)
        && (words.tag(place).matches("NOUN|PROPN|ADJ") || words.lower(place).equals("and"))
        && !in("time noun", words.lower(place))
        && !words.lower(place).matches("more|several|many|former|last|next");
  }

  private int bodyFrom(int place) {
    int end = bodies.endOfOneBeginningAt(place);
    if (end >= 0 && !words.isCapitalised(end - 1)) {
      int named = words.sameSentence(place, end) ? bodies.endOfNamedBeginningAt(end) : -1;
      return Math.max(end, named);
    }
    if (end < 0) {
      return end;
    }
    if (words.sameSentence(end - 1, end) && words.lower(end).equals("party")) {
      return end + 1;
    }
    while (words.sameSentence(end - 1, end)
        && words.isSpacedFromNext(end - 1)
        && words.isCapitalised(end)
        && !words.inTitleCase(end)
        && !words.isFirst(end)
        && words.tag(end).matches("NOUN|PROPN|ADJ")
        && !GivenNames.isGivenName(words.word(end))
        && !countries.get(end)) {
      end++;
    }
    return end;
  }

  /**
   * Begin and end without a country at the left ("U.S. trade representative") or after {@code of}
   * at the right ("president of the United States").
   */
  int[] withoutCountry(int begin, int end) {
    int left = begin;
    while (left < end && (countries.get(left) || words.isPossessive(left))) {
      left++;
    }
    if (words.isPossessive(left + 1) && words.isCapitalised(left) && left + 2 < end) {
      left += 2;
    }
    int right = end;
    while (right > left && countries.get(right - 1)) {
      right--;
    }
    if (right < end) {
      int preposition = words.lower(right - 1).equals("the") ? right - 2 : right - 1;
      right = words.lower(preposition).equals("of") ? preposition : end;
    }
    return new int[] {left, right};
  }

  private boolean in(String section, String word) {
    return lists.getOrDefault(section, Set.of()).contains(word);
  }
}
