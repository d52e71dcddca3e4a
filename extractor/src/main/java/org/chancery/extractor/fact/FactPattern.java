package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;

/**
 * A pattern over {@linkplain MarkedSentence marked sentences}, read from a table. Immutable.
 *
 * @param rule a short stable name
 * @param kind what the second column says, for example a status; {@code -} where the words decide
 * @param confidence from 0 to 1
 * @param pattern without regard to case; its named groups are marks
 * @param required words without which the pattern matches nothing
 * @param extra what the column behind the pattern says, or empty
 * @param flags what the last column says of the pattern
 */
record FactPattern(
    String rule,
    String kind,
    double confidence,
    Pattern pattern,
    RequiredWords required,
    String extra,
    Set<String> flags) {
  private static final String MACRO = "$";

  /**
   * Reads a table of {@code rule, kind, confidence, pattern, extra, flags}. Lines {@code $name,
   * words} define abbreviations that later lines may use; {@code {name:LETTERS}} is a group for a
   * mark of one of these types.
   */
  static List<FactPattern> read(String file) {
    return read(file, new String[0]);
  }

  /** Reads a table whose abbreviations are those of other ones, in their order, and its own. */
  static List<FactPattern> read(String file, String... abbreviations) {
    Map<String, String> macros = new LinkedHashMap<>();
    for (String other : abbreviations) {
      read(other, macros);
    }
    return read(file, macros);
  }

  private static List<FactPattern> read(String file, Map<String, String> macros) {
    List<FactPattern> patterns = new ArrayList<>();
    for (Row row : WordFile.rows(FactPattern.class, file)) {
      if (row.field(0).startsWith(MACRO)) {
        macros.put(row.field(0), expand(row.field(1), macros));
      } else {
        patterns.add(pattern(row, macros));
      }
    }
    return List.copyOf(patterns);
  }

  /** A rule that is not read by a pattern. */
  static FactPattern named(String rule, double confidence) {
    Pattern never = Pattern.compile("(?!)");
    return new FactPattern(
        rule, "-", confidence, never, RequiredWords.of(never.pattern()), "", Set.of());
  }

  /** Whether it can match a sentence; where it cannot, there is no need to try. */
  boolean canMatch(MarkedSentence marked) {
    return required.areIn(marked.folded());
  }

  /** Whether the pattern has a group of this name. */
  boolean has(String group) {
    return pattern.pattern().contains("(?<" + group + ">");
  }

  private static FactPattern pattern(Row row, Map<String, String> macros) {
    try {
      Pattern pattern =
          Pattern.compile(
              expand(row.field(3), macros), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      return new FactPattern(
          row.field(0),
          row.field(1),
          Double.parseDouble(row.field(2)),
          pattern,
          RequiredWords.of(pattern.pattern()),
          row.field(4),
          Set.copyOf(row.list(5)));
    } catch (NumberFormatException | PatternSyntaxException e) {
      throw (IllegalStateException)
          row.expected("rule, kind, confidence, regular expression").initCause(e);
    }
  }

  private static String expand(String text, Map<String, String> macros) {
    String expanded = text;
    List<String> names = new ArrayList<>(macros.keySet());
    names.sort((a, b) -> b.length() - a.length());
    for (String name : names) {
      expanded = expanded.replace(name, macros.getOrDefault(name, ""));
    }
    return expanded
        .replaceAll("\\{(\\w+):([A-Z]+)}", "(?<$1>‹[$2]\\\\d+›)")
        .replaceAll("<([A-Z]+)>", "‹[$1]\\\\d+›");
  }
}
