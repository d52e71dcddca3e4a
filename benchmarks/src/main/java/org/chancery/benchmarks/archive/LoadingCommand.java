package org.chancery.benchmarks.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.chancery.benchmarks.process.OwnProcess;
import org.chancery.benchmarks.process.Usage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive loading}. */
@Command(
    name = "loading",
    mixinStandardHelpOptions = true,
    description = "Load a file of N-Quads with TDB2's own loaders and into stores, one by one.")
final class LoadingCommand implements Callable<Integer> {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("tdb2-basic", "TDB2, basic loader");
    NAMES.put("tdb2-sequential", "TDB2, sequential loader");
    NAMES.put("tdb2-phased", "TDB2, phased loader (the default of `tdb2.tdbloader`)");
    NAMES.put("tdb2-parallel", "TDB2, parallel loader");
    NAMES.put("chancery", "Chancery, new edition with text index");
    NAMES.put("chancery-index", "– of that, the text index");
  }

  @Parameters(paramLabel = "GRAPH.nq", description = "What export wrote.")
  private Path graph = Path.of("");

  @Option(names = "--work", paramLabel = "FOLDER", description = "For the databases; made anew.")
  private Path work = Path.of("loading");

  @Option(names = "--rounds", paramLabel = "N", description = "The best counts (default: 2).")
  private int rounds = 2;

  @Override
  public Integer call() throws Exception {
    long quads;
    try (Stream<String> lines = Files.lines(graph)) {
      quads = lines.count();
    }
    System.out.printf(Locale.ROOT, "%,d quads%n%n", quads);
    System.out.println("| | s | quads/s | processor, s | MB on disk | peak memory, MB |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    Path store = Files.createDirectories(work).resolve("chancery");
    for (String way : Loading.WAYS) {
      Map<String, String> best = best(way, way.startsWith("chancery") ? store : work.resolve(way));
      double seconds = Double.parseDouble(Objects.requireNonNull(best.get("seconds")));
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %s | %s | %s | %s |%n",
          NAMES.get(way),
          seconds,
          way.equals("chancery-index") ? "" : Usage.number(quads / seconds),
          best.get("processor"),
          best.get("disk"),
          best.get("resident"));
    }
    return 0;
  }

  private Map<String, String> best(String way, Path folder) throws Exception {
    Map<String, String> best = Map.of();
    for (int i = 0; i < rounds; i++) {
      if (!way.equals("chancery-index")) {
        Usage.delete(folder);
      }
      Map<String, String> run = OwnProcess.run("2g", Loading.class, way, graph, folder);
      if (best.isEmpty() || seconds(run) < seconds(best)) {
        best = run;
      }
    }
    return best;
  }

  private static double seconds(Map<String, String> run) {
    return Double.parseDouble(run.getOrDefault("seconds", "0"));
  }
}
