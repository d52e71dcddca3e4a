package org.chancery.extractor.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Cue.Shape;
import org.chancery.extractor.attribution.CueEntry;
import org.chancery.extractor.attribution.Source;
import org.chancery.extractor.attribution.TokenRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolutionTest {
  @Test
  void whatDoesNotContradictItselfRemainsInTheOrderOfTheText() {
    LabelledAttribution late = found(.9, 20, null, range(21, 30));
    LabelledAttribution early = found(.7, 0, null, range(1, 10));

    assertThat(Resolution.of(List.of(late, early))).containsExactly(early, late);
  }

  @Test
  void layoutHasTheFirstWord() {
    LabelledAttribution label = layout(0.5, 0, range(1, 30));
    LabelledAttribution inside = found(0.99, 4, null, range(5, 20));
    LabelledAttribution sameCue = found(0.99, 0, null, range(1, 30));

    assertThat(Resolution.of(List.of(inside, sameCue, label))).containsExactly(label);
  }

  @Test
  void betterScoresGoBeforeWorseOnes() {
    LabelledAttribution better = found(.9, 10, null, range(0, 10));
    LabelledAttribution worse = found(.8, 4, null, range(11, 20));

    assertThat(Resolution.of(List.of(worse, better)))
        .as("the worse one's cue stands in the content of the better one")
        .containsExactly(better);
  }

  @Test
  void oneCueHasOneAttribution() {
    LabelledAttribution better = found(.9, 10, null, range(0, 10));
    LabelledAttribution worse =
        new LabelledAttribution(range(9, 12), null, List.of(range(12, 20)), .8, false, null);

    assertThat(Resolution.of(List.of(worse, better))).containsExactly(better);
  }

  @Test
  void whatTwoContentsShareBelongsToTheBetterOne() {
    LabelledAttribution better = found(.9, 0, null, range(1, 8));
    LabelledAttribution worse = found(.8, 20, null, range(4, 20));

    assertThat(Resolution.of(List.of(worse, better)))
        .extracting(LabelledAttribution::content)
        .containsExactly(List.of(range(1, 8)), List.of(range(8, 20)));
  }

  @Test
  void cueAndSourceOfABetterOneAreCutOut() {
    LabelledAttribution better = found(.9, 10, range(11, 12), range(12, 14));
    LabelledAttribution worse = found(.8, 0, null, range(1, 30));

    assertThat(Resolution.of(List.of(better, worse)))
        .extracting(LabelledAttribution::content)
        .contains(List.of(range(1, 10), range(14, 30)));
  }

  @Test
  void whatLosesMoreThanHalfOfItsContentIsDropped() {
    LabelledAttribution better = found(.9, 0, null, range(1, 10));
    LabelledAttribution half = found(.8, 20, null, range(6, 14));
    LabelledAttribution more = found(.8, 20, null, range(5, 14));

    assertThat(Resolution.of(List.of(better, half))).hasSize(2);
    assertThat(Resolution.of(List.of(better, more))).containsExactly(better);
  }

  @Test
  void cuesInsideOfAcceptedContentAreDropped() {
    LabelledAttribution outer = found(.9, 0, null, range(1, 10), range(15, 20));
    LabelledAttribution nested = found(.8, 16, null, range(30, 40));

    assertThat(Resolution.of(List.of(outer, nested))).containsExactly(outer);
  }

  @Test
  void aSourceMaySpeakTwice() {
    LabelledAttribution one = found(.9, 2, range(0, 2), range(3, 8));
    LabelledAttribution other = found(.8, 10, range(0, 2), range(11, 15));

    assertThat(Resolution.of(List.of(one, other))).containsExactly(one, other);
  }

  private static TokenRange range(int first, int end) {
    return new TokenRange(first, end);
  }

  private static LabelledAttribution found(
      double score, int cue, @Nullable TokenRange source, TokenRange... content) {
    return new LabelledAttribution(
        range(cue, cue + 1), source, List.of(content), score, false, null);
  }

  private static LabelledAttribution layout(double confidence, int cue, TokenRange content) {
    CueEntry entry = CueEntry.unlisted(":", 1);
    Cue colon = new Cue(range(cue, cue + 1), cue, entry, Shape.COLON, false);
    return LabelledAttribution.of(
        new Attributed(colon, Source.UNNAMED, List.of(content), "speaker-label", confidence));
  }
}
