package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No layer falls below its floor on our own passages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassagesTest {
  private final MeasuredFigures figures = new MeasuredFigures();
  private final PassageScores scores =
      new PassageScores(Extractor.create(ExtractorSettings.defaults()));

  @BeforeAll
  void score() {
    if (System.getProperty(ReportRequest.REPORT) == null) {
      for (Half half : Half.values()) {
        figures.put(
            "passages", half, scores.score(PassageReader.readFolder(half.folder(), "*")).figures());
      }
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("floors")
  void noLayerFallsBelowItsFloor(Floors.Floor floor) {
    figures.assertNotBelow(floor);
  }

  static Stream<Floors.Floor> floors() {
    return Floors.of("passages").stream();
  }

  @ParameterizedTest
  @EnumSource(Half.class)
  void everyPassageCanBeRead(Half half) {
    List<Passage> passages = PassageReader.readFolder(half.folder(), "*");
    assertThat(passages).extracting(Passage::name).doesNotHaveDuplicates();
  }

  @Test
  @EnabledIfSystemProperty(named = ReportRequest.REPORT, matches = "open|sealed")
  void report() {
    scores.report(
        ReportRequest.of(System.getProperties()),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }
}
