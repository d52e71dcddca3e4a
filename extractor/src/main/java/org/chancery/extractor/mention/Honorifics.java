package org.chancery.extractor.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.language.WordFile;

/** Forms of address before names. Immutable, safe to share between threads. */
public final class Honorifics {
  private static final Map<String, String> GENDERS = load();

  private Honorifics() {}

  /** Whether a word is a form of address, with regard to case. */
  public static boolean isHonorific(String word) {
    return GENDERS.containsKey(word);
  }

  /** {@code female} or {@code male}, where a form of address tells. */
  public static Optional<String> gender(String word) {
    return Optional.ofNullable(GENDERS.get(word)).flatMap(GivenNames::genderOf);
  }

  /** Whether a form of address ends a name: {@code Coretta King}, {@code Michael R. Pope}. */
  static boolean isSurname(Words words, int place) {
    boolean nameBefore =
        GivenNames.isGivenName(words.word(place - 1))
            || (words.isInitial(place - 1) && GivenNames.isGivenName(words.word(place - 2)));
    return nameBefore
        && isHonorific(words.word(place))
        && !words.word(place).endsWith(".")
        && words.isSpacedFromNext(place - 1)
        && words.sameSentence(place - 1, place)
        && !(words.isCapitalised(place + 1) && words.isSpacedFromNext(place));
  }

  private static Map<String, String> load() {
    Map<String, String> genders = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(Honorifics.class, "honorifics.tsv")) {
      genders.put(row.field(0), row.field(1));
    }
    return Map.copyOf(genders);
  }
}
