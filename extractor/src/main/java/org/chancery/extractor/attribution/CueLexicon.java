package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.attribution.Inflections.Form;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Reporting verbs, nouns and phrases, looked up by inflected form. Read from the bundled lists.
 * Immutable and safe to share between threads.
 */
public final class CueLexicon {
  /** An entry in one of its inflected forms. */
  record VerbCue(CueEntry entry, Form form) {}

  private static final Comparator<VerbCue> LONGEST_FIRST =
      Comparator.comparingInt((VerbCue cue) -> cue.entry().following().size()).reversed();

  private final Map<String, List<VerbCue>> verbs = new HashMap<>();
  private final Map<String, CueEntry> nouns = new HashMap<>();

  private CueLexicon() {}

  /** The bundled lists, read when first asked for and kept for the life of the process. */
  public static CueLexicon bundled() {
    return Holder.LEXICON;
  }

  private static CueLexicon read() {
    CueLexicon lexicon = new CueLexicon();
    Inflections forms = new Inflections();
    for (WordFile.Row row : WordFile.rows(CueLexicon.class, "verbs.tsv")) {
      lexicon.addVerb(entry(row, row.field(2), row.field(3)), forms);
    }
    for (WordFile.Row row : WordFile.rows(CueLexicon.class, "nouns.tsv")) {
      lexicon.addNoun(entry(row, "", row.field(2)));
    }
    lexicon.verbs.values().forEach(cues -> cues.sort(LONGEST_FIRST));
    return lexicon;
  }

  /** The verbs that a word (in lower case) can be a form of; those with more words first. */
  List<VerbCue> verbs(String word) {
    return verbs.getOrDefault(word, List.of());
  }

  /**
   * The verb that a word (in lower case) is a form of, by itself rather than with others; or null.
   */
  public @Nullable CueEntry verb(String word) {
    List<VerbCue> entries = verbs(word);
    return entries.isEmpty() ? null : entries.get(entries.size() - 1).entry();
  }

  /** The verb at a token, with the words that belong to it and follow it; or null. */
  public @Nullable CueEntry verbAt(Reading reading, int head) {
    for (VerbCue verb : verbs(reading.word(head))) {
      if (reading.reads(head + 1, verb.entry().following())) {
        return verb.entry();
      }
    }
    return null;
  }

  /** The noun that a word (in lower case) is a form of, or null. */
  public @Nullable CueEntry noun(String word) {
    return nouns.get(word);
  }

  private static CueEntry entry(WordFile.Row row, String frames, String strength) {
    String lemma = row.field(0);
    List<String> words = List.of(lemma.split(" "));
    return new CueEntry(
        lemma,
        words.subList(1, words.size()),
        row.field(1),
        CueEntry.Frames.parse(frames),
        Double.parseDouble(strength));
  }

  private void addVerb(CueEntry entry, Inflections forms) {
    String head = entry.lemma().split(" ", 2)[0];
    forms
        .of(head)
        .forEach(
            (word, form) ->
                verbs
                    .computeIfAbsent(word, any -> new ArrayList<>())
                    .add(new VerbCue(entry, form)));
  }

  private void addNoun(CueEntry entry) {
    nouns.put(entry.lemma(), entry);
    nouns.put(Inflections.plural(entry.lemma()), entry);
  }

  private static final class Holder {
    static final CueLexicon LEXICON = read();
  }
}
