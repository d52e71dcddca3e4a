package org.chancery.extractor.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.lemmatizer.LemmatizerME;

/**
 * Lemmas of tagged words: known ones are looked up, the model says the rest. The model sees each
 * word alone, so that a lemma depends on nothing but the word and its tag and can be kept. For one
 * thread at a time.
 */
final class WordLemmatizer {
  private static final int KEPT_LEMMAS = 50_000;
  private static final int LONGEST_WORD = 50;
  private static final Pattern LETTERS =
      Pattern.compile("[\\p{L}\\p{M}'.-]*\\p{L}[\\p{L}\\p{M}'.-]*");

  private final LemmatizerME lemmatizer;
  private final KnownLemmas known;
  private final Map<String, String> kept =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT_LEMMAS;
        }
      };

  WordLemmatizer(LanguageModels models) {
    this.lemmatizer = new LemmatizerME(models.lemmas());
    this.known = models.knownLemmas();
  }

  /** The lemma of a word, in lower case unless it is a name. */
  String lemma(String word, String tag) {
    if (tag.equals("PROPN")) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean participle = tag.equals("ADJ") && (lower.endsWith("ed") || lower.endsWith("ing"));
    String exception = participle ? lower : known.lemma(lower, tag);
    if (exception != null) {
      return exception;
    }
    if (word.length() > LONGEST_WORD || !LETTERS.matcher(word).matches()) {
      return lower;
    }
    String key = lower + '\t' + tag;
    String lemma = kept.get(key);
    if (lemma == null) {
      lemma = fromModel(lower, tag);
      kept.put(key, lemma);
    }
    return lemma;
  }

  private String fromModel(String lower, String tag) {
    String lemma = lemmatizer.lemmatize(new String[] {lower}, new String[] {tag})[0];
    boolean usable = lemma != null && !lemma.isBlank() && lemma.indexOf('+') < 0;
    return usable ? withY(lower, tag, lemma.toLowerCase(Locale.ROOT)) : lower;
  }

  /** The model cuts only the last letter off some plurals: {@code colonies}, {@code colonie}. */
  private String withY(String lower, String tag, String lemma) {
    boolean half = tag.equals("NOUN") && lower.endsWith("ies") && lemma.endsWith("ie");
    return half && !known.endsInIe(lemma) ? lemma.substring(0, lemma.length() - 2) + "y" : lemma;
  }
}
