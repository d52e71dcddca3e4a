package org.chancery.ontology;

import java.util.List;

/** A gazetteer cannot be used; each problem says which file, which line and what was expected. */
public final class GazetteerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  GazetteerException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, one line each, in the order of the files. */
  public List<String> problems() {
    return problems;
  }
}
