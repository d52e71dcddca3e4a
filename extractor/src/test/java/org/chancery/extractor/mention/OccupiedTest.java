package org.chancery.extractor.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.extractor.document.Span;
import org.junit.jupiter.api.Test;

class OccupiedTest {
  @Test
  void takesWhatOverlapsNothingTakenBefore() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      Occupied occupied = new Occupied();
      List<Span> taken = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int begin = random.nextInt(200);
        Span span = new Span(begin, begin + 1 + random.nextInt(12));
        boolean free = taken.stream().noneMatch(span::overlaps);

        assertThat(occupied.isFree(span)).isEqualTo(free);
        assertThat(occupied.takeIfFree(span)).isEqualTo(free);
        if (free) {
          taken.add(span);
        }
      }
    }
  }

  @Test
  void takesTwiceWhereItIsTold() {
    Occupied occupied = new Occupied();

    occupied.take(new Span(3, 6));
    occupied.take(new Span(5, 9));

    assertThat(occupied.isFree(new Span(8, 10))).isFalse();
    assertThat(occupied.isFree(new Span(9, 10))).isTrue();
    assertThat(occupied.isFree(new Span(0, 3))).isTrue();
  }
}
