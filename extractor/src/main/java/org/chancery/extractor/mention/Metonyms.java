package org.chancery.extractor.mention;

import java.util.Map;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells a capital that stands for a government (Moscow rejected the plan) from the city. A capital
 * is a place unless the words around it say otherwise.
 */
final class Metonyms {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(Metonyms.class, "countries.txt");

  private final Words words;

  Metonyms(Words words) {
    this.words = words;
  }

  /**
   * Whether a capital stands for the government.
   *
   * @param previous the country mention before it, which a list of capitals takes after, or null
   */
  boolean isGovernment(Span span, @Nullable Mention previous) {
    int begin = words.begin(span);
    int end = words.end(span);
    if (isPlaceByNext(end) || isDateline(begin, end) || isPersonBefore(begin)) {
      return false;
    }
    String before = words.sameSentence(begin - 1, begin) ? words.lower(begin - 1) : "";
    if (before.equals("-")) {
      return words.lower(begin - 2).matches("pro|anti");
    }
    if (before.equals("to")) {
      return in("to after", words.lower(begin - 2));
    }
    if (before.equals("of")) {
      return in("of after", words.lower(begin - 2));
    }
    if (before.equals("on")) {
      return in("on after", words.lower(begin - 2));
    }
    if (before.matches("and|or|,|nor")) {
      return followsGovernment(span, previous) || isSubject(begin, end) || isPossessor(end);
    }
    if (in("place before", before)) {
      return false;
    }
    return isPossessor(end) || in("government before", before) || isSubject(begin, end);
  }

  /** "London and Berlin": what the first is, the second is too. */
  private boolean followsGovernment(Span span, @Nullable Mention previous) {
    if (previous == null
        || previous.type() != EntityType.COUNTRY
        || !previous.rule().equals("metonym")) {
      return false;
    }
    String between = words.text().view().substring(previous.span().end(), span.begin());
    return between.matches(",? ?(and|or|nor)? ?");
  }

  private boolean isPossessor(int end) {
    if (!words.isPossessive(end)) {
      return false;
    }
    for (int i = end + 1; i <= end + 3; i++) {
      if (in("capital noun", words.lower(i))) {
        return true;
      }
      if (in("place after", words.lower(i)) || !words.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isSubject(int begin, int end) {
    String before = words.sameSentence(begin - 1, begin) ? words.lower(begin - 1) : "";
    boolean clauseStart =
        words.isFirst(begin)
            || before.matches(
                ",|;|that|if|but|and|while|whether|as|because|when|what|until|"
                    + "unless|which|before|after|since|than|though|although|how|why|where|so|yet|said|says");
    return clauseStart && isVerb(end);
  }

  /** A verb of which the city itself cannot be the subject. */
  private boolean isVerb(int end) {
    int verb = end;
    while (words.tag(verb).matches("ADV|PART")) {
      verb++;
    }
    int main = verb;
    while (words.tag(main).matches("ADV|PART|AUX")) {
      main++;
    }
    boolean verbal = words.tag(verb).matches("VERB|AUX") && words.sameSentence(end - 1, verb);
    return verbal && !(words.tag(main).equals("VERB") && in("place verb", words.lemma(main)));
  }

  private boolean isPlaceByNext(int end) {
    if (!words.sameSentence(end - 1, end)) {
      return false;
    }
    String next = words.lower(end);
    if (next.equals("-")) {
      return words.lower(end + 1).matches("based|born|area|bound|educated|trained");
    }
    boolean capitalAfter =
        words.isCapitalised(end) && words.isSpacedFromNext(end - 1) && !words.inTitleCase(end);
    boolean placeAfterComma =
        next.equals(",")
            && (words.word(end + 1).equals("D.C.") || Places.isUsState(words.word(end + 1)));
    return in("place after", next) || capitalAfter || placeAfterComma;
  }

  private boolean isDateline(int begin, int end) {
    return words.isFirst(begin)
        && (words.isAllCapitals(begin)
            || words.word(end).matches("\\(|--|\u2014|\u2013|/")
            || (words.word(end).equals(",")
                && words.word(end + 1).matches("\\d+|\\p{Lu}\\p{Ll}+\\.")));
  }

  private boolean isPersonBefore(int begin) {
    return words.sameSentence(begin - 1, begin)
        && !words.isFirst(begin - 1)
        && (GivenNames.isGivenName(words.word(begin - 1))
            || Honorifics.isHonorific(words.word(begin - 1)));
  }

  private static boolean in(String section, String word) {
    return WORDS.getOrDefault(section, Set.of()).contains(word);
  }
}
