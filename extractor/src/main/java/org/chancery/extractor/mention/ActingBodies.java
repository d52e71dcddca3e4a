package org.chancery.extractor.mention;

import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;

/** Tells whether a gazetteer wording means the body, and not a place, a person or a common word. */
final class ActingBodies {
  private final Words words;

  ActingBodies(Words words) {
    this.words = words;
  }

  /** Whether a name is that of a seat or a field that titles take in without naming the body. */
  static boolean isSeat(String name) {
    return BodyWords.in("portfolio", name);
  }

  /**
   * Whether a wording means the body.
   *
   * @param titles where titles of offices stand
   */
  boolean isBody(Span span, SpanIndex<Span> titles) {
    int begin = words.begin(span);
    int end = words.end(span);
    if (begin >= end) {
      return false;
    }
    String name = words.join(begin, end);
    return !(BodyWords.in("acting place", name) && isPlace(begin, end))
        && !(BodyWords.in("no article", name) && words.lower(begin - 1).equals("the"))
        && !isPartOfName(begin, end)
        && titles.overlapping(span).stream().noneMatch(title -> isPartOfTitle(span, title, name));
  }

  /**
   * "Homeland Security secretary", "U.S. Treasury Secretary": a field, and no mention of a body.
   */
  private static boolean isPartOfTitle(Span span, Span title, String name) {
    boolean cut = span.overlaps(title) && !title.contains(span) && !span.contains(title);
    return cut || (title.contains(span) && !title.equals(span) && BodyWords.in("portfolio", name));
  }

  private boolean isPlace(int begin, int end) {
    int before = words.lower(begin - 1).equals("the") ? begin - 1 : begin;
    if (!words.sameSentence(before - 1, begin)) {
      return false;
    }
    String one = words.lower(before - 1);
    String two = words.lower(before - 2) + " " + one;
    boolean inside =
        one.matches("in|at")
            && (!words.tag(before - 2).equals("NOUN")
                || BodyWords.in("event noun", words.lower(before - 2)));
    return inside
        || BodyWords.in("place before", one)
        || BodyWords.in("place before", two)
        || BodyWords.in("place after", words.lower(end))
        || BodyWords.in("place after", words.word(end) + " " + words.word(end + 1));
  }

  /** A single capitalised word between other capitalised words belongs to another name. */
  private boolean isPartOfName(int begin, int end) {
    if (end > begin + 1 || words.isAllCapitals(begin) || words.inTitleCase(begin)) {
      return false;
    }
    boolean behindGivenName =
        words.sameSentence(begin - 1, begin)
            && GivenNames.isGivenName(words.word(begin - 1))
            && !words.isFirst(begin - 1);
    return behindGivenName || (BodyWords.in("also adjective", words.word(begin)) && opensName(end));
  }

  /** "Independent Greeks": a capitalised word, or "and" and one, behind an adjective. */
  private boolean opensName(int end) {
    int next = words.word(end).equals("and") ? end + 1 : end;
    return words.isCapitalised(next)
        && words.sameSentence(end - 1, next)
        && words.isSpacedFromNext(end - 1);
  }
}
