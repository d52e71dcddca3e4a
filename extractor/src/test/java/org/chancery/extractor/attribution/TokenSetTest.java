package org.chancery.extractor.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TokenSetTest {
  private final TokenSet taken = new TokenSet();

  @BeforeEach
  void take() {
    taken.addAll(List.of(range(3, 5), range(8, 9)));
  }

  @Test
  void meetsWhatSharesAToken() {
    assertThat(taken.meets(range(0, 3))).isFalse();
    assertThat(taken.meets(range(0, 4))).isTrue();
    assertThat(taken.meets(range(5, 8))).isFalse();
    assertThat(taken.contains(8)).isTrue();
    assertThat(taken.contains(9)).isFalse();
  }

  @Test
  void leavesPiecesOfEachRange() {
    assertThat(taken.takenFrom(List.of(range(0, 10), range(10, 12), range(3, 5))))
        .containsExactly(range(0, 3), range(5, 8), range(9, 10), range(10, 12));
  }

  @RepeatedTest(20)
  void leavesWhatTakingAwayOneAfterTheOtherLeaves(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    TokenSet set = new TokenSet();
    List<TokenRange> ranges = new ArrayList<>(List.of(range(0, 20), range(25, 40)));
    List<TokenRange> left = ranges;
    for (int i = 0; i < 4; i++) {
      int first = random.nextInt(38);
      TokenRange hole = range(first, first + 1 + random.nextInt(6));
      set.add(hole);
      left = without(left, hole);
    }

    assertThat(set.takenFrom(ranges)).isEqualTo(left);
  }

  private static TokenRange range(int first, int end) {
    return new TokenRange(first, end);
  }

  private static List<TokenRange> without(List<TokenRange> ranges, TokenRange hole) {
    List<TokenRange> left = new ArrayList<>();
    for (TokenRange range : ranges) {
      if (!range.overlaps(hole)) {
        left.add(range);
        continue;
      }
      if (range.first() < hole.first()) {
        left.add(new TokenRange(range.first(), hole.first()));
      }
      if (hole.end() < range.end()) {
        left.add(new TokenRange(hole.end(), range.end()));
      }
    }
    return left;
  }
}
