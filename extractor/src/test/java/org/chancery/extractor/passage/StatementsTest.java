package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.extractor.ExtractorSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands around claims is known no worse than its floors say, with the models and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
  private static final String MODELS = "statements";
  private static final String RULES = "statements-rules";

  private final Map<String, Map<String, Figure>> figures = new HashMap<>();

  @BeforeAll
  void score() {
    if (System.getProperty(ReportRequest.REPORT) == null) {
      for (Half half : Half.values()) {
        ExtractorSettings models = ExtractorSettings.defaults();
        figures.put(key(MODELS, half), StatementScores.score(half, models).figures());
        ExtractorSettings rules = models.withClaimModel(false);
        figures.put(key(RULES, half), StatementScores.score(half, rules).figures());
      }
    }
  }

  /** The message has figures only, so that nothing of the sealed half is told. */
  @ParameterizedTest
  @MethodSource("floors")
  void noFigureFallsBelowItsFloor(Floors.Floor floor) {
    if (figures.isEmpty()) {
      return;
    }
    Map<String, Figure> ofHalf =
        Objects.requireNonNull(figures.get(key(floor.set(), floor.half())));
    assertThat(ofHalf).containsKey(floor.layer());
    double figure = Objects.requireNonNull(ofHalf.get(floor.layer())).of(floor.column());
    assertThat(figure).as(floor.toString()).isGreaterThanOrEqualTo(floor.floor());
  }

  static Stream<Floors.Floor> floors() {
    return Stream.of(MODELS, RULES).map(Floors::of).flatMap(List::stream);
  }

  @ParameterizedTest
  @EnumSource(Half.class)
  void eachHalfHasManyStatementsOfEverySpeechAct(Half half) {
    List<StatementCase.Expected> statements =
        StatementReader.read(half.statements()).stream()
            .flatMap(one -> one.statements().stream())
            .toList();
    assertThat(statements).hasSizeGreaterThanOrEqualTo(70);
    assertThat(statements)
        .extracting(StatementCase.Expected::act)
        .contains("Assert", "Deny", "Accuse", "Demand", "Promise", "Threaten", "Praise", "Propose")
        .contains("Reject", "Warn", "Ask", "ExpressFeeling");
  }

  @Test
  @EnabledIfSystemProperty(named = ReportRequest.REPORT, matches = "open|sealed")
  void report() {
    StatementScores.report(
        ReportRequest.of(System.getProperties()),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private static String key(String set, Half half) {
    return set + " " + half.folderName();
  }
}
