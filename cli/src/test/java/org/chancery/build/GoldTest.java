package org.chancery.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.store.ExportFormat;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No layer falls far behind what {@code docs/quality.md} says. Needs the hand-annotated articles,
 * which are not part of this repository: the folder that {@code CHANCERY_SHARED} names, else {@code
 * ../shared} beside the repository; skipped where there is none, or no {@code python3} to run their
 * scorer.
 */
class GoldTest {
  /**
   * F1 of each layer, some points below the measured figures: a guard against accidents, not a
   * target.
   */
  private static final Map<String, Double> FLOORS =
      Map.ofEntries(
          Map.entry("mention Person", 0.95),
          Map.entry("mention Office", 0.93),
          Map.entry("mention Country", 0.95),
          Map.entry("mention Organization", 0.92),
          Map.entry("mention Policy (overlap)", 0.75),
          Map.entry("identity within articles", 0.95),
          Map.entry("identity across articles", 0.93),
          Map.entry("tenure person+office", 0.87),
          Map.entry("tenure incl. of+status", 0.67),
          Map.entry("policy facts", 0.50),
          Map.entry("positions", 0.43),
          Map.entry("concerns, party", 0.57),
          Map.entry("policy type", 0.68),
          Map.entry("claim source+cue+content", 0.57),
          Map.entry("claimant of matched claims", 0.85));

  @TempDir Path folder;

  @Test
  void noLayerFallsFarBehindItsMeasuredFigure() throws Exception {
    Path gold = shared().resolve("gold");
    assumeTrue(
        Files.isRegularFile(gold.resolve("score.py")),
        "the annotated articles are not here: " + gold);
    Path export = folder.resolve("dev.nq");
    export(gold.resolve("dev"), export);

    JsonNode figures = score(gold, export);

    FLOORS.forEach(
        (layer, floor) ->
            assertThat(figures.path(layer).path("f1").asDouble())
                .as("F1 of " + layer)
                .isGreaterThanOrEqualTo(floor));
  }

  private void export(Path articles, Path export) throws IOException {
    Path store = folder.resolve("kg");
    BuildRequest request =
        new BuildRequest(
            List.of(articles + "/*.txt"),
            store,
            ReaderSettings.STANDARD,
            ExtractorSettings.defaults(),
            2);
    new Build(InputStream.nullInputStream(), Clock.systemUTC()).run(request, problem -> {});
    try (KnowledgeStore open = KnowledgeStore.open(store);
        OutputStream out = Files.newOutputStream(export)) {
      assertThat(open.validate().violations()).isEmpty();
      open.export(ExportFormat.NQUADS, out, false);
    }
  }

  private JsonNode score(Path gold, Path export) throws IOException, InterruptedException {
    Path answer = folder.resolve("score.json");
    ProcessBuilder scorer =
        new ProcessBuilder(
                "python3",
                gold.resolve("score.py").toString(),
                gold.resolve("dev").toString(),
                export.toString(),
                "--json")
            .redirectOutput(answer.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    scorer.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process;
    try {
      process = scorer.start();
    } catch (IOException e) {
      assumeTrue(false, "there is no python3 here: " + e.getMessage());
      throw e;
    }
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return new ObjectMapper().readTree(answer.toFile());
  }

  private static Path shared() {
    String named = System.getenv("CHANCERY_SHARED");
    return named != null ? Path.of(named) : Path.of("../../shared").toAbsolutePath().normalize();
  }
}
