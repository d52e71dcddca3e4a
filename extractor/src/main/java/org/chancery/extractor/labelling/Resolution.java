package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.extractor.attribution.TakenTokens;
import org.chancery.extractor.attribution.TokenRange;

/**
 * Chooses among what contradicts itself: what the layout tells first, then the best first; no cue
 * inside of accepted content, and no word in two attributions but in sources. Stateless.
 */
final class Resolution {
  private static final Comparator<LabelledAttribution> BEST_FIRST =
      Comparator.comparing(LabelledAttribution::isLayout)
          .thenComparing(LabelledAttribution::score)
          .reversed();

  private Resolution() {}

  /** What remains, in the order of the cues. */
  static List<LabelledAttribution> of(List<LabelledAttribution> found) {
    List<LabelledAttribution> order = new ArrayList<>(found);
    order.sort(BEST_FIRST);
    TakenTokens taken = new TakenTokens();
    List<LabelledAttribution> kept = new ArrayList<>();
    for (LabelledAttribution one : order) {
      List<TokenRange> left =
          taken.excludes(one.cue(), one.cue().first()) ? List.of() : taken.leftOf(one.content());
      if (!left.isEmpty()) {
        kept.add(one.with(left));
        taken.add(one.cue(), one.source(), left);
      }
    }
    kept.sort(Comparator.comparingInt(one -> one.cue().first()));
    return kept;
  }
}
