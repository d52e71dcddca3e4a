package org.chancery.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file in which people say what they know better than the rules: statements of identity or
 * corrections. Immutable.
 *
 * @param name for messages
 * @param turtle its contents
 */
public record StatementFile(String name, String turtle) {
  public StatementFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(turtle);
  }

  /**
   * Reads a file.
   *
   * @throws BuildException when it cannot be read
   */
  public static StatementFile read(Path file) {
    try {
      return new StatementFile(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BuildException(file + ": expected a readable Turtle file in UTF-8: " + e);
    }
  }
}
