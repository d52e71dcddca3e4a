package org.chancery.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One system on one set of texts, in a process of its own: {@code SYSTEM RESULT.json FOLDER...}.
 * Reads all texts until it is warm, then once more by the clock of the processor.
 */
final class Measurement {
  private static final int WARM_PASSES = 3;
  private static final double NANOSECONDS = 1e9;

  private Measurement() {}

  public static void main(String[] args) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    for (String folder : List.of(args).subList(2, args.length)) {
      texts.addAll(GoldText.folder(Path.of(folder)));
    }
    Measured measured = measure(args[0], texts);
    new ObjectMapper().writeValue(Path.of(args[1]).toFile(), measured);
  }

  private static Measured measure(String system, List<GoldText> texts) throws IOException {
    double start = cpuSeconds();
    NameFinding finding = Systems.make(system);
    finding.find(texts.get(0));
    double loaded = cpuSeconds();
    List<Set<Named>> found = pass(finding, texts);
    for (int i = 1; i < WARM_PASSES; i++) {
      pass(finding, texts);
    }
    double warm = cpuSeconds();
    pass(finding, texts);
    double end = cpuSeconds();
    int words = texts.stream().mapToInt(GoldText::words).sum();
    return new Measured(found, words, end - warm, loaded - start, peakMegabytes());
  }

  private static List<Set<Named>> pass(NameFinding finding, List<GoldText> texts) {
    List<Set<Named>> found = new ArrayList<>();
    texts.forEach(text -> found.add(finding.find(text)));
    return found;
  }

  private static double cpuSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / NANOSECONDS;
  }

  /** The high-water mark of the resident set, which Linux tells. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
