package org.chancery.benchmarks.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chancery.benchmarks.process.OwnProcess;
import org.chancery.benchmarks.process.Speed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs every system on the same texts, one after the other in processes of their own, and prints
 * tables of quotations found, speakers, speed and memory.
 */
@Command(
    name = "quotes",
    mixinStandardHelpOptions = true,
    description = "Chancery beside CoreNLP's quote annotator on the same texts.")
public final class QuoteBenchmark implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "CORPUS",
      description = "Archives in PolNeAR's form (.tar.gz), or folders of NAME.txt with NAME.json.")
  private List<Path> corpora = List.of();

  @Option(
      names = "--leave-out",
      paramLabel = "FOLDER",
      description = "Leave out of archives the texts of which this folder has a NAME.txt.")
  private @Nullable Path leaveOut;

  @Option(
      names = "--systems",
      split = ",",
      paramLabel = "NAME",
      description = "Only these systems (default: all).")
  private List<String> systems = List.copyOf(QuoteSystems.all().keySet());

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "Heap of Chancery (default: ${DEFAULT-VALUE}); the peer's is 5g.")
  private String heap = "1024m";

  /** How fast a system was, and its quotes by text. */
  private record Measured(Speed speed, List<List<FoundQuote>> found) {}

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(new CommandLine(new QuoteBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (leaveOut != null && !Files.isDirectory(leaveOut)) {
      throw new ParameterException(
          spec.commandLine(), "--leave-out: there is no folder " + leaveOut);
    }
    Map<String, Measured> results = new LinkedHashMap<>();
    for (String system : systems) {
      System.err.println("measuring " + system);
      results.put(system, run(system));
    }
    int from = 0;
    for (Path corpus : corpora) {
      List<QuotedText> texts = QuotedTexts.read(corpus, leaveOut);
      printQuality(corpus, texts, from, results);
      from += texts.size();
    }
    Map<String, Speed> speeds = new LinkedHashMap<>();
    results.forEach((system, measured) -> speeds.put(system, measured.speed()));
    Speed.print(speeds, QuoteSystems.PEER);
    return 0;
  }

  private Measured run(String system) throws IOException, InterruptedException {
    Path result = Files.createTempFile("quotes", ".json");
    try {
      List<Object> arguments = new ArrayList<>(List.of(system, result));
      arguments.add(leaveOut == null ? "-" : leaveOut);
      arguments.addAll(corpora);
      String size = system.startsWith(QuoteSystems.PEER) ? "5g" : heap;
      Map<String, String> reported =
          OwnProcess.run(
              List.of("-XX:+UseSerialGC", "-Xmx" + size),
              QuoteMeasurement.class,
              arguments.toArray());
      return new Measured(Speed.of(reported), QuoteMeasurement.read(result));
    } finally {
      Files.delete(result);
    }
  }

  private static void printQuality(
      Path corpus, List<QuotedText> texts, int from, Map<String, Measured> results) {
    System.out.println("\n" + corpus.getFileName() + ": " + texts.size() + " texts\n");
    System.out.println(QuoteScore.header());
    Map<String, QuoteScore> scores = new LinkedHashMap<>();
    results.forEach(
        (system, measured) -> {
          QuoteScore score = new QuoteScore();
          for (int i = 0; i < texts.size(); i++) {
            score.add(texts.get(i), measured.found().get(from + i));
          }
          System.out.println(score.row(system));
          scores.put(system, score);
        });
    System.out.println();
    scores.forEach((system, score) -> System.out.println(system + ": " + score.counts()));
  }
}
