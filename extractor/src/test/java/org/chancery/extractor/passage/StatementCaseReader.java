package org.chancery.extractor.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.passage.StatementCase.Expected;

/**
 * Reads cases of statements: a line with date and text, cues marked <code>{1 said}</code>, then a
 * line for each cue: {@code NUMBER | SPEECH ACT | POLARITY | MODALITY | CLAIMANTS | ADDRESSEES |
 * DATE}; between cases an empty line. {@code //} is a new paragraph. Stateless.
 */
final class StatementCaseReader {
  private static final Pattern CUE = Pattern.compile("\\{(\\d) ([^}]+)}");
  private static final String FORMAT =
      "NUMBER | SPEECH ACT | POLARITY | MODALITY | CLAIMANTS | ADDRESSEES | DATE";
  private static final int FIELDS = 7;

  private StatementCaseReader() {}

  /**
   * The cases of a file.
   *
   * @throws PassageException at the first one that is not in the format
   */
  static List<StatementCase> read(Path file) {
    try {
      return read(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " as UTF-8", e);
    }
  }

  /** Cases whose contents are already at hand; the file is what errors name. */
  static List<StatementCase> read(Path file, String contents) {
    List<StatementCase> cases = new ArrayList<>();
    List<String> lines = contents.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (!line.isBlank() && !line.startsWith("#")) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).isBlank()) {
          end++;
        }
        cases.add(one(file, at + 1, line, lines.subList(at + 1, end)));
        at = end;
      }
    }
    return cases;
  }

  private static StatementCase one(Path file, int number, String first, List<String> rows) {
    int space = first.indexOf(' ');
    Map<Integer, Span> cues = new TreeMap<>();
    String text = unmarked(first.substring(space + 1).replace(" // ", "\n\n"), cues);
    LocalDate date = date(file, number, first.substring(0, Math.max(space, 0)));
    List<Expected> statements = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      statements.add(expected(file, number + 1 + i, rows.get(i), cues));
    }
    if (!cues.isEmpty()) {
      throw new PassageException(file, number, "no lines for the cues " + cues.keySet());
    }
    Metadata metadata = new Metadata(null, date, null, null, null, "en");
    String id = file.getFileName() + ":" + number;
    return new StatementCase(Document.of(id, text, metadata), statements);
  }

  private static LocalDate date(Path file, int line, String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw new PassageException(file, line, "expected a date such as 2019-03-12, not " + word);
    }
  }

  private static String unmarked(String text, Map<Integer, Span> cues) {
    StringBuilder plain = new StringBuilder();
    Matcher matcher = CUE.matcher(text);
    while (matcher.find()) {
      matcher.appendReplacement(plain, "");
      int begin = plain.codePointCount(0, plain.length());
      plain.append(matcher.group(2));
      int end = plain.codePointCount(0, plain.length());
      cues.put(Integer.valueOf(matcher.group(1)), new Span(begin, end));
    }
    return matcher.appendTail(plain).toString();
  }

  private static Expected expected(Path file, int line, String row, Map<Integer, Span> cues) {
    List<String> fields = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    Span cue =
        fields.size() == FIELDS && fields.get(0).matches("\\d")
            ? cues.remove(Integer.valueOf(fields.get(0)))
            : null;
    if (cue == null) {
      throw new PassageException(file, line, "expected, for a marked cue: " + FORMAT);
    }
    return new Expected(
        cue,
        fields.get(1).equals("?") ? null : fields.get(1),
        fields.get(2).isEmpty() ? "Positive" : fields.get(2),
        fields.get(3).isEmpty() ? "Actual" : fields.get(3),
        names(fields.get(4)),
        names(fields.get(5)),
        fields.get(6).isEmpty() ? null : fields.get(6));
  }

  private static List<String> names(String field) {
    return Arrays.stream(field.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }
}
