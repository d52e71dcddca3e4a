package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.extractor.language.PlainLetters;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.Places;
import org.jspecify.annotations.Nullable;

/** Regions and cities of states by their names and adjectives. */
final class Regions {
  private static final String UNITED_STATES = "US";
  private static final Map<String, String> CODES = codes();
  private static final Map<String, String> NAMES = names();
  private static final Pattern KIND =
      Pattern.compile(
          "(?i) (?:state|province|region|prefecture|county|oblast|district|department|canton"
              + "|territory|city|governorate|republic|krai)$");

  /** A region or city with the ISO 3166-1 code of its state, or null where it is not known. */
  record Region(String name, @Nullable String code) {}

  private Regions() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(Regions.class, "regions.tsv")) {
      row.list(1).forEach(name -> codes.put(key(name), row.field(0)));
    }
    return Map.copyOf(codes);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(Regions.class, "region-names.tsv")) {
      row.list(1).forEach(other -> names.put(key(other), row.field(0)));
      names.put(key(row.field(0)), row.field(0));
    }
    return Map.copyOf(names);
  }

  /** What is equal for spellings of one place. */
  static String key(String name) {
    return PlainLetters.of(name).toLowerCase(Locale.ROOT);
  }

  /** The region or city that the lists have under a name or adjective, in one form of its name. */
  static Optional<Region> known(String words) {
    return code(words)
        .or(() -> code(named(words)))
        .or(() -> code(withoutKind(words)))
        .map(code -> new Region(usual(words), code));
  }

  /** Any place, in one form of its name. */
  static String usual(String words) {
    String named = named(words);
    String bare = withoutKind(named);
    boolean lowerCaseKind =
        !bare.equals(named) && Character.isLowerCase(named.charAt(bare.length() + 1));
    return lowerCaseKind || code(bare).isPresent() ? named(bare) : named;
  }

  private static String named(String words) {
    return NAMES.getOrDefault(key(words), words);
  }

  private static String withoutKind(String words) {
    return KIND.matcher(words).replaceFirst("");
  }

  private static Optional<String> code(String name) {
    String code = CODES.get(key(name));
    return code != null
        ? Optional.of(code)
        : Places.isUsState(name) ? Optional.of(UNITED_STATES) : Optional.empty();
  }
}
