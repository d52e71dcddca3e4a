package org.chancery.extractor.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;

/**
 * Tells a country's name, adjective or demonym from the same word in the name of a person or place
 * or for a language. For one article.
 */
final class CountryNames {
  private final Words words;
  private final Set<Integer> begins = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  /**
   * For one article.
   *
   * @param names where names of countries stand
   */
  CountryNames(Words words, List<Span> names) {
    this.words = words;
    for (Span name : names) {
      int begin = words.begin(name);
      begins.add(begin);
      if (words.end(name) == begin + 1 && isBehindGivenName(begin)) {
        surnames.add(words.word(begin));
      }
    }
  }

  /** Whether the words name something else. */
  boolean isSomethingElse(Span span, Wording wording) {
    int begin = words.begin(span);
    int end = words.end(span);
    return isPartOfLongerName(begin, end)
        || isPersonName(begin, end, wording.text())
        || isUnknownSurname(begin, end, wording.kind() == WordingKind.ADJECTIVE)
        || (wording.kind() == WordingKind.ADJECTIVE && isLanguage(begin, end))
        || isLonePrefix(begin, end);
  }

  private boolean isPartOfLongerName(int begin, int end) {
    String before = words.word(begin - 1);
    boolean afterNamePart =
        words.sameSentence(begin - 1, begin)
            && !words.inTitleCase(begin)
            && (CountryWords.in("not after", before)
                || CountryWords.in("not after", words.join(Math.max(0, begin - 2), begin)));
    boolean beforeNamePart =
        words.sameSentence(end - 1, end) && CountryWords.in("not before", words.word(end));
    return afterNamePart || beforeNamePart;
  }

  /** Names such as Jordan or Chad are often a person's; the words beside them tell. */
  private boolean isPersonName(int begin, int end, String wording) {
    if (words.inTitleCase(begin)) {
      return false;
    }
    if (isBehindGivenName(begin)) {
      return true;
    }
    if (!CountryWords.in("also a person's", wording)) {
      return false;
    }
    boolean honorific =
        words.sameSentence(begin - 1, begin)
            && (words.isInitial(begin - 1) || Honorifics.isHonorific(words.word(begin - 1)));
    boolean surname = surnames.contains(words.word(begin)) && !isInPlace(begin);
    boolean nameAfter =
        CountryWords.in("also given", wording)
            && words.sameSentence(end - 1, end)
            && words.isCapitalised(end)
            && words.isSpacedFromNext(end - 1)
            && !begins.contains(end)
            && !CountryWords.in("body noun", words.word(end));
    return honorific || surname || nameAfter;
  }

  private boolean isInPlace(int begin) {
    return CountryWords.in("place preposition", words.lower(begin - 1));
  }

  private boolean isBehindGivenName(int begin) {
    String before = words.word(begin - 1);
    return words.sameSentence(begin - 1, begin)
        && words.isSpacedFromNext(begin - 1)
        && GivenNames.isGivenName(before)
        && !CountryWords.in("given name or word", before)
        && !begins.contains(begin - 1)
        && !words.inTitleCase(begin);
  }

  /** "speaks French", "in Russian", "wrote in French and Wolof". */
  private boolean isLanguage(int begin, int end) {
    boolean spoken =
        CountryWords.in("language verb", words.lemma(begin - 1))
            || CountryWords.in("language verb", words.lower(begin - 1));
    boolean inLanguage = words.lower(begin - 1).equals("in") && words.tag(begin).equals("ADJ");
    return words.sameSentence(begin - 1, begin)
        && end == begin + 1
        && ((spoken && (isAlone(end) || words.word(end).matches("and|or")))
            || (inLanguage && isAlone(end))
            || (isUsed(begin - 1) && words.word(end).matches("and|or")));
  }

  private boolean isUsed(int preposition) {
    return words.lower(preposition).equals("in")
        && CountryWords.in("language use", words.lemma(preposition - 1));
  }

  /** No noun follows for an adjective to belong to. */
  private boolean isAlone(int end) {
    return !words.tag(end).matches("NOUN|PROPN|ADJ|ADV")
        && !words.word(end).matches("-|and|or|'s|'");
  }

  /** "beside Sarwar Danish, the vice president": an adjective as an unknown person's surname. */
  private boolean isUnknownSurname(int begin, int end, boolean adjective) {
    return adjective
        && words.sameSentence(begin - 1, begin)
        && words.isSpacedFromNext(begin - 1)
        && words.isCapitalised(begin - 1)
        && !words.isFirst(begin - 1)
        && !words.isAllCapitals(begin - 1)
        && !words.inTitleCase(begin)
        && !begins.contains(begin - 1)
        && isAlone(end);
  }

  /** "Franco" counts only in "Franco-German". */
  private boolean isLonePrefix(int begin, int end) {
    return CountryWords.in("only before hyphen", words.word(begin))
        && !(words.word(end).equals("-") && begins.contains(end + 1));
  }
}
