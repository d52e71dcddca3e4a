package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds known phrases in a text, the longest at each place. Phrases begin and end at the borders of
 * words; a space in a phrase stands for any number of spaces in the text. Immutable once built and
 * safe to share between threads.
 *
 * @param <V> what a phrase stands for
 */
final class Phrases<V> {
  /** How letters of the text must agree with those of a phrase. */
  enum Case {
    /** Letter by letter: abbreviations. */
    EXACT,
    /** Letter by letter, or the whole phrase in capitals, as in headlines: names. */
    NAME,
    /** In any case: common nouns, which titles and headlines capitalise. */
    ANY
  }

  /** A phrase found, with everything it stands for. */
  record Match<V>(Span span, List<V> values) {}

  private record Entry<V>(String text, Case fold, List<V> values) {}

  private final Map<String, List<Entry<V>>> byFirstWord;

  private Phrases(Map<String, List<Entry<V>>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /** The phrases of a text from left to right, none overlapping. */
  List<Match<V>> find(String view) {
    List<Match<V>> matches = new ArrayList<>();
    int at = 0;
    while (at < view.length()) {
      Match<V> match = beginsWord(view, at) ? at(view, at) : null;
      if (match == null) {
        at++;
      } else {
        matches.add(match);
        at = match.span().end();
      }
    }
    return matches;
  }

  /** The longest phrase that begins at an offset, or null. */
  @Nullable Match<V> at(String view, int offset) {
    List<Entry<V>> entries = byFirstWord.get(firstWord(view, offset));
    if (entries == null) {
      return null;
    }
    for (Entry<V> entry : entries) {
      int end = endOf(entry, view, offset);
      if (end > 0) {
        return new Match<>(new Span(offset, end), entry.values());
      }
    }
    return null;
  }

  private int endOf(Entry<V> entry, String view, int offset) {
    int end = endOf(entry.text(), view, offset, entry.fold() == Case.ANY);
    if (end < 0 && entry.fold() == Case.NAME && entry.text().length() > 3) {
      end = endOf(entry.text().toUpperCase(Locale.ROOT), view, offset, false);
    }
    return end >= 0 && endsWord(view, end) ? end : -1;
  }

  private static int endOf(String phrase, String view, int offset, boolean anyCase) {
    int at = offset;
    for (int i = 0; i < phrase.length(); i++) {
      if (at >= view.length()) {
        return -1;
      }
      char wanted = phrase.charAt(i);
      char found = view.charAt(at);
      boolean same =
          wanted == found
              || (anyCase && Character.toLowerCase(wanted) == Character.toLowerCase(found));
      if (!same) {
        return -1;
      }
      at++;
      while (wanted == ' ' && at < view.length() && view.charAt(at) == ' ') {
        at++;
      }
    }
    return at;
  }

  static boolean beginsWord(String view, int at) {
    if (!Character.isLetterOrDigit(view.charAt(at))) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    char before = view.charAt(at - 1);
    boolean inAbbreviation =
        before == '.' && at > 1 && Character.isLetter(view.charAt(at - 2)) && !isSpaced(view, at);
    return !Character.isLetterOrDigit(before)
        && before != '#'
        && before != '@'
        && before != '_'
        && !inAbbreviation;
  }

  private static boolean isSpaced(String view, int at) {
    // A sentence that follows without a space ("ended.The") begins a word; "U.S" does not.
    return at > 2 && Character.isLetter(view.charAt(at - 3));
  }

  private static boolean endsWord(String view, int end) {
    if (end >= view.length()) {
      return true;
    }
    char after = view.charAt(end);
    return !Character.isLetterOrDigit(after) && after != '_';
  }

  private static String firstWord(String view, int offset) {
    int end = offset;
    while (end < view.length() && Character.isLetterOrDigit(view.charAt(end))) {
      end++;
    }
    return view.substring(offset, end).toLowerCase(Locale.ROOT);
  }

  /** Collects phrases. */
  static final class Builder<V> {
    private final Map<Case, Map<String, List<V>>> phrases = new HashMap<>();

    Builder<V> add(String text, Case fold, V value) {
      String folded = fold(text);
      if (!folded.isEmpty() && Character.isLetterOrDigit(folded.charAt(0))) {
        phrases
            .computeIfAbsent(fold, key -> new HashMap<>())
            .computeIfAbsent(folded, key -> new ArrayList<>())
            .add(value);
      }
      return this;
    }

    Phrases<V> build() {
      Map<String, List<Entry<V>>> index = new HashMap<>();
      phrases.forEach(
          (fold, texts) ->
              texts.forEach(
                  (text, values) ->
                      index
                          .computeIfAbsent(firstWord(text, 0), key -> new ArrayList<>())
                          .add(new Entry<>(text, fold, List.copyOf(values)))));
      Comparator<Entry<V>> longestFirst =
          Comparator.comparingInt((Entry<V> entry) -> -entry.text().length())
              .thenComparing(Entry::fold)
              .thenComparing(Entry::text);
      index.values().forEach(entries -> entries.sort(longestFirst));
      return new Phrases<>(index);
    }

    /** The same folding as that of a document's view, for the characters that names contain. */
    private static String fold(String text) {
      return text.replace('\u2019', '\'')
          .replace('\u2018', '\'')
          .replace('\u2010', '-')
          .replace('\u2011', '-')
          .replace('\u00A0', ' ')
          .strip();
    }
  }
}
