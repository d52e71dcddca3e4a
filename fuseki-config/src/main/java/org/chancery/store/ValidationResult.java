package org.chancery.store;

import java.util.List;

/**
 * What checking a store against the SHACL shapes gave.
 *
 * @param triples how many distinct triples were checked
 * @param violations ordered by focus node, path and message
 */
public record ValidationResult(long triples, List<Violation> violations) {
  public ValidationResult {
    violations = List.copyOf(violations);
  }

  /** Whether nothing was found. */
  public boolean conforms() {
    return violations.isEmpty();
  }
}
