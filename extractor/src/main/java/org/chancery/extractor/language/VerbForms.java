package org.chancery.extractor.language;

import java.util.List;

/** The regular forms of an English verb. */
final class VerbForms {
  private static final String DOUBLES_LAST_LETTER = "*";
  private static final String VOWELS = "aeiou";

  private VerbForms() {}

  /** The base form of an entry of {@code verbs.txt}. */
  static String base(String entry) {
    return entry.endsWith(DOUBLES_LAST_LETTER) ? entry.substring(0, entry.length() - 1) : entry;
  }

  /** Base form, third person, past and present participle of an entry of {@code verbs.txt}. */
  static List<String> of(String entry) {
    String base = base(entry);
    if (entry.endsWith(DOUBLES_LAST_LETTER)) {
      String doubled = base + base.charAt(base.length() - 1);
      return List.of(base, thirdPerson(base), doubled + "ed", doubled + "ing");
    }
    return List.of(base, thirdPerson(base), past(base), participle(base));
  }

  private static String thirdPerson(String base) {
    if (endsInConsonantAndY(base)) {
      return stem(base) + "ies";
    }
    return base.matches(".*(?:s|x|z|ch|sh|[^aeiou]o)") ? base + "es" : base + "s";
  }

  private static String past(String base) {
    if (endsInConsonantAndY(base)) {
      return stem(base) + "ied";
    }
    return base.endsWith("e") ? base + "d" : base + "ed";
  }

  private static String participle(String base) {
    if (base.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    boolean dropsE = base.endsWith("e") && !base.matches(".*(?:ee|oe|ye)");
    return dropsE ? stem(base) + "ing" : base + "ing";
  }

  private static boolean endsInConsonantAndY(String base) {
    return base.length() > 2
        && base.endsWith("y")
        && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0;
  }

  private static String stem(String base) {
    return base.substring(0, base.length() - 1);
  }
}
