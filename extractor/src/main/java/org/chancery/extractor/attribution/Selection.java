package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among candidates: no word in two roles, none nested in another, the outermost first.
 * Stateless.
 */
final class Selection {
  private static final Comparator<Attributed> OUTERMOST_FIRST =
      Comparator.comparing(Attributed::isLayout)
          .thenComparing(Attributed::isQuotation)
          .thenComparingInt(Attributed::contentSize)
          .reversed();

  private Selection() {}

  static List<Attributed> of(List<Attributed> candidates, double threshold) {
    List<Attributed> order = new ArrayList<>(candidates);
    order.removeIf(candidate -> candidate.confidence() < threshold);
    order.sort(OUTERMOST_FIRST);
    TakenTokens taken = new TakenTokens();
    List<Attributed> kept = new ArrayList<>();
    for (Attributed candidate : order) {
      Attributed clear = clear(candidate, taken);
      if (clear != null) {
        kept.add(clear);
        taken.add(clear.cue().range(), clear.source().range(), clear.content());
      }
    }
    kept.sort(Comparator.comparingInt(a -> a.cue().range().first()));
    return kept;
  }

  /** The candidate without what others have taken; null where too little remains. */
  private static @Nullable Attributed clear(Attributed candidate, TakenTokens taken) {
    Cue cue = candidate.cue();
    TokenRange source = candidate.source().range();
    boolean nested = source != null && taken.inContent(source.first());
    if (nested || taken.excludes(cue.range(), cue.head())) {
      return null;
    }
    TokenSet own = new TokenSet();
    own.add(cue.range());
    if (source != null) {
      own.add(source);
    }
    List<TokenRange> content = own.takenFrom(taken.leftOf(candidate.content()));
    return content.isEmpty()
        ? null
        : new Attributed(
            cue, candidate.source(), content, candidate.rule(), candidate.confidence());
  }
}
