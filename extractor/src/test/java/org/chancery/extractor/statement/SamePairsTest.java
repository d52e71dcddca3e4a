package org.chancery.extractor.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How often pairs judged by hand, {@code pairs.tsv}, are judged likewise. */
class SamePairsTest {
  @Test
  void pairsThatRulesWereTunedOnAreAllRight() {
    assertThat(Pairs.all()).filteredOn(Pairs.Pair::tuned).hasSize(30).allMatch(Pairs.Pair::isRight);
  }

  @Test
  void nearlyAllOfTheOthersAreRight() {
    List<Pairs.Pair> others = Pairs.all().stream().filter(pair -> !pair.tuned()).toList();
    assertThat(others).hasSize(29);
    assertThat(others).filteredOn(Pairs.Pair::isRight).hasSizeGreaterThanOrEqualTo(27);
    assertThat(others).filteredOn(pair -> !pair.same() && !pair.isRight()).hasSizeLessThan(2);
  }
}
