package org.chancery.extractor.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Knows whether a full stop belongs to the word before it. Immutable and safe to share between
 * threads.
 */
final class Abbreviations {
  /** What may follow an abbreviation; see {@code abbreviations.tsv}. */
  enum Kind {
    /** A word like any other: its full stop ends a sentence. */
    NONE,
    /** Stands before a name; never ends a sentence. */
    NAME,
    /** An abbreviation before a figure only. */
    NUMBER,
    /** Ends a sentence when the next word opens one. */
    WORD,
    /** A single capital letter. */
    INITIAL
  }

  private static final Pattern DOTTED =
      Pattern.compile("(?:\\p{L}\\p{M}*\\.)+\\p{L}\\p{M}*\\p{Ll}?");
  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\p{M}*");

  private static final int LONGEST = 24;

  private final Map<String, Kind> kinds;

  private Abbreviations(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  static Abbreviations load() {
    Map<String, Kind> kinds = new HashMap<>();
    for (WordFile.Row row : WordFile.rows(Abbreviations.class, "abbreviations.tsv")) {
      kinds.put(row.field(0), Kind.valueOf(row.field(1).toUpperCase(Locale.ROOT)));
    }
    return new Abbreviations(kinds);
  }

  /** The kind of a word, given without the full stop that follows it. */
  Kind kind(String word) {
    Kind listed = kinds.get(word);
    if (listed != null) {
      return listed;
    }
    if (INITIAL.matcher(word).matches()) {
      return Kind.INITIAL;
    }
    return isDotted(word) ? Kind.WORD : Kind.NONE;
  }

  /** Whether a word is letters with full stops between them: {@code U.S}, {@code p.m}. */
  static boolean isDotted(String word) {
    return word.length() <= LONGEST && DOTTED.matcher(word).matches();
  }
}
