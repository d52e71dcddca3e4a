package org.chancery.extractor.mention;

/**
 * What follows the head of a body's name: "of Foreign Affairs", "for Strategic and International
 * Studies", "of Health, Education and Welfare", "for Change in Mali".
 */
final class BodyComplements {
  private final Words words;
  private final NameGroups groups;
  private final KnownNames known;

  BodyComplements(Words words, NameGroups groups, KnownNames known) {
    this.words = words;
    this.groups = groups;
    this.known = known;
  }

  /** The place behind the complement that begins at a place; the place itself where none does. */
  int end(int place) {
    int at = words.lower(place + 1).matches("the|an?") ? place + 2 : place + 1;
    if (!takes(words.word(place - 1), words.word(place))
        || !words.sameSentence(place - 1, at)
        || !groups.isNamePart(at)
        || BodyWords.in("time", words.word(at))
        || (isPerson(at) && !isOfficeOf(place - 1, at))) {
      return place;
    }
    String head = words.word(place - 1);
    int end = groups.end(at);
    boolean seat = words.word(place).equals("for") && BodyWords.in("seat", head);
    if (seat && BodyWords.in("party head", words.word(end - 1))) {
      return place;
    }
    if (BodyWords.in("party head", head) && !isCause(at, end) && !isPlace(at, end)) {
      return place;
    }
    int next = continued(end);
    while (next > end) {
      end = next;
      next = continued(end);
    }
    return BodyWords.in("in head", head) ? withPlace(end) : end;
  }

  /** Whether a head takes a preposition into the name. */
  private static boolean takes(String head, String preposition) {
    return switch (preposition) {
      case "of", "for" -> true;
      case "on" -> BodyWords.in("on head", head);
      case "against", "to" -> BodyWords.in("against head", head);
      default -> false;
    };
  }

  /** "in Mali", "in the Central African Republic" behind a name; the place itself where none. */
  int withPlace(int place) {
    int at = words.lower(place + 1).equals("the") ? place + 2 : place + 1;
    if (!words.word(place).equals("in") || !words.sameSentence(place - 1, at)) {
      return place;
    }
    int country = known.countryEnd(at);
    if (country > at) {
      return country;
    }
    return BodyWords.in("continent", words.word(at)) ? at + 1 : place;
  }

  private int continued(int end) {
    String joint = words.word(end);
    if (joint.equals(",")) {
      return afterList(end);
    }
    int from = words.lower(end + 1).equals("the") ? end + 2 : end + 1;
    if (!joint.matches("and|&|of|for")
        || !words.sameSentence(end - 1, from)
        || !groups.isNamePart(from)
        || isPerson(from)) {
      return end;
    }
    boolean more =
        joint.matches("and|&")
            ? from == end + 1 && isJoined(end, from)
            : BodyWords.in("field", words.word(end - 1)) || joint.equals("of");
    return more ? groups.end(from) : end;
  }

  /** ", Education and Welfare": fields of government in a list that "and" ends. */
  private int afterList(int comma) {
    int at = comma;
    while (words.word(at).equals(",") && BodyWords.in("field", words.word(at - 1))) {
      if (!groups.isNamePart(at + 1) || !words.sameSentence(comma, at + 1)) {
        return comma;
      }
      at = groups.end(at + 1);
    }
    boolean joined =
        at > comma
            && words.word(at).matches("and|&")
            && groups.isNamePart(at + 1)
            && isField(at - 1)
            && isField(groups.end(at + 1) - 1);
    return joined ? groups.end(at + 1) : comma;
  }

  private boolean isField(int place) {
    return BodyWords.in("field", words.word(place)) || BodyWords.in("cause", words.word(place));
  }

  private boolean isJoined(int end, int from) {
    int next = groups.end(from);
    String last = words.word(next - 1);
    boolean headAfter = BodyWords.in("head", last) || BodyWords.in("of head", last);
    if (headAfter
        || known.touchesBody(from, next)
        || known.countryEnd(from) > from
        || Places.isPlace(words.join(from, next))) {
      return false;
    }
    return isField(end - 1) || isField(from) || isField(next - 1) || words.tag(from).equals("ADJ");
  }

  private boolean isPerson(int place) {
    String word = words.word(place);
    return GivenNames.isGivenName(word)
        || Honorifics.isHonorific(word)
        || words.isInitial(place)
        || (known.touchesTitle(place, place + 1) && !BodyWords.in("field", word));
  }

  /** "Office of the Attorney General": a title in it is no person's. */
  private boolean isOfficeOf(int head, int at) {
    return BodyWords.in("possessed", words.word(head))
        && words.lower(at - 1).equals("the")
        && known.touchesTitle(at, at + 1);
  }

  private boolean isCause(int begin, int end) {
    return isField(begin)
        || isField(end - 1)
        || (words.lower(end - 1).endsWith("s") && words.tag(end - 1).equals("NOUN"));
  }

  private boolean isPlace(int begin, int end) {
    return known.countryEnd(begin) > begin || Places.isPlace(words.join(begin, end));
  }
}
