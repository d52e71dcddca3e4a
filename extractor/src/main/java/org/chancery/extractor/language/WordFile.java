package org.chancery.extractor.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the word lists and tables that hold linguistic knowledge: UTF-8 resources beside the class
 * that uses them. Blank lines and lines that begin with {@code #} are comments; nothing is folded.
 * Safe to share between threads.
 */
public final class WordFile {
  /**
   * A line of a table.
   *
   * @param file the resource's name
   * @param line its number, from 1
   * @param fields what stands between tabs, trimmed; never empty
   */
  public record Row(String file, int line, List<String> fields) {
    public Row {
      fields = List.copyOf(fields);
    }

    /** The field at a place from 0, or an empty string where the line has fewer. */
    public String field(int place) {
      return place < fields.size() ? fields.get(place) : "";
    }

    /** The words of a field, which are separated by commas; empty where the field is. */
    public List<String> list(int place) {
      return split(field(place));
    }

    /** An exception that says where the line stands and what was expected there. */
    public IllegalStateException expected(String what) {
      return new IllegalStateException(
          file + ":" + line + ": expected " + what + ", read " + fields);
    }
  }

  private WordFile() {}

  /**
   * The lines of a table, in the order of the file.
   *
   * @param owner a class of the package whose folder holds the resource
   * @param name the file's name
   * @throws IllegalStateException when there is no such resource
   */
  public static List<Row> rows(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
      }
      List<Row> rows = new ArrayList<>();
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> fields = new ArrayList<>();
          for (String field : line.split("\t", -1)) {
            fields.add(field.strip());
          }
          rows.add(new Row(name, number, fields));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The words of a list, which stand on lines of their own or are separated by commas. */
  public static Set<String> words(Class<?> owner, String name) {
    Set<String> words = new LinkedHashSet<>();
    for (Row row : rows(owner, name)) {
      words.addAll(row.list(0));
    }
    return Collections.unmodifiableSet(words);
  }

  /**
   * The lists of a file that has several: each begins with a line {@code [its name]}.
   *
   * @throws IllegalStateException when words stand before the first name
   */
  public static Map<String, Set<String>> sections(Class<?> owner, String name) {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    Set<String> current = null;
    for (Row row : rows(owner, name)) {
      String text = row.field(0);
      if (text.startsWith("[") && text.endsWith("]")) {
        current =
            sections.computeIfAbsent(
                text.substring(1, text.length() - 1), key -> new LinkedHashSet<>());
      } else if (current == null) {
        throw row.expected("a line [name] before the first words");
      } else {
        current.addAll(row.list(0));
      }
    }
    return Collections.unmodifiableMap(sections);
  }

  private static List<String> split(String field) {
    List<String> words = new ArrayList<>();
    for (String word : field.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
