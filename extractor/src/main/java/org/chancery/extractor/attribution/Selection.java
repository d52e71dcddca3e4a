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
    List<Attributed> kept = new ArrayList<>();
    for (Attributed candidate : order) {
      Attributed clear = clearOf(candidate, kept);
      if (clear != null) {
        kept.add(clear);
      }
    }
    kept.sort(Comparator.comparingInt(a -> a.cue().range().first()));
    return kept;
  }

  /** The candidate without what others have taken; null where too little remains. */
  private static @Nullable Attributed clearOf(Attributed candidate, List<Attributed> kept) {
    List<TokenRange> content = candidate.content();
    for (Attributed other : kept) {
      if (other.contentContains(candidate.cue().head())
          || other.cue().range().overlaps(candidate.cue().range())
          || sourceInside(candidate, other)) {
        return null;
      }
      content = without(content, other);
    }
    int before = candidate.contentSize();
    int after = content.stream().mapToInt(TokenRange::size).sum();
    if (after == 0 || after * 2 < before) {
      return null;
    }
    TokenRange source = candidate.source().range();
    content = source == null ? content : TokenRange.without(content, source);
    content = TokenRange.without(content, candidate.cue().range());
    return content.isEmpty()
        ? null
        : new Attributed(
            candidate.cue(), candidate.source(), content, candidate.rule(), candidate.confidence());
  }

  private static boolean sourceInside(Attributed candidate, Attributed other) {
    TokenRange source = candidate.source().range();
    return source != null && other.contentContains(source.first());
  }

  private static List<TokenRange> without(List<TokenRange> content, Attributed other) {
    List<TokenRange> left = TokenRange.without(content, other.cue().range());
    for (TokenRange range : other.content()) {
      left = TokenRange.without(left, range);
    }
    TokenRange source = other.source().range();
    return source == null ? left : TokenRange.without(left, source);
  }
}
