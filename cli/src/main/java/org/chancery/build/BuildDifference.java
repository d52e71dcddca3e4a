package org.chancery.build;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a build would do to the articles of a store. Which other articles' graphs it would write,
 * because identities change, is known only when the articles have been extracted. Immutable.
 *
 * @param added ids of articles that are not in the store
 * @param changed ids of articles that are there with another text, other metadata or other settings
 * @param unchanged ids of given articles that are there already
 * @param removed ids of articles that would be pruned
 * @param refused how many pieces of input would be refused
 */
public record BuildDifference(
    SortedSet<String> added,
    SortedSet<String> changed,
    SortedSet<String> unchanged,
    SortedSet<String> removed,
    int refused) {
  public BuildDifference {
    added = copy(added);
    changed = copy(changed);
    unchanged = copy(unchanged);
    removed = copy(removed);
  }

  /** Whether the build would leave the store as it is. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  private static SortedSet<String> copy(SortedSet<String> ids) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }
}
