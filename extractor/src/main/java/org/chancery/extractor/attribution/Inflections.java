package org.chancery.extractor.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.language.WordFile;

/**
 * The inflected forms of English verbs and nouns, so that a lexicon of dictionary forms can be
 * looked up without trust in a lemmatizer, which fails on rare verbs. Immutable and safe to share
 * between threads.
 */
public final class Inflections {
  /** What an inflected form can be; {@code PAST} is also the participle of regular verbs. */
  public enum Form {
    BASE,
    THIRD_PERSON,
    PAST,
    PARTICIPLE,
    ING
  }

  private static final String VOWELS = "aeiou";

  private final Map<String, List<String>> irregular = new HashMap<>();

  /** Irregular verbs from rows of base, past and participle, and verbs that double a consonant. */
  public Inflections() {
    for (WordFile.Row row : WordFile.rows(Inflections.class, "irregular-verbs.tsv")) {
      irregular.put(row.field(0), List.of(row.field(1), row.field(2)));
    }
  }

  /** Every form of a verb; its dictionary form included. */
  public Map<String, Form> of(String base) {
    Map<String, Form> forms = new HashMap<>();
    List<String> past = irregular.get(base);
    if (past == null) {
      forms.put(regular(base, "ed"), Form.PAST);
    } else {
      forms.put(past.get(1), Form.PARTICIPLE);
      forms.put(past.get(0), Form.PAST);
    }
    forms.put(regular(base, "ing"), Form.ING);
    forms.put(withS(base), Form.THIRD_PERSON);
    forms.put(base, Form.BASE);
    return forms;
  }

  /** The plural of a regular noun. */
  public static String plural(String noun) {
    return withS(noun);
  }

  /** With the ending that plurals of nouns and the third person of verbs have in common. */
  private static String withS(String base) {
    if (base.endsWith("y") && !vowelAt(base, base.length() - 2)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hissing =
        base.endsWith("s")
            || base.endsWith("x")
            || base.endsWith("z")
            || base.endsWith("ch")
            || base.endsWith("sh")
            || base.endsWith("o");
    return base + (hissing ? "es" : "s");
  }

  private static String regular(String base, String ending) {
    int last = base.length() - 1;
    boolean ing = ending.equals("ing");
    if (base.endsWith("ie") && ing) {
      return base.substring(0, last - 1) + "ying";
    }
    if (base.endsWith("e") && !(ing && (base.endsWith("ee") || base.endsWith("oe")))) {
      return base.substring(0, last) + ending;
    }
    if (base.endsWith("y") && !vowelAt(base, last - 1) && !ing) {
      return base.substring(0, last) + "ied";
    }
    return doubles(base) ? base + base.charAt(last) + ending : base + ending;
  }

  /** One syllable of consonant, vowel, consonant: {@code slam}, {@code quip}, {@code rip}. */
  private static boolean doubles(String base) {
    int last = base.length() - 1;
    if (last < 2 || vowelAt(base, last) || "wxyh".indexOf(base.charAt(last)) >= 0) {
      return false;
    }
    boolean shortVowel = vowelAt(base, last - 1) && !vowelAt(base, last - 2);
    boolean afterQu = vowelAt(base, last - 1) && last >= 3 && base.startsWith("qu", last - 3);
    return (shortVowel || afterQu) && syllables(base) == 1;
  }

  private static int syllables(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = vowelAt(word, i) && !(i > 0 && word.charAt(i - 1) == 'q');
      count += vowel && (i == 0 || !vowelAt(word, i - 1) || word.charAt(i - 1) == 'u') ? 1 : 0;
    }
    return word.startsWith("qu") ? Math.max(1, count - 1) : count;
  }

  private static boolean vowelAt(String word, int at) {
    return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
  }
}
