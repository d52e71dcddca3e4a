package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Figures of both halves of some sets, to be held against their floors. For one thread. */
final class MeasuredFigures {
  private final Map<String, Map<String, Figure>> figures = new HashMap<>();

  /** Notes the figures of a half of a set, by layer. */
  void put(String set, Half half, Map<String, Figure> byLayer) {
    figures.put(key(set, half), byLayer);
  }

  /**
   * Fails where a figure is below its floor; holds of nothing where nothing was measured, which is
   * so while a report is asked for. The message has figures only, so that nothing of the sealed
   * half is told.
   */
  void assertNotBelow(Floors.Floor floor) {
    if (figures.isEmpty()) {
      return;
    }
    Map<String, Figure> ofHalf =
        Objects.requireNonNull(figures.get(key(floor.set(), floor.half())), floor.toString());
    assertThat(ofHalf).containsKey(floor.layer());
    double figure = Objects.requireNonNull(ofHalf.get(floor.layer())).of(floor.column());
    assertThat(figure).as(floor.toString()).isGreaterThanOrEqualTo(floor.floor());
  }

  private static String key(String set, Half half) {
    return set + " " + half.folderName();
  }
}
