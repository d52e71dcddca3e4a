package org.chancery.extractor.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.language.WordFile;

/** Given names of the world with the gender they tell. Immutable, safe to share between threads. */
public final class GivenNames {
  private static final String UNKNOWN = "u";
  private static final Map<String, String> GENDERS = load();

  private GivenNames() {}

  /** Whether a word is a known given name, with regard to case. */
  public static boolean isGivenName(String word) {
    return GENDERS.containsKey(word)
        || (word.contains("-") && GENDERS.containsKey(word.substring(0, word.indexOf('-'))));
  }

  /** {@code female} or {@code male}, where a given name is usual for one gender only. */
  public static Optional<String> gender(String word) {
    String known = GENDERS.get(word);
    if (known == null && word.contains("-")) {
      known = GENDERS.get(word.substring(0, word.indexOf('-')));
    }
    return Optional.ofNullable(known).flatMap(GivenNames::genderOf);
  }

  static Optional<String> genderOf(String letter) {
    return switch (letter) {
      case "f" -> Optional.of("female");
      case "m" -> Optional.of("male");
      default -> Optional.empty();
    };
  }

  private static Map<String, String> load() {
    Map<String, String> genders = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(GivenNames.class, "given-names.tsv")) {
      for (String name : row.field(1).split(" ", -1)) {
        genders.merge(name, row.field(0), (one, other) -> one.equals(other) ? one : UNKNOWN);
      }
    }
    return Map.copyOf(genders);
  }
}
