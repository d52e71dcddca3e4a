package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.labelling.Proposal;
import org.chancery.training.AnnotatedArticle.Gold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingSamplesTest {
  private static final Gold GOLD =
      new Gold(range(2, 4), List.of(range(0, 2)), List.of(range(4, 14)));
  private static final Gold SILENT = new Gold(range(2, 4), List.of(), List.of(range(4, 14)));

  @Test
  void aProposalIsRightWhereCueAndSourceOverlapAndHalfOfTheContent() {
    assertThat(RankingSamples.isRight(proposal(3, range(1, 2), range(4, 9)), GOLD)).isTrue();
    assertThat(RankingSamples.isRight(proposal(3, range(1, 2), range(4, 8)), GOLD)).isFalse();
    assertThat(RankingSamples.isRight(proposal(14, range(1, 2), range(4, 14)), GOLD)).isFalse();
    assertThat(RankingSamples.isRight(proposal(3, range(15, 16), range(4, 14)), GOLD)).isFalse();
  }

  @Test
  void whereThereIsNoSourceNoneMayBeProposed() {
    assertThat(RankingSamples.isRight(proposal(3, null, range(4, 14)), SILENT)).isTrue();
    assertThat(RankingSamples.isRight(proposal(3, range(0, 2), range(4, 14)), SILENT)).isFalse();
    assertThat(RankingSamples.isRight(proposal(3, null, range(4, 14)), GOLD)).isFalse();
  }

  private static TokenRange range(int first, int end) {
    return new TokenRange(first, end);
  }

  private static Proposal proposal(int cue, @Nullable TokenRange source, TokenRange content) {
    return new Proposal(
        Proposal.By.MODELS, range(cue, cue + 1), source, List.of(content), null, null);
  }
}
