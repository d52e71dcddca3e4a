package org.chancery.extractor.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.WordFile;

/** Tells whether a gazetteer wording means the body, and not a place, a person or a common word. */
final class ActingBodies {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(ActingBodies.class, "organizations.txt");

  private final Words words;

  ActingBodies(Words words) {
    this.words = words;
  }

  /** Whether a name is that of a seat or a field that titles take in without naming the body. */
  static boolean isSeat(String name) {
    return in("portfolio", name);
  }

  /**
   * Whether a wording means the body.
   *
   * @param titles where titles of offices stand
   */
  boolean isBody(Span span, List<Span> titles) {
    int begin = words.begin(span);
    int end = words.end(span);
    if (begin >= end) {
      return false;
    }
    String name = words.join(begin, end);
    return !(in("acting place", name) && isPlace(begin, end))
        && !(in("no article", name) && words.lower(begin - 1).equals("the"))
        && !isPartOfName(begin, end)
        && titles.stream().noneMatch(title -> isPartOfTitle(span, title, name));
  }

  /**
   * "Homeland Security secretary", "U.S. Treasury Secretary": a field, and no mention of a body.
   */
  private static boolean isPartOfTitle(Span span, Span title, String name) {
    boolean cut = span.overlaps(title) && !title.contains(span) && !span.contains(title);
    return cut || (title.contains(span) && !title.equals(span) && in("portfolio", name));
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
            && (!words.tag(before - 2).equals("NOUN") || in("event noun", words.lower(before - 2)));
    return inside
        || in("place before", one)
        || in("place before", two)
        || in("place after", words.lower(end))
        || in("place after", words.word(end) + " " + words.word(end + 1));
  }

  /** A single capitalised word between other capitalised words belongs to another name. */
  private boolean isPartOfName(int begin, int end) {
    if (end > begin + 1 || words.isAllCapitals(begin) || words.inTitleCase(begin)) {
      return false;
    }
    return words.sameSentence(begin - 1, begin)
        && GivenNames.isGivenName(words.word(begin - 1))
        && !words.isFirst(begin - 1);
  }

  private static boolean in(String section, String word) {
    return WORDS.getOrDefault(section, Set.of()).contains(word);
  }
}
