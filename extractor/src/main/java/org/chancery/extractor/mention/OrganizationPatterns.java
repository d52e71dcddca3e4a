package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Names of bodies by their form: capitalised words that end with the word for a body ({@code Baltic
 * Fisheries Council}), and such a word with what follows {@code of} or {@code for}.
 */
final class OrganizationPatterns {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(OrganizationPatterns.class, "organizations.txt");

  private final Words words;

  OrganizationPatterns(Words words) {
    this.words = words;
  }

  List<Mention> find() {
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      if (!isNamePart(at)) {
        at++;
        continue;
      }
      int end = groupEnd(at);
      Mention mention = words.inTitleCase(at) ? null : nameIn(at, end);
      if (mention != null) {
        found.add(mention);
        at = Math.max(end, words.end(mention.span()));
      } else {
        at = end;
      }
    }
    return found;
  }

  /** A name that begins in a group of capitalised words, or null. */
  private @Nullable Mention nameIn(int groupBegin, int groupEnd) {
    int begin = trimmed(groupBegin, groupEnd);
    if (begin >= groupEnd) {
      return null;
    }
    int joined = joinedEnd(begin, groupEnd);
    int end = joined > 0 ? joined : groupEnd;
    int head = lastHead(begin, end);
    if (head >= 0 && isNamed(begin, head)) {
      return withComplement(begin, head, "organization-head");
    }
    if (isParty(begin, groupEnd)) {
      return MentionList.mention(
          words.span(begin, groupEnd + 1), EntityType.ORGANIZATION, "organization-head");
    }
    if (isDescribed(begin, groupEnd)) {
      return MentionList.mention(
          words.span(begin, groupEnd), EntityType.ORGANIZATION, "organization-descriptor");
    }
    int ofHead = groupEnd - 1;
    boolean opensComplement =
        in("of head", words.word(ofHead)) && complementEnd(ofHead + 1) > ofHead + 1;
    return opensComplement ? withComplement(begin, ofHead, "organization-of") : null;
  }

  private @Nullable Mention withComplement(int begin, int head, String rule) {
    int end = in("of head", words.word(head)) ? complementEnd(head + 1) : head + 1;
    String last = words.word(end - 1);
    boolean policy = in("policy end", last) || in("policy end", words.word(end));
    boolean excluded = in("no body", words.join(begin, end)) || end - begin < 2;
    return policy || excluded
        ? null
        : MentionList.mention(words.span(begin, end), EntityType.ORGANIZATION, rule);
  }

  /** Whether the words before a head make a name of it. */
  private boolean isNamed(int begin, int head) {
    int modifiers = head - begin;
    if (modifiers == 0) {
      return false;
    }
    boolean article = isAfterArticle(begin);
    if (in("strong head", words.word(head))) {
      return modifiers > 1 || article || !words.isFirst(begin);
    }
    return modifiers > 1 || (article && !GivenNames.isGivenName(words.word(begin)));
  }

  /** "the Broad Front", "Brazil's Broad Front", "the left-wing Broad Front". */
  private boolean isAfterArticle(int begin) {
    int at = begin - 1;
    if (words.word(at - 1).equals("-")) {
      at -= 3;
    }
    while (at > begin - 5
        && !words.isCapitalised(at)
        && (words.tag(at).matches("ADJ|NOUN") || words.word(at).contains("-"))) {
      at--;
    }
    return words.lower(at).equals("the") || words.isPossessive(at);
  }

  /** "the Popular Action party": a name of several words, or one that only a party has. */
  private boolean isParty(int begin, int end) {
    if (!words.word(end).equals("party")
        || !words.isSpacedFromNext(end - 1)
        || !words.sameSentence(begin, end)
        || !isAfterArticle(begin)) {
      return false;
    }
    String name = words.join(begin, end);
    return end == begin + 1
        ? in("party word", name)
        : !in("no party", words.word(begin))
            && !in("no party", words.word(end - 1))
            && !GivenNames.isGivenName(words.word(begin))
            && !Places.isPlace(name);
  }

  /** "the Excelsior newspaper", "the newspaper La Jornada". */
  private boolean isDescribed(int begin, int end) {
    boolean before =
        in("descriptor", words.word(begin - 1))
            && words.isSpacedFromNext(begin - 1)
            && words
                .lower(begin - 2)
                .matches("the|a|an|broadcaster|weekly|daily|state|online|private");
    boolean after =
        in("descriptor", words.word(end))
            && words.isSpacedFromNext(end - 1)
            && words.lower(begin - 1).equals("the");
    return (before || after)
        && !GivenNames.isGivenName(words.word(begin))
        && !Places.isPlace(words.join(begin, end));
  }

  /** The last head in a group that nothing but further capitals follow; -1 where there is none. */
  private int lastHead(int begin, int end) {
    for (int i = end - 1; i > begin; i--) {
      if (in("head", words.word(i))) {
        boolean atEnd = i == end - 1;
        return atEnd || isPersonAfter(i + 1) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isPersonAfter(int place) {
    return GivenNames.isGivenName(words.word(place)) || PersonWords.isNoName(words.word(place));
  }

  /** "Commerce and Industry Ministry": the end of the second group where the two are one name. */
  private int joinedEnd(int begin, int groupEnd) {
    if (!words.word(groupEnd).matches("and|&") || !words.sameSentence(begin, groupEnd + 1)) {
      return -1;
    }
    boolean fields = in("field", words.word(groupEnd - 1)) && isNamePart(groupEnd + 1);
    if (!fields) {
      return -1;
    }
    int end = groupEnd(groupEnd + 1);
    return lastHead(groupEnd, end) > 0 ? end : -1;
  }

  /** The end of "of Foreign Affairs", "for Strategic and International Studies". */
  private int complementEnd(int place) {
    if (!takes(words.word(place - 1), words.word(place)) || !words.sameSentence(place - 1, place)) {
      return place;
    }
    int at = words.lower(place + 1).matches("the|an?") ? place + 2 : place + 1;
    if (!words.sameSentence(place, at) || !isNamePart(at) || isTime(at)) {
      return place;
    }
    int end = groupEnd(at);
    boolean more = true;
    while (more) {
      more = false;
      String next = words.word(end);
      boolean joins = next.matches("and|&|of|for") && words.sameSentence(end - 1, end + 1);
      int from = words.lower(end + 1).equals("the") ? end + 2 : end + 1;
      if (joins && isNamePart(from) && isMoreOfName(next, end, from)) {
        end = groupEnd(from);
        more = true;
      }
    }
    return end;
  }

  /** Whether a head takes a preposition into the name. */
  private static boolean takes(String head, String preposition) {
    return switch (preposition) {
      case "of", "for" -> true;
      case "on" -> in("on head", head);
      case "against", "to" -> in("against head", head);
      default -> false;
    };
  }

  private boolean isTime(int place) {
    return words
        .word(place)
        .matches(
            "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
                + "|August|September|October|November|December");
  }

  private boolean isMoreOfName(String joint, int end, int from) {
    int next = groupEnd(from);
    boolean headAfter = in("head", words.word(next - 1)) || in("of head", words.word(next - 1));
    if (joint.matches("and|&")) {
      return !headAfter
          && !Places.isPlace(words.join(from, next))
          && !GivenNames.isGivenName(words.word(from))
          && (in("field", words.word(end - 1))
              || in("field", words.word(from))
              || words.tag(from).equals("ADJ"));
    }
    return in("field", words.word(end - 1)) || joint.equals("of");
  }

  private int trimmed(int begin, int end) {
    int at = begin;
    while (at < end && isForeignToName(at, end)) {
      at++;
    }
    return at;
  }

  /** Words at the left of a capitalised group that are not part of a body's name. */
  private boolean isForeignToName(int place, int end) {
    String word = words.word(place);
    boolean functionWord =
        words.isFirst(place) && words.tag(place).matches("DET|ADP|SCONJ|CCONJ|ADV|PRON|VERB|AUX");
    boolean article = word.matches("The|A|An|In|At|On|Its|His|Her|Their|Former|But|And");
    boolean weekday =
        word.matches(
            ".*day|January|February|March|April|June|July|August|"
                + "September|October|November|December");
    boolean honorific = Honorifics.isHonorific(word) && place + 1 < end;
    return functionWord || article || weekday || honorific;
  }

  private boolean isNamePart(int place) {
    if (!words.isCapitalised(place) || !words.isWord(place)) {
      return false;
    }
    return true;
  }

  /** The end of the capitalised words, without possessives or marks between, from a place on. */
  private int groupEnd(int begin) {
    int end = begin + 1;
    while (words.sameSentence(begin, end)
        && ((isNamePart(end) && (words.isSpacedFromNext(end - 1) || isPossessiveInside(end - 1)))
            || isHyphenInside(end)
            || isPossessiveInside(end))) {
      end++;
    }
    return end;
  }

  /** "Farmers' Union", "Workers' Party". */
  private boolean isPossessiveInside(int place) {
    return words.word(place).matches("'|'s")
        && in("possessor", words.word(place - 1))
        && isNamePart(place + 1)
        && words.isSpacedFromNext(place);
  }

  private boolean isHyphenInside(int place) {
    return words.word(place).equals("-")
        && isNamePart(place - 1)
        && isNamePart(place + 1)
        && !words.isSpacedFromNext(place - 1)
        && !words.isSpacedFromNext(place);
  }

  private static boolean in(String section, String word) {
    return WORDS.getOrDefault(section, Set.of()).contains(word);
  }
}
