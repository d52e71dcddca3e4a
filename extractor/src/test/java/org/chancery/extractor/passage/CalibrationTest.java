package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Confidences are drawn from what was right, and tell how often things are. */
class CalibrationTest {
  private static final String REPORT = "calibration.report";

  /** With fewer observations the error is mostly chance. */
  private static final int ENOUGH = 100;

  private static final double MOST = 0.1;

  @Test
  void aRuleSeenOftenHasItsOwnPrecisionAndARareOneThatOfItsLayer() {
    List<Observation> seen = new ArrayList<>();
    add(seen, "Person", "often-right", 190, 10);
    add(seen, "Person", "often-wrong", 60, 140);
    Calibrated calibrated = new Calibrated(seen);
    assertThat(calibrated.of("Person", "often-right")).isCloseTo(0.95, within(0.02));
    assertThat(calibrated.of("Person", "often-wrong")).isCloseTo(0.30, within(0.02));
    assertThat(calibrated.of("Person", "never-seen")).isCloseTo(0.625, within(0.02));
  }

  @Test
  void anExpectedErrorIsTheDistanceBetweenConfidenceAndWhatWasRight() {
    Reliability reliability = new Reliability();
    for (int i = 0; i < 10; i++) {
      reliability.add(0.9, i < 7);
    }
    assertThat(reliability.bins()).hasSize(1);
    assertThat(reliability.expectedError()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void confidencesOnTheOpenPassagesAreWhatTheySay() {
    Calibration calibration =
        Calibration.of(Extractor.create(ExtractorSettings.defaults()), List.of());
    calibration
        .asGiven()
        .forEach(
            (layer, reliability) -> {
              if (reliability.count() >= ENOUGH) {
                assertThat(reliability.expectedError()).as(layer).isLessThan(MOST);
              }
            });
  }

  @Test
  @EnabledIfSystemProperty(named = REPORT, matches = ".*")
  void report() {
    List<Path> folders =
        Stream.of(System.getProperty(REPORT).split(","))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList();
    Extractor extractor = Extractor.create(ExtractorSettings.defaults());
    System.out.println(Calibration.of(extractor, folders).report());
  }

  private static void add(List<Observation> seen, String layer, String rule, int right, int wrong) {
    for (int i = 0; i < right + wrong; i++) {
      seen.add(new Observation("a" + i, layer, rule, 0.5, i < right));
    }
  }
}
