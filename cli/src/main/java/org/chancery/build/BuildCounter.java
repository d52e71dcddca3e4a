package org.chancery.build;

import java.util.Map;
import org.chancery.extractor.Extraction;
import org.chancery.store.DocumentState;
import org.chancery.store.UpdateResult;
import org.jspecify.annotations.Nullable;

/** Counts what became of the articles that a build was given. */
final class BuildCounter {
  private int added;
  private int changed;
  private int unchanged;

  BuildCounter(Map<String, DocumentState> before, Map<String, Extraction> given) {
    given.forEach((id, extraction) -> count(before.get(id), extraction));
  }

  private void count(@Nullable DocumentState state, Extraction extraction) {
    if (state == null) {
      added++;
    } else if (state.extractionHash().equals(extraction.key())) {
      unchanged++;
    } else {
      changed++;
    }
  }

  BuildReport report(int articles, int rewritten, int refused, UpdateResult result) {
    return new BuildReport(
        articles, added, changed, unchanged, rewritten, refused, result.added(), result.removed());
  }
}
