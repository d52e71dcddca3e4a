package org.chancery.benchmarks.lengths;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.chancery.benchmarks.lengths.LongText.Kind;
import org.chancery.benchmarks.process.OwnProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures extractions of longer and longer texts and prints a table. */
@Command(
    name = "lengths",
    mixinStandardHelpOptions = true,
    description = "CPU time and memory of an extraction by the length of the text.")
public final class LengthBenchmark implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Articles (*.txt) that the texts are made of.")
  private Path folder = Path.of(".");

  @Option(names = "--words", split = ",", paramLabel = "N", description = "The lengths.")
  private List<Integer> lengths = List.of(12_500, 25_000, 50_000, 100_000, 200_000);

  @Option(names = "--heap", paramLabel = "SIZE", description = "Default: ${DEFAULT-VALUE}.")
  private String heap = "1500m";

  @Option(names = "--no-claim-model", description = "Find claims by rules alone.")
  private boolean claimRulesAlone;

  @Option(names = "--no-policy-model", description = "Find policies and facts by rules alone.")
  private boolean policyRulesAlone;

  public static void main(String[] args) {
    System.exit(new CommandLine(new LengthBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.println(
        "| text | words | CPU s | ms per 1,000 words | claims | peak memory, MB |\n"
            + "| --- | --- | --- | --- | --- | --- |");
    for (Kind kind : Kind.values()) {
      for (int words : lengths) {
        Map<String, String> reported =
            OwnProcess.run(
                List.of("-XX:+UseSerialGC", "-Xmx" + heap),
                LengthRun.class,
                kind,
                words,
                !claimRulesAlone,
                !policyRulesAlone,
                folder);
        double cpu = value(reported, "cpu");
        System.out.printf(
            Locale.ROOT,
            "| %s | %,d | %.1f | %.0f | %,.0f | %,.0f |%n",
            kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            words,
            cpu,
            cpu * 1e6 / words,
            value(reported, "claims"),
            value(reported, "peak"));
      }
    }
    return 0;
  }

  private static double value(Map<String, String> reported, String name) {
    return Double.parseDouble(Objects.requireNonNull(reported.get(name), name));
  }
}
