package org.chancery.extractor.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.language.WordFile;

/** People who held high office in a state, by name. Immutable, safe to share between threads. */
public final class PublicFigures {
  /**
   * What is known of one.
   *
   * @param name in full
   * @param isoCode of the state that he or she served
   * @param gender {@code female} or {@code male}
   */
  public record Figure(String name, String isoCode, String gender) {}

  private static final String SURNAME_ALONE = "*";
  private static final Map<String, Figure> BY_NAME = new HashMap<>();
  private static final Map<String, Figure> BY_SURNAME = new HashMap<>();

  static {
    for (WordFile.Row row : WordFile.rows(PublicFigures.class, "public-figures.tsv")) {
      String gender =
          GivenNames.genderOf(row.field(1)).orElseThrow(() -> row.expected("a gender, f or m"));
      for (String entry : row.list(2)) {
        String name = entry.replace(SURNAME_ALONE, "");
        Figure figure = new Figure(name, row.field(0), gender);
        BY_NAME.put(key(name), figure);
        if (entry.endsWith(SURNAME_ALONE)) {
          BY_SURNAME.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), figure);
        }
      }
    }
  }

  private PublicFigures() {}

  /** The figure of a full name, in any case. */
  public static Optional<Figure> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  /** The figure with a surname that alone can hardly mean anything else. */
  public static Optional<Figure> bySurname(String surname) {
    return Optional.ofNullable(BY_SURNAME.get(surname));
  }

  /** Whether a surname alone can hardly mean anything else. */
  static boolean isSurname(String word) {
    return BY_SURNAME.containsKey(word);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
