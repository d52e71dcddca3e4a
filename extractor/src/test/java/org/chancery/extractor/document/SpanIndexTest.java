package org.chancery.extractor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanIndexTest {
  /** A thing with a number, so that those of one stretch can be told apart. */
  private record Thing(Span span, int number) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 60})
  void answersAsAScanOfAllThingsDoes(int longest) {
    Random random = new Random(longest);
    for (int round = 0; round < 300; round++) {
      List<Thing> things = things(random, longest);
      SpanIndex<Thing> index = SpanIndex.of(things, Thing::span);
      List<Thing> sorted = new ArrayList<>(things);
      sorted.sort(Comparator.comparing(Thing::span));
      for (int question = 0; question < 20; question++) {
        Span span = span(random, 30);
        int offset = span.begin();

        assertThat(index.all()).isEqualTo(sorted);
        assertThat(index.overlapping(span))
            .isEqualTo(sorted.stream().filter(one -> one.span().overlaps(span)).toList());
        assertThat(index.overlaps(span))
            .isEqualTo(sorted.stream().anyMatch(one -> one.span().overlaps(span)));
        assertThat(index.within(span))
            .isEqualTo(sorted.stream().filter(one -> span.contains(one.span())).toList());
        assertThat(index.from(offset))
            .isEqualTo(sorted.stream().filter(one -> one.span().begin() >= offset).toList());
        assertThat(index.before(offset))
            .isEqualTo(sorted.stream().filter(one -> one.span().begin() < offset).toList());
      }
    }
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    SpanIndex<Span> none = SpanIndex.of(List.of());

    assertThat(none.overlapping(new Span(0, 10))).isEmpty();
    assertThat(none.overlaps(new Span(0, 10))).isFalse();
    assertThat(none.within(new Span(0, 10))).isEmpty();
    assertThat(none.before(5)).isEmpty();
  }

  @Test
  void looksOnlyAtWhatStandsNear() {
    List<Thing> things = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      things.add(new Thing(new Span(10 * i, 10 * i + 12), i));
    }
    int[] asked = {0};
    SpanIndex<Thing> index =
        SpanIndex.of(
            things,
            thing -> {
              asked[0]++;
              return thing.span();
            });
    int building = asked[0];

    for (int i = 0; i < 100_000; i++) {
      assertThat(index.overlapping(new Span(10 * i + 3, 10 * i + 9)).size()).isEqualTo(1);
    }

    assertThat(asked[0]).isEqualTo(building);
  }

  private static List<Thing> things(Random random, int longest) {
    List<Thing> things = new ArrayList<>();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      things.add(new Thing(span(random, longest), i));
    }
    return things;
  }

  private static Span span(Random random, int longest) {
    int begin = random.nextInt(100);
    return new Span(begin, begin + 1 + random.nextInt(longest));
  }
}
