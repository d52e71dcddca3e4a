package org.chancery.store;

import java.util.List;
import org.apache.jena.graph.Graph;

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

  /** The report as SHACL describes it in RDF. */
  public Graph toGraph() {
    return ReportGraph.of(violations);
  }

  /** Whether nothing was found. */
  public boolean conforms() {
    return violations.isEmpty();
  }
}
