package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of bodies by their form: capitalised words that end with the word for a body ({@code Baltic
 * Fisheries Council}), and such a word with what follows {@code of} or {@code for}.
 */
final class OrganizationPatterns {
  private static final int LONGEST_BRANCH = 5;

  private final Words words;
  private final KnownNames known;
  private final NameGroups groups;
  private final BodyComplements complements;
  private final DescribedBodies described;

  OrganizationPatterns(Words words, KnownNames known) {
    this.words = words;
    this.known = known;
    this.groups = new NameGroups(words);
    this.complements = new BodyComplements(words, groups, known);
    this.described = new DescribedBodies(words, known);
  }

  List<Mention> find() {
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      if (!groups.isNamePart(at)) {
        at++;
        continue;
      }
      int end = groups.end(at);
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
    Mention foreign = foreign(begin, groupEnd);
    if (foreign != null) {
      return foreign;
    }
    Mention byDescription = described.find(begin, groupEnd);
    if (byDescription != null) {
      return byDescription;
    }
    int ofHead = groupEnd - 1;
    boolean opensComplement =
        BodyWords.in("of head", words.word(ofHead)) && complements.end(ofHead + 1) > ofHead + 1;
    return opensComplement ? withComplement(begin, ofHead, "organization-of") : null;
  }

  private @Nullable Mention withComplement(int nameBegin, int head, String rule) {
    boolean open =
        BodyWords.in("of head", words.word(head))
            || (head > nameBegin && BodyWords.in("named of head", words.word(head)));
    int behind = open ? complements.end(head + 1) : head + 1;
    boolean abroad =
        known.isCountry(nameBegin, head) && BodyWords.in("abroad head", words.word(head));
    if (behind == head + 1 && (abroad || BodyWords.in("in head", words.word(head)))) {
      behind = complements.withPlace(behind);
    }
    int begin = known.withoutCountry(nameBegin, behind);
    int end = known.withoutOwner(begin, behind);
    boolean policy =
        end == head + 1
            && BodyWords.in("policy end", words.word(head))
            && !BodyWords.in("part owner", words.word(begin));
    boolean excluded = BodyWords.in("no body", words.join(begin, end)) || end - begin < 2;
    if (policy || excluded) {
      return null;
    }
    boolean shared = BodyWords.in("shared name", words.join(begin, end));
    return MentionList.mention(
        words.span(begin, withBranch(end)),
        EntityType.ORGANIZATION,
        shared ? "organization-ambiguous" : rule);
  }

  /** "(Marxist)", "(Unified Marxist-Leninist)": which of several bodies of one name. */
  private int withBranch(int end) {
    if (!words.word(end).equals("(")) {
      return end;
    }
    boolean branch = false;
    for (int i = end + 1; i <= end + LONGEST_BRANCH; i++) {
      if (words.word(i).equals(")")) {
        return branch ? i + 1 : end;
      }
      branch |= BodyWords.in("branch", words.word(i));
    }
    return end;
  }

  /** "Radio Cooperativa", "Partido dos Trabalhadores": the word for a body comes first. */
  private @Nullable Mention foreign(int begin, int groupEnd) {
    if (!BodyWords.in("first head", words.word(begin))) {
      return null;
    }
    int end = groupEnd;
    int next = end;
    while (BodyWords.in("foreign joint", words.word(next)) && next < end + 2) {
      next++;
      if (groups.isNamePart(next) && words.sameSentence(end, next)) {
        end = groups.end(next);
        next = end;
      }
    }
    return end < begin + 2
        ? null
        : MentionList.mention(words.span(begin, end), EntityType.ORGANIZATION, "organization-head");
  }

  /** Whether the words before a head make a name of it. */
  private boolean isNamed(int begin, int head) {
    int modifiers = head - begin;
    if (modifiers == 0) {
      return false;
    }
    boolean article = described.isAfterArticle(begin);
    if (BodyWords.in("strong head", words.word(head))) {
      return modifiers > 1 || article || !words.isFirst(begin) || known.countryEnd(begin) == head;
    }
    return modifiers > 1 || (article && !GivenNames.isGivenName(words.word(begin)));
  }

  /** The last head in a group that nothing but further capitals follow; -1 where there is none. */
  private int lastHead(int begin, int end) {
    for (int i = end - 1; i > begin; i--) {
      if (isHead(begin, i)) {
        boolean atEnd = i == end - 1;
        return atEnd || isPersonAfter(i + 1) ? i : -1;
      }
    }
    return -1;
  }

  /** Some words are heads only in names of an international body's parts. */
  private boolean isHead(int begin, int place) {
    String word = words.word(place);
    return BodyWords.in("head", word)
        || (BodyWords.in("part head", word) && BodyWords.in("part owner", words.word(begin)));
  }

  private boolean isPersonAfter(int place) {
    return GivenNames.isGivenName(words.word(place)) || PersonWords.isNoName(words.word(place));
  }

  /** "Electoral and Boundaries Commission": the end of the second group where both are one name. */
  private int joinedEnd(int begin, int groupEnd) {
    int second = groupEnd + 1;
    if (!words.word(groupEnd).matches("and|&")
        || !words.sameSentence(begin, second)
        || !groups.isNamePart(second)) {
      return -1;
    }
    int end = groups.end(second);
    boolean field =
        BodyWords.in("field", words.word(groupEnd - 1)) && !known.touchesBody(begin, groupEnd);
    boolean one = field || isModifier(begin, groupEnd);
    return one && lastHead(groupEnd, end) > second ? end : -1;
  }

  /** Whether a group is no name of its own, so that "and" joins it to the next. */
  private boolean isModifier(int begin, int end) {
    String last = words.word(end - 1);
    return described.isAfterArticle(begin)
        && !BodyWords.in("head", last)
        && !BodyWords.in("of head", last)
        && !known.touchesBody(begin, end)
        && !known.touchesTitle(begin, end)
        && !known.isCountry(begin, end)
        && !words.isAllCapitals(begin)
        && !GivenNames.isGivenName(words.word(begin))
        && !Places.isPlace(words.join(begin, end))
        && !BodyWords.in("party people", last);
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
    boolean honorific = Honorifics.isHonorific(word) && place + 1 < end;
    return functionWord
        || honorific
        || BodyWords.in("foreign to name", word)
        || BodyWords.in("time", word);
  }
}
