package org.chancery.training;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.document.Span;

/**
 * How many names were right.
 *
 * @param right found and marked, with the same beginning and end
 * @param found by the finder
 * @param marked in the corpus
 */
record Score(int right, int found, int marked) {
  static final Score NONE = new Score(0, 0, 0);

  static Score of(Collection<Span> found, Collection<Span> marked) {
    Set<Span> right = new HashSet<>(found);
    right.retainAll(Set.copyOf(marked));
    return new Score(right.size(), found.size(), marked.size());
  }

  Score plus(Score other) {
    return new Score(right + other.right, found + other.found, marked + other.marked);
  }

  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  double recall() {
    return marked == 0 ? 0 : (double) right / marked;
  }

  double f1() {
    return found + marked == 0 ? 0 : 2.0 * right / (found + marked);
  }

  /** Precision, recall, F1 and the number marked, for a table. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "P %.3f  R %.3f  F1 %.3f  of %d", precision(), recall(), f1(), marked);
  }
}
