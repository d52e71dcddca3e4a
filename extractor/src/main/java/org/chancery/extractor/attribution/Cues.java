package org.chancery.extractor.attribution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** The candidates of an article, by place. Immutable. */
final class Cues {
  private final List<Cue> all;
  private final Map<Integer, Cue> byFirst = new TreeMap<>();

  Cues(List<Cue> all) {
    this.all = List.copyOf(all);
    all.forEach(cue -> byFirst.put(cue.range().first(), cue));
  }

  List<Cue> all() {
    return all;
  }

  /** The candidate whose first token this is, or null. */
  @Nullable Cue startingAt(int token) {
    return byFirst.get(token);
  }

  /** Whether a verb in a form that needs a subject, and reports, starts at a token. */
  boolean finiteAt(int token) {
    Cue cue = byFirst.get(token);
    return cue != null && cue.shape() == Shape.FINITE;
  }

  /** Whether a participle that reports ({@code adding}) starts at a token. */
  boolean participleAt(int token) {
    Cue cue = byFirst.get(token);
    return cue != null && cue.shape() == Shape.ING;
  }

  /** The first finite reporting verb from one token to before another, or null. */
  @Nullable Cue finiteBetween(int first, int end) {
    for (int i = first; i < end; i++) {
      if (finiteAt(i)) {
        return byFirst.get(i);
      }
    }
    return null;
  }
}
