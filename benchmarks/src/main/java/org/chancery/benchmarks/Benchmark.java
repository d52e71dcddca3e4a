package org.chancery.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.extractor.mention.EntityType;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs every system on the same texts, one after the other in processes of their own, and prints
 * tables of quality, speed and memory.
 */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Chancery beside Stanford CoreNLP on the same texts: quality, speed, memory.")
public final class Benchmark implements Callable<Integer> {
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.COUNTRY, EntityType.OFFICE, EntityType.ORGANIZATION);

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Folders with texts (*.txt) and their marked names (*.json).")
  private List<Path> folders = List.of();

  @Option(
      names = "--systems",
      split = ",",
      paramLabel = "NAME",
      description = "Only these systems (default: all).")
  private List<String> systems = List.copyOf(Systems.all().keySet());

  public static void main(String[] args) {
    System.exit(new CommandLine(new Benchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Measured> results = new LinkedHashMap<>();
    for (String system : systems) {
      System.err.println("measuring " + system);
      results.put(system, run(system));
    }
    int from = 0;
    for (Path folder : folders) {
      List<GoldText> texts = GoldText.folder(folder);
      printQuality(folder, texts, from, results);
      from += texts.size();
    }
    printSpeed(results);
    return 0;
  }

  private Measured run(String system) throws IOException, InterruptedException {
    Path result = Files.createTempFile("benchmark", ".json");
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heap(system), "-Dfile.encoding=UTF-8"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(Measurement.class.getName(), system, result.toString()));
      folders.forEach(folder -> command.add(folder.toString()));
      File discard =
          new File(System.getProperty("os.name").startsWith("Win") ? "NUL" : "/dev/null");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.to(discard))
              .redirectError(Redirect.INHERIT)
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("the process that measures " + system + " failed, see above");
      }
      return new ObjectMapper().readValue(result.toFile(), Measured.class);
    } finally {
      Files.delete(result);
    }
  }

  /** The peer needs more than a gigabyte; Chancery has to do with less. */
  private static String heap(String system) {
    return system.equals(Systems.PEER) ? "4g" : "768m";
  }

  private static void printQuality(
      Path folder, List<GoldText> texts, int from, Map<String, Measured> results) {
    System.out.println("\n" + folder.getFileName() + ": " + texts.size() + " texts\n");
    System.out.println(
        "| exact spans, P / R / F1 | "
            + TYPES.stream().map(EntityType::className).collect(Collectors.joining(" | "))
            + " |");
    System.out.println("| --- " + "| --- ".repeat(TYPES.size()) + "|");
    results.forEach(
        (system, measured) -> {
          List<String> cells = new ArrayList<>();
          for (EntityType type : TYPES) {
            cells.add(
                Score.of(type, texts, measured.found().subList(from, from + texts.size()))
                    .toString());
          }
          System.out.println("| " + system + " | " + String.join(" | ", cells) + " |");
        });
  }

  private static void printSpeed(Map<String, Measured> results) {
    Measured peer = results.get(Systems.PEER);
    System.out.println(
        "\n| speed, warm, CPU time | words/s | times "
            + Systems.PEER
            + " | loading, CPU s | peak memory, MB |\n| --- | --- | --- | --- | --- |");
    results.forEach(
        (system, measured) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %s | %.1f | %.0f |%n",
                system,
                measured.wordsPerSecond(),
                peer == null
                    ? "–"
                    : String.format(
                        Locale.ROOT, "%.1f", measured.wordsPerSecond() / peer.wordsPerSecond()),
                measured.loadSeconds(),
                measured.peakMegabytes()));
  }
}
