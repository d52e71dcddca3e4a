package org.chancery.benchmarks.names;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.benchmarks.process.Choice;
import org.chancery.benchmarks.process.Speed;
import org.chancery.benchmarks.process.Usage;

/**
 * One system on one set of texts, in a process of its own: {@code SYSTEM RESULT.json FOLDER...}.
 * Reads all texts until it is warm, then once more by the clock of the processor; the names are
 * written to the file, the rest is reported.
 */
final class NameMeasurement {
  private static final int WARM_PASSES = 3;

  private NameMeasurement() {}

  public static void main(String[] args) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    for (String folder : List.of(args).subList(2, args.length)) {
      texts.addAll(GoldText.folder(Path.of(folder)));
    }
    List<Set<Named>> found = measure(args[0], texts);
    new ObjectMapper().writeValue(Path.of(args[1]).toFile(), found);
  }

  private static List<Set<Named>> measure(String system, List<GoldText> texts) throws IOException {
    double start = Usage.processor();
    NameFinding finding = Choice.of(NameSystems.all(), system);
    finding.find(texts.get(0));
    double loaded = Usage.processor();
    List<Set<Named>> found = pass(finding, texts);
    for (int i = 1; i < WARM_PASSES; i++) {
      pass(finding, texts);
    }
    double warm = Usage.processor();
    pass(finding, texts);
    double end = Usage.processor();
    int words = texts.stream().mapToInt(GoldText::words).sum();
    new Speed(words, end - warm, loaded - start, Usage.peakResident()).report();
    return found;
  }

  private static List<Set<Named>> pass(NameFinding finding, List<GoldText> texts) {
    List<Set<Named>> found = new ArrayList<>();
    texts.forEach(text -> found.add(finding.find(text)));
    return found;
  }

  /** What a process has written, by text. */
  static List<Set<Named>> read(Path result) throws IOException {
    return new ObjectMapper().readValue(result.toFile(), new TypeReference<>() {});
  }
}
