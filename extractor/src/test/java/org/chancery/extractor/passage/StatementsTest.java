package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private final MeasuredFigures figures = new MeasuredFigures();

  @BeforeAll
  void score() {
    if (System.getProperty(ReportRequest.REPORT) == null) {
      for (Half half : Half.values()) {
        ExtractorSettings models = ExtractorSettings.defaults();
        figures.put(MODELS, half, StatementScores.score(half, models).figures());
        ExtractorSettings rules = models.withClaimModel(false);
        figures.put(RULES, half, StatementScores.score(half, rules).figures());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("floors")
  void noFigureFallsBelowItsFloor(Floors.Floor floor) {
    figures.assertNotBelow(floor);
  }

  static Stream<Floors.Floor> floors() {
    return Stream.of(MODELS, RULES).map(Floors::of).flatMap(List::stream);
  }

  @ParameterizedTest
  @EnumSource(Half.class)
  void eachHalfHasManyStatementsOfEverySpeechAct(Half half) {
    List<StatementCase.Expected> statements =
        StatementCaseReader.read(half.statements()).stream()
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
}
