package org.chancery.benchmarks.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.archive.IdentityScore;
import org.chancery.archive.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code archive score}. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Compare the people of a graph with the truth about an archive.")
final class ScoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "TRUTH.tsv", description = "What generate wrote.")
  private Path truth = Path.of("");

  @Parameters(index = "1", paramLabel = "GRAPH.nq", description = "What export wrote.")
  private Path graph = Path.of("");

  @Override
  public Integer call() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(graph))) {
      System.out.println(IdentityScore.of(Truth.read(truth), in));
    }
    return 0;
  }
}
