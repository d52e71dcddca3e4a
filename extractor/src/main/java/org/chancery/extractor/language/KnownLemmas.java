package org.chancery.extractor.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lemmas that are looked up before the model is asked: exceptions, and the regular forms of listed
 * verbs. Immutable and safe to share between threads.
 */
final class KnownLemmas {
  private static final String ANY_TAG = "*";

  private final Map<String, String> exceptions;
  private final Map<String, String> verbForms;

  private final Set<String> nounsInIe;

  private KnownLemmas(
      Map<String, String> exceptions, Map<String, String> verbForms, Set<String> nounsInIe) {
    this.exceptions = Map.copyOf(exceptions);
    this.verbForms = Map.copyOf(verbForms);
    this.nounsInIe = nounsInIe;
  }

  static KnownLemmas load() {
    Map<String, String> exceptions = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(KnownLemmas.class, "lemma-exceptions.tsv")) {
      exceptions.put(key(row.field(0), row.field(1)), row.field(2));
    }
    Map<String, String> verbForms = new HashMap<>();
    for (String verb : WordFile.words(KnownLemmas.class, "verbs.txt")) {
      VerbForms.of(verb).forEach(form -> verbForms.putIfAbsent(form, VerbForms.base(verb)));
    }
    return new KnownLemmas(
        exceptions, verbForms, WordFile.words(KnownLemmas.class, "nouns-in-ie.txt"));
  }

  /**
   * The lemma of a word, or null where the model has to say.
   *
   * @param word in lower case
   */
  @Nullable String lemma(String word, String tag) {
    String lemma = exceptions.get(key(word, tag));
    if (lemma == null) {
      lemma = exceptions.get(key(word, ANY_TAG));
    }
    if (lemma == null && tag.equals("VERB")) {
      lemma = verbForms.get(word);
    }
    return lemma;
  }

  /** Whether a noun, in lower case, is right to end in {@code ie}. */
  boolean endsInIe(String noun) {
    return nounsInIe.contains(noun);
  }

  private static String key(String word, String tag) {
    return word + '\t' + tag;
  }
}
