package org.chancery.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The queries that come with Chancery, in the order of {@code queries/index.txt}. Each file begins
 * with lines {@code # title: …} and {@code # comment: …}, of which the latter may be repeated.
 */
public final class SavedQueries {
  private static final String TITLE = "# title:";
  private static final String COMMENT = "# comment:";

  private SavedQueries() {}

  /** Reads all of them. */
  public static List<SavedQuery> bundled() {
    return resource("queries/index.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(name -> parse(name, resource("queries/" + name + ".rq")))
        .toList();
  }

  static SavedQuery parse(String name, String text) {
    String title = header(text, TITLE);
    String comment = header(text, COMMENT);
    if (title.isEmpty() || comment.isEmpty()) {
      throw new IllegalArgumentException(
          name + ".rq: expected lines that begin with " + TITLE + " and " + COMMENT);
    }
    return new SavedQuery(name, title, comment, text);
  }

  private static String header(String text, String key) {
    return text.lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .collect(Collectors.joining(" "));
  }

  private static String resource(String name) {
    try (InputStream in = SavedQueries.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no bundled file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled " + name, e);
    }
  }
}
