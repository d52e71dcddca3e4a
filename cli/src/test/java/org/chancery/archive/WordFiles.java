package org.chancery.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files of the generator: lines of columns between tabs, comments after a number sign. */
final class WordFiles {
  private WordFiles() {}

  /** The lines of a file, each with exactly so many columns. */
  static List<List<String>> read(String file, int columns) {
    try (InputStream in = WordFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + file + ".");
      }
      List<List<String>> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> List.of(line.split("\t", -1)))
              .toList();
      for (List<String> line : lines) {
        if (line.size() != columns) {
          throw new IllegalStateException(file + ": expected " + columns + " columns: " + line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of a column. */
  static List<String> list(String column) {
    return List.of(column.split(", "));
  }
}
