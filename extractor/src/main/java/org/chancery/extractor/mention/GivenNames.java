package org.chancery.extractor.mention;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** Given names of the world with the gender they tell. Immutable, safe to share between threads. */
public final class GivenNames {
  private static final String UNKNOWN = "u";
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, String> GENDERS = load();

  private GivenNames() {}

  /** Whether a word is a known given name, with regard to case but not to accents. */
  public static boolean isGivenName(String word) {
    return known(word) != null;
  }

  /** {@code female} or {@code male}, where a given name is usual for one gender only. */
  public static Optional<String> gender(String word) {
    return Optional.ofNullable(known(word)).flatMap(GivenNames::genderOf);
  }

  private static @Nullable String known(String word) {
    String letter = GENDERS.get(word);
    if (letter == null && word.contains("-")) {
      letter = GENDERS.get(word.substring(0, word.indexOf('-')));
    }
    if (letter == null && !ASCII.matcher(word).matches()) {
      letter =
          GENDERS.get(
              MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll(""));
    }
    return letter;
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
