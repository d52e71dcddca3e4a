package org.chancery.extractor.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;

/**
 * Reads a tenure's status off the words around a title: {@code former}, {@code -designate}.
 * Immutable and safe to share between threads.
 */
final class TenureModifiers {
  private static final int FURTHEST = 5;
  private static final Pattern LAST_WORD =
      Pattern.compile(
          "(‹[CG]\\d+›(?:'s|')?|[\\p{L}\\d][\\p{L}\\d'.]*|[\\p{L}\\d]+-[\\p{L}\\d]+)(?:[ -]|-)*$");
  private static final Pattern SUFFIX = Pattern.compile("^[ -]?(designate|elect|nominee)\\b");
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i)the|a|an|and|or|of|by|with|to|for|in|on|at|from|said|told|that|but"
              + "|as|who|which|whose|became|becomes|becoming");

  private static final Pattern ARTICLE = Pattern.compile("(?i)the|a|an");

  private static final String SHARED = "shared";
  private static final String ADVERB = "adverb";
  // "until now" is not "now".
  private static final String UNTIL = "until";

  /**
   * What a word says about a title.
   *
   * @param shared whether it also holds for a second title behind {@code and}
   * @param adverb whether it holds across an article, as in {@code formerly the mayor}
   */
  record Modifier(TenureStatus status, boolean shared, boolean adverb) {}

  private final Map<String, Modifier> modifiers = new HashMap<>();

  TenureModifiers() {
    for (Row row : WordFile.rows(TenureModifiers.class, "tenure-modifiers.tsv")) {
      TenureStatus status = status(row.field(0)).orElseThrow(() -> row.expected("a status"));
      Modifier modifier =
          new Modifier(status, row.field(2).equals(SHARED), row.field(2).equals(ADVERB));
      row.list(1).forEach(word -> modifiers.put(word, modifier));
    }
  }

  /** The status with this concept name. */
  static Optional<TenureStatus> status(String conceptName) {
    for (TenureStatus status : TenureStatus.values()) {
      if (status.conceptName().equals(conceptName)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /**
   * What the words say about a title.
   *
   * @param before the marked sentence up to the title
   * @param title the words of the title itself
   * @param after the marked sentence behind the title
   */
  Optional<Modifier> of(String before, String title, String after) {
    for (String word : title.toLowerCase(Locale.ROOT).split("[ -]+", -1)) {
      Modifier modifier = modifiers.get(word);
      if (modifier != null && modifier.shared()) {
        return Optional.of(modifier);
      }
    }
    Matcher suffix = SUFFIX.matcher(after.toLowerCase(Locale.ROOT));
    if (suffix.find()) {
      return Optional.ofNullable(modifiers.get(suffix.group(1)));
    }
    String rest = before;
    for (int i = 0; i < FURTHEST; i++) {
      Matcher last = LAST_WORD.matcher(rest);
      if (!last.find()) {
        return Optional.empty();
      }
      if (BOUNDARY.matcher(last.group(1)).matches()) {
        return adverb(last.group(1), rest.substring(0, last.start()));
      }
      Modifier modifier = modifiers.get(last.group(1).toLowerCase(Locale.ROOT));
      rest = rest.substring(0, last.start());
      if (modifier != null) {
        boolean over = rest.endsWith(UNTIL + " ") && modifiers.containsKey(UNTIL);
        return Optional.ofNullable(over ? modifiers.get(UNTIL) : modifier);
      }
    }
    return Optional.empty();
  }

  /** The adverb before an article: {@code formerly the}. */
  private Optional<Modifier> adverb(String boundary, String before) {
    Matcher last = LAST_WORD.matcher(before);
    return ARTICLE.matcher(boundary).matches() && last.find()
        ? Optional.ofNullable(modifiers.get(last.group(1).toLowerCase(Locale.ROOT)))
            .filter(Modifier::adverb)
        : Optional.empty();
  }
}
