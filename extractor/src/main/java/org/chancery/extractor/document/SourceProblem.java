package org.chancery.extractor.document;

/**
 * Something wrong with an input; everything else is read all the same. Immutable.
 *
 * @param location the file as it was named, where known with line, column or byte: {@code
 *     news/may.jsonl:12:7}
 * @param severity what it cost
 * @param message what was found, what was expected, what to do; one sentence or two
 */
public record SourceProblem(String location, Severity severity, String message) {
  /** What a problem cost. */
  public enum Severity {
    /** The article was read; something beside its text was not. */
    WARNING,
    /** An article, or a whole input, was refused. */
    ERROR
  }

  static SourceProblem error(String location, String message) {
    return new SourceProblem(location, Severity.ERROR, message);
  }

  static SourceProblem warning(String location, String message) {
    return new SourceProblem(location, Severity.WARNING, message);
  }

  /** Location, severity and message on one line. */
  @Override
  public String toString() {
    return location + ": " + (severity == Severity.ERROR ? "error: " : "warning: ") + message;
  }
}
