package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.extractor.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

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
    List<LabelledAttribution> kept = new ArrayList<>();
    for (LabelledAttribution one : order) {
      LabelledAttribution clear = clear(one, kept);
      if (clear != null) {
        kept.add(clear);
      }
    }
    kept.sort(Comparator.comparingInt(one -> one.cue().first()));
    return kept;
  }

  private static @Nullable LabelledAttribution clear(
      LabelledAttribution one, List<LabelledAttribution> kept) {
    List<TokenRange> left = one.content();
    for (LabelledAttribution other : kept) {
      if (other.contains(one.cue().first()) || other.cue().overlaps(one.cue())) {
        return null;
      }
      left = TokenRange.without(left, other.cue());
      for (TokenRange range : other.content()) {
        left = TokenRange.without(left, range);
      }
      TokenRange source = other.source();
      left = source == null ? left : TokenRange.without(left, source);
    }
    int size = left.stream().mapToInt(TokenRange::size).sum();
    return size == 0 || size * 2 < one.contentSize() ? null : one.with(left);
  }
}
