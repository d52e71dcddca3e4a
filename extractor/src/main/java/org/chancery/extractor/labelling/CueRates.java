package org.chancery.extractor.labelling;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.language.WordFile;

/**
 * How often a word is a cue where it is used, in tenths, as counted on a training corpus. Immutable
 * and safe to share between threads.
 */
public final class CueRates implements ToIntFunction<String> {
  /** The class-path name of the bundled rates. */
  public static final String RESOURCE = "/org/chancery/extractor/labelling/cue-rates.tsv";

  private final Map<String, Integer> tenths = new HashMap<>();

  private CueRates() {}

  /** The bundled rates. */
  public static CueRates bundled() {
    CueRates rates = new CueRates();
    for (WordFile.Row row : WordFile.rows(CueRates.class, "cue-rates.tsv")) {
      rates.tenths.put(row.field(0), Integer.parseInt(row.field(1)));
    }
    return rates;
  }

  /** The rate of a word's key; 0 for one that is not listed. */
  @Override
  public int applyAsInt(String key) {
    return tenths.getOrDefault(key, 0);
  }

  /** What a word is counted by: its lemma, and whether it is a verb, a noun or neither. */
  public static String key(Reading reading, int token) {
    String kind =
        reading.isVerbal(token) ? "verb " : reading.hasTag(token, "NOUN") ? "noun " : "other ";
    return kind + reading.token(token).lemma();
  }
}
