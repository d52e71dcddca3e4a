package org.chancery.extractor.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimConfidenceTest {
  private static final ClaimConfidence BUNDLED = ClaimConfidence.bundled();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHigherScoreIsNeverWorthLess(boolean agrees) {
    double before = 0;
    for (double score = 0; score <= 1; score += 0.01) {
      assertThat(BUNDLED.of(score, agrees)).isBetween(before, 1.0);
      before = BUNDLED.of(score, agrees);
    }
  }

  @Test
  void whatRulesFindTooIsWorthMore() {
    for (double score = 0.3; score <= 1; score += 0.05) {
      assertThat(BUNDLED.of(score, true)).isGreaterThan(BUNDLED.of(score, false));
    }
  }

  @Test
  void betweenTwoMeasuredScoresALineIsDrawn() {
    double half = (BUNDLED.of(0.5, false) + BUNDLED.of(0.7, false)) / 2;

    assertThat(BUNDLED.of(0.6, false)).isCloseTo(half, within(1e-9));
  }

  @Test
  void quotationsThatOnlyRulesFindAreTakenAndWeakRulesAreNot() {
    assertThat(BUNDLED.ofRules(0.9)).isGreaterThan(ModelAttributionFinder.THRESHOLD);
    assertThat(BUNDLED.ofRules(0.5)).isLessThan(ModelAttributionFinder.THRESHOLD);
  }

  @Test
  void unmeasuredScoresStayAsTheyAre() {
    assertThat(ClaimConfidence.NONE.of(0.37, true)).isCloseTo(0.37, within(1e-9));
    assertThat(ClaimConfidence.NONE.ofRules(0.37)).isCloseTo(0.37, within(1e-9));
  }
}
