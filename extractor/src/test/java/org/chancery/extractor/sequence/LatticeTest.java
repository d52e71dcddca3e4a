package org.chancery.extractor.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Against all labellings of short sequences, one by one. */
class LatticeTest {
  private static final Labels LABELS = new Labels(List.of("O", "B-x", "I-x", "B-y", "I-y"));
  private static final int SIZE = LABELS.size();
  private static final int TOKENS = 5;

  private final List<int[]> paths = new ArrayList<>();
  private double[] emissions = new double[0];
  private Lattice lattice = new Lattice(Transitions.none(LABELS), new double[SIZE], 1);

  private void random(int seed) {
    Random random = new Random(seed);
    emissions = random.doubles((long) SIZE * TOKENS, -2, 2).toArray();
    emissions[2 * SIZE + 1] = Double.NEGATIVE_INFINITY;
    Transitions transitions =
        new Transitions(
            LABELS,
            random.doubles(SIZE, -2, 2).toArray(),
            random.doubles((long) SIZE * SIZE, -2, 2).toArray());
    lattice = new Lattice(transitions, emissions, TOKENS);
    paths.clear();
    enumerate(new int[TOKENS], 0);
  }

  private void enumerate(int[] path, int token) {
    if (token == TOKENS) {
      paths.add(path.clone());
      return;
    }
    for (int label = 0; label < SIZE; label++) {
      path[token] = label;
      enumerate(path, token + 1);
    }
  }

  @RepeatedTest(20)
  void sumIsThatOfAllLabellings(RepetitionInfo repetition) {
    random(repetition.getCurrentRepetition());

    double sum = paths.stream().mapToDouble(path -> Math.exp(lattice.score(path))).sum();

    assertThat(lattice.logPartition()).isCloseTo(Math.log(sum), within(1e-9));
  }

  @RepeatedTest(20)
  void probabilitiesAreShares(RepetitionInfo repetition) {
    random(repetition.getCurrentRepetition());
    double[] shares = new double[SIZE * TOKENS];
    for (int[] path : paths) {
      double share = Math.exp(lattice.score(path) - lattice.logPartition());
      for (int token = 0; token < TOKENS; token++) {
        shares[token * SIZE + path[token]] += share;
      }
    }

    assertThat(lattice.marginals()).containsExactly(shares, within(1e-9));
  }

  @RepeatedTest(20)
  void bestLabellingHasTheHighestScore(RepetitionInfo repetition) {
    random(repetition.getCurrentRepetition());

    int[] highest = paths.stream().max(Comparator.comparing(lattice::score)).orElseThrow();

    assertThat(lattice.best()).containsExactly(highest);
  }

  @RepeatedTest(20)
  void bestLabellingWithOneSpanOfAKindAndSomeOfAnother(RepetitionInfo repetition) {
    random(repetition.getCurrentRepetition());
    double without = repetition.getCurrentRepetition() % 3 - 1;

    int[] highest =
        paths.stream()
            .filter(path -> count(path, 1) <= 1 && count(path, 3) >= 1)
            .max(
                Comparator.comparing(
                    path -> lattice.score(path) + (count(path, 1) == 0 ? without : 0)))
            .orElseThrow();

    assertThat(lattice.bestWith(1, without, 3)).containsExactly(highest);
  }

  @RepeatedTest(20)
  void expectationsAreSumsOverAllLabellings(RepetitionInfo repetition) {
    random(repetition.getCurrentRepetition());
    double[][] follow = new double[SIZE][SIZE];
    for (int[] path : paths) {
      double share = Math.exp(lattice.score(path) - lattice.logPartition());
      for (int token = 1; token < TOKENS; token++) {
        follow[path[token - 1]][path[token]] += share;
      }
    }

    Expectations expected = lattice.expectations();

    for (int before = 0; before < SIZE; before++) {
      for (int label = 0; label < SIZE; label++) {
        assertThat(expected.follow(before, label)).isCloseTo(follow[before][label], within(1e-9));
      }
    }
    assertThat(expected.probability(1, 2)).isEqualTo(lattice.marginals()[SIZE + 2]);
  }

  @Test
  void nothingIsBestWhereNoTokenMayHaveWhatIsNeeded() {
    double[] closed = new double[2 * SIZE];
    Arrays.fill(closed, Double.NEGATIVE_INFINITY);
    closed[0] = 0;
    closed[SIZE] = 0;

    int[] best = new Lattice(Transitions.none(LABELS), closed, 2).bestWith(1, -4, 3);

    assertThat(best).containsOnly(0);
  }

  private static long count(int[] path, int label) {
    return Arrays.stream(path).filter(one -> one == label).count();
  }

  @Test
  void nothingGoesOnThatHasNotBegun() {
    double[] inside = new double[2 * SIZE];
    inside[2] = 100;
    inside[SIZE + 4] = 100;

    int[] best = new Lattice(Transitions.none(LABELS), inside, 2).best();

    assertThat(LABELS.names().get(best[0])).doesNotStartWith("I-");
    assertThat(best).isEqualTo(new int[] {3, 4});
  }
}
