package org.chancery.extractor.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.extractor.attribution.Reading;
import org.junit.jupiter.api.Test;

class CueRatesTest {
  @Test
  void wordsAreCountedByLemmaAndKind() {
    Reading reading = LabellingTexts.reading("Ruiz wrote statements, according to them.");

    assertThat(CueRates.key(reading, 2)).isEqualTo("noun statement");
    assertThat(CueRates.key(reading, 1)).isEqualTo("verb write");
    assertThat(CueRates.key(reading, 3)).isEqualTo("other ,");
  }

  @Test
  void reportingVerbsAreCuesMoreOftenThanOthers() {
    CueRates rates = CueRates.bundled();

    assertThat(rates.applyAsInt("verb say")).isGreaterThanOrEqualTo(7);
    assertThat(rates.applyAsInt("noun statement")).isBetween(1, 9);
    assertThat(rates.applyAsInt("verb eat")).isZero();
  }

  @Test
  void unknownWordsAreNone() {
    assertThat(CueRates.bundled().applyAsInt("verb zzyzx")).isZero();
  }
}
