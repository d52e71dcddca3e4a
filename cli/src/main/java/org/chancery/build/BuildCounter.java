package org.chancery.build;

import java.util.Map;
import org.chancery.store.DocumentState;
import org.chancery.store.UpdateResult;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the articles of a batch. */
final class BuildCounter {
  private final int articles;
  private final int removed;
  private int added;
  private int changed;
  private int unchanged;

  /**
   * Counts.
   *
   * @param before what the store holds
   * @param after the keys of the articles that it will hold, by their ids
   */
  BuildCounter(Map<String, DocumentState> before, Changes changes, Map<String, String> after) {
    changes.arrivals().values().forEach(arrival -> count(before.get(arrival.id()), arrival));
    this.articles = after.size();
    this.removed = (int) before.keySet().stream().filter(id -> !after.containsKey(id)).count();
  }

  private void count(@Nullable DocumentState state, Arrival arrival) {
    if (state == null) {
      added++;
    } else if (state.extractionHash().equals(arrival.key())) {
      unchanged++;
    } else {
      changed++;
    }
  }

  /** Whether the batch leaves the articles as they are. */
  boolean isUnchanged() {
    return added + changed + removed == 0;
  }

  /** For example {@code 3 added, 1 changed, 0 removed}. */
  String summary() {
    return added + " added, " + changed + " changed, " + removed + " removed";
  }

  BuildReport report(int rewritten, int refused, UpdateResult result) {
    return new BuildReport(
        articles,
        added,
        changed,
        unchanged,
        removed,
        rewritten,
        refused,
        result.added(),
        result.removed());
  }
}
