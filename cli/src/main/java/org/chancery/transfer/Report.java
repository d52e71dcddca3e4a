package org.chancery.transfer;

import java.util.List;
import java.util.Objects;
import org.chancery.build.BuildReport;

/**
 * What became of a batch. Immutable.
 *
 * @param done what the server did
 * @param problems messages of the server
 */
record Report(BuildReport done, List<String> problems) {
  Report {
    Objects.requireNonNull(done);
    problems = List.copyOf(problems);
  }
}
