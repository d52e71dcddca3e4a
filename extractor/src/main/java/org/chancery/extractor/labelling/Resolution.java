package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.attribution.TokenSet;
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
    Taken taken = new Taken();
    List<LabelledAttribution> kept = new ArrayList<>();
    for (LabelledAttribution one : order) {
      LabelledAttribution clear = taken.clear(one);
      if (clear != null) {
        kept.add(clear);
        taken.add(clear);
      }
    }
    kept.sort(Comparator.comparingInt(one -> one.cue().first()));
    return kept;
  }

  /** The words of what is kept so far. */
  private static final class Taken {
    private final TokenSet cues = new TokenSet();
    private final TokenSet contents = new TokenSet();
    private final TokenSet all = new TokenSet();

    void add(LabelledAttribution one) {
      cues.add(one.cue());
      contents.addAll(one.content());
      all.add(one.cue());
      all.addAll(one.content());
      TokenRange source = one.source();
      if (source != null) {
        all.add(source);
      }
    }

    /** What is left of one; null where too little is. */
    @Nullable LabelledAttribution clear(LabelledAttribution one) {
      if (contents.contains(one.cue().first()) || cues.meets(one.cue())) {
        return null;
      }
      List<TokenRange> left = all.takenFrom(one.content());
      int size = left.stream().mapToInt(TokenRange::size).sum();
      return size == 0 || size * 2 < one.contentSize() ? null : one.with(left);
    }
  }
}
