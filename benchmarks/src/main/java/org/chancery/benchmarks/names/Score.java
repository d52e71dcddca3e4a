package org.chancery.benchmarks.names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.mention.EntityType;

/**
 * How many names of a type were right.
 *
 * @param right found and marked, with the same beginning and end
 * @param found by the system
 * @param marked by hand
 */
record Score(int right, int found, int marked) {
  /** Over texts and what was found in each. */
  static Score of(EntityType type, List<GoldText> texts, List<Set<Named>> found) {
    Score score = new Score(0, 0, 0);
    for (int i = 0; i < texts.size(); i++) {
      score = score.plus(of(type, texts.get(i).marked(), found.get(i)));
    }
    return score;
  }

  private static Score of(EntityType type, Set<Named> marked, Set<Named> found) {
    Set<Named> ours = only(type, found);
    Set<Named> theirs = only(type, marked);
    Set<Named> right = new HashSet<>(ours);
    right.retainAll(theirs);
    return new Score(right.size(), ours.size(), theirs.size());
  }

  private static Set<Named> only(EntityType type, Set<Named> names) {
    Set<Named> only = new HashSet<>(names);
    only.removeIf(name -> name.type() != type);
    return only;
  }

  private Score plus(Score other) {
    return new Score(right + other.right, found + other.found, marked + other.marked);
  }

  /** Precision, recall and F1 in per cent; a dash where nothing was found. */
  @Override
  public String toString() {
    if (found == 0) {
      return "–";
    }
    return String.format(
        Locale.ROOT,
        "%.1f / %.1f / **%.1f**",
        100.0 * right / found,
        100.0 * right / Math.max(1, marked),
        200.0 * right / (found + marked));
  }
}
