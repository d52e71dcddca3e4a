package org.chancery.benchmarks.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.benchmarks.process.OwnProcess;
import org.chancery.benchmarks.process.Speed;
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
public final class NameBenchmark implements Callable<Integer> {
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
  private List<String> systems = List.copyOf(NameSystems.all().keySet());

  public static void main(String[] args) {
    System.exit(new CommandLine(new NameBenchmark()).execute(args));
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
    Map<String, Speed> speeds = new LinkedHashMap<>();
    results.forEach((system, measured) -> speeds.put(system, measured.speed()));
    Speed.print(speeds, NameSystems.PEER);
    return 0;
  }

  private Measured run(String system) throws IOException, InterruptedException {
    Path result = Files.createTempFile("benchmark", ".json");
    try {
      List<Object> arguments = new ArrayList<>(List.of(system, result));
      arguments.addAll(folders);
      Map<String, String> reported =
          OwnProcess.run(
              List.of("-XX:+UseSerialGC", "-Xmx" + heap(system)),
              NameMeasurement.class,
              arguments.toArray());
      return new Measured(NameMeasurement.read(result), Speed.of(reported));
    } finally {
      Files.delete(result);
    }
  }

  /** The peer needs more than a gigabyte; Chancery has to do with less. */
  private static String heap(String system) {
    return system.equals(NameSystems.PEER) ? "4g" : "768m";
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
}
