package org.chancery.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.chancery.build.StoreContents;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the real process at random moments of all kinds of work. After each death the store opens
 * and holds the old graph or the new one, nothing between; graph and index agree; and the same work
 * again ends with the graph that it has without deaths.
 *
 * <p>{@code -Dkills=200} says how many deaths, {@code -Dkills.seed=...} which.
 */
@Tag("kills")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final long SEED = Long.getLong("kills.seed", 20_240_630);

  private final List<Finding> findings = new ArrayList<>();
  private List<Scenario> scenarios = List.of();
  @TempDir static Path folder;

  @BeforeAll
  void prepare() {
    scenarios = new Workshop(folder).scenarios();
  }

  // Already after each kind of work, because two hundred deaths take a while.
  @AfterEach
  void report() throws IOException {
    Path target = Files.createDirectories(Path.of("target"));
    Files.writeString(
        target.resolve("kills.md"), "Seed " + SEED + ".\n\n" + KillTable.of(findings));
  }

  Stream<Scenario> scenarios() {
    return scenarios.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void nothingIsLostAndNothingIsHalfThere(Scenario scenario) {
    int kills = (KILLS + scenarios.size() - 1) / scenarios.size();
    StoreContents before =
        Files.exists(scenario.template()) ? left(copy(scenario)).contents() : StoreContents.NONE;
    Path undisturbed = copy(scenario);
    Map<String, Long> moments = new Victim(scenario, undisturbed).watch();
    StoreContents after = StoreContents.of(undisturbed);
    after.assertIndexAgrees();
    Folders.delete(undisturbed);
    Random random = new Random(SEED + scenario.name().hashCode());
    for (int i = 0; i < kills; i++) {
      kill(scenario, moments, before, after, random);
    }
  }

  /**
   * The records of the killed build are marked, and the marks are in the graph of the next one,
   * which can only have them from there.
   */
  @Test
  void whatWasExtractedBeforeADeathIsNotExtractedAgain() throws IOException {
    Scenario scenario = scenarios.get(0);
    Path store = copy(scenario);
    new Victim(scenario, store).killWhen(() -> Records.count(store) > 2);

    int marked = Records.mark(store, "0.01");
    scenario.resume().accept(store);

    Stream<String> graphs =
        StoreContents.of(store).quads().stream()
            .filter(quad -> quad.contains("\"0.01\""))
            .map(quad -> quad.substring(quad.lastIndexOf('<')).replace("/text>", ">"));
    assertThat(marked).as("articles extracted before the death").isBetween(3, 11);
    assertThat(graphs.distinct()).hasSize(marked);
  }

  private void kill(
      Scenario scenario,
      Map<String, Long> moments,
      StoreContents before,
      StoreContents after,
      Random random) {
    List<String> signs = List.copyOf(moments.keySet());
    String sign = signs.get(random.nextInt(signs.size()));
    long delay = (long) (random.nextDouble() * moments.getOrDefault(sign, 0L));
    String what =
        "%s, killed %.1f ms after \"%s\" (seed %d)".formatted(scenario, delay / 1e6, sign, SEED);
    Path store = copy(scenario);

    Victim victim = new Victim(scenario, store);
    boolean killed = victim.kill(sign, delay);
    var traces = Traces.of(store);
    Left left = left(store);

    Finding.Outcome outcome = outcome(left.contents(), before, after, what);
    left.contents().assertIndexAgrees();
    scenario.resume().accept(store);
    StoreContents end = StoreContents.of(store);
    assertThat(end.quads()).as("%s, done again", what).isEqualTo(after.quads());
    assertThat(end.entries()).as("%s, done again", what).isEqualTo(after.entries());
    assertThat(Traces.of(store))
        .as("what is left lying about after %s", what)
        .isSubsetOf(Traces.PARTIAL);
    findings.add(
        new Finding(scenario.name(), victim.lastStep(), traces, killed, outcome, left.lagging()));
    Folders.delete(store);
  }

  private static Finding.Outcome outcome(
      StoreContents left, StoreContents before, StoreContents after, String what) {
    if (left.quads().equals(after.quads())) {
      return before.quads().equals(after.quads()) ? Finding.Outcome.SAME : Finding.Outcome.NEW;
    }
    assertThat(left.quads()).as(what).isEqualTo(before.quads());
    return Finding.Outcome.OLD;
  }

  private record Left(StoreContents contents, boolean lagging) {}

  /** Opens a store as every command does: with the index brought up to date. */
  private static Left left(Path store) {
    if (!Files.exists(store.resolve("chancery.json"))) {
      return new Left(StoreContents.NONE, false);
    }
    boolean lagging;
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      lagging = !open.isEmpty() && open.reindex(entries -> {});
    }
    return new Left(StoreContents.of(store), lagging);
  }

  private Path copy(Scenario scenario) {
    Path copy = folder.resolve("victims").resolve(String.valueOf(System.nanoTime()));
    Folders.copy(scenario.template(), copy);
    return copy;
  }
}
