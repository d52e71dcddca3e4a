package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreWorthTest {
  @Test
  void theShareRightIsCountedByFinderAndScore() {
    ScoreWorth worth = new ScoreWorth();
    worth.add("model", 0.51, true);
    worth.add("model", 0.59, false);
    worth.add("model", 1, true);
    worth.add("rules", 0.05, false);

    assertThat(worth.rows())
        .containsExactly(
            "| found by | score | found | mean score | share right |",
            "| --- | --- | --- | --- | --- |",
            "| model | from 0.50 | 2 | 0.550 | 0.500 |",
            "| model | from 0.98 | 1 | 1.000 | 1.000 |",
            "| rules | below 0.10 | 1 | 0.050 | 0.000 |");
  }

  @Test
  void aScoreOnAnEdgeBelongsAboveIt() {
    ScoreWorth worth = new ScoreWorth();
    worth.add("model", 0.5, true);

    assertThat(worth.rows()).last().isEqualTo("| model | from 0.50 | 1 | 0.500 | 1.000 |");
  }
}
