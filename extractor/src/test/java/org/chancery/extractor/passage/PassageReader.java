package org.chancery.extractor.passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads passages. A file has a header ({@code @date}, {@code @title}, comments with {@code #}), an
 * empty line, the text with its mentions marked <code>{ID WORDS}</code> and the parts of its claims
 * marked <code>{S1 WORDS}</code> (source), <code>{Q1 WORDS}</code> (cue), <code>{C1 WORDS}</code>
 * (content), a line {@code ---}, and lines of names, tenures, affiliations, claims, policies and
 * facts about these. The first letter of an id gives the type.
 *
 * <pre>
 * &#64;date 2019-03-12
 *
 * {c.gb British} {o.gb-pm Prime Minister} {p.may Theresa May} spoke.
 * ---
 * tenure p.may | Prime Minister; premier | c.gb | current
 * </pre>
 */
final class PassageReader {
  private static final String EXTENSION = ".txt";
  private static final String FACTS = "---";

  private PassageReader() {}

  /**
   * The passages of a folder whose file names match a glob, in the order of their names.
   *
   * @throws PassageException at the first one that is not in the format
   */
  static List<Passage> readFolder(Path folder, String glob) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(EXTENSION))
          .filter(
              file -> matcher.matches(file.getFileName()) || matcher.matches(Path.of(stem(file))))
          .sorted()
          .map(PassageReader::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /**
   * One passage.
   *
   * @throws PassageException when it is not in the format, with file and line
   */
  static Passage read(Path file) {
    try {
      return read(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " as UTF-8", e);
    }
  }

  /** A passage whose contents are already at hand; the file is what errors name. */
  static Passage read(Path file, String contents) {
    List<String> lines = Arrays.asList(contents.replace("\r\n", "\n").split("\n", -1));
    LocalDate date = null;
    String title = null;
    int at = 0;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String line = lines.get(at);
      if (line.startsWith("@date ")) {
        date = date(file, at + 1, line.substring(6).strip());
      } else if (line.startsWith("@title ")) {
        title = line.substring(7).strip();
      } else if (!line.startsWith("#")) {
        throw new PassageException(
            file, at + 1, "expected @date, @title, # or an empty line before the text");
      }
    }
    return read(file, lines, at, new Metadata(title, date, null, null, null, "en"));
  }

  private static Passage read(Path file, List<String> lines, int from, Metadata metadata) {
    int first = from;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    int end = first;
    while (end < lines.size() && !lines.get(end).strip().equals(FACTS)) {
      end++;
    }
    if (end == lines.size()) {
      throw new PassageException(file, end, "expected a line --- behind the text");
    }
    String marked = String.join("\n", lines.subList(first, end)).strip();
    if (marked.isEmpty()) {
      throw new PassageException(file, end, "there is no text before ---");
    }
    MarkReader.Result text = MarkReader.read(file, first + 1, marked);
    FactReader facts = new FactReader(file, text.mentions(), text.parts());
    for (int i = end + 1; i < lines.size(); i++) {
      facts.read(i + 1, lines.get(i).strip());
    }
    return new Passage(file, Document.of(stem(file), text.plain(), metadata), facts.annotations());
  }

  private static @Nullable LocalDate date(Path file, int line, String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException e) {
      throw new PassageException(file, line, "expected a day such as 2019-03-12, not " + words);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }
}
