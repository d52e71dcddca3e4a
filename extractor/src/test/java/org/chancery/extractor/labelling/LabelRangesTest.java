package org.chancery.extractor.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.extractor.attribution.TokenRange;
import org.junit.jupiter.api.Test;

class LabelRangesTest {
  private static final int BEGINS = 3;
  private static final int GOES_ON = 4;

  @Test
  void aStretchBeginsAndGoesOn() {
    assertThat(LabelRanges.of(new int[] {0, 3, 4, 4, 0, 3}, BEGINS, GOES_ON, 0))
        .containsExactly(new TokenRange(1, 4), new TokenRange(5, 6));
  }

  @Test
  void aNewBeginningEndsTheStretchBefore() {
    assertThat(LabelRanges.of(new int[] {3, 4, 3, 4}, BEGINS, GOES_ON, 0))
        .containsExactly(new TokenRange(0, 2), new TokenRange(2, 4));
  }

  @Test
  void otherLabelsEndAStretchAndBeginNone() {
    assertThat(LabelRanges.of(new int[] {1, 2, 3, 2, 4}, BEGINS, GOES_ON, 0))
        .containsExactly(new TokenRange(2, 3));
  }

  @Test
  void stretchesAreMovedToWhereTheSequenceStands() {
    assertThat(LabelRanges.of(new int[] {0, 3, 4}, BEGINS, GOES_ON, 70))
        .containsExactly(new TokenRange(71, 73));
  }

  @Test
  void whereNothingBeginsThereIsNothing() {
    assertThat(LabelRanges.of(new int[] {0, 0, 4}, BEGINS, GOES_ON, 0)).isEmpty();
    assertThat(LabelRanges.of(new int[0], BEGINS, GOES_ON, 0)).isEmpty();
  }
}
