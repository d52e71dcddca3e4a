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
      Comparator.comparing((Attributed a) -> a.rule().startsWith("quotation"))
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
    content = source == null ? content : cut(content, source);
    content = cut(content, candidate.cue().range());
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
    List<TokenRange> left = cut(content, other.cue().range());
    for (TokenRange range : other.content()) {
      left = cut(left, range);
    }
    TokenRange source = other.source().range();
    return source == null ? left : cut(left, source);
  }

  private static List<TokenRange> cut(List<TokenRange> ranges, TokenRange hole) {
    List<TokenRange> left = new ArrayList<>();
    for (TokenRange range : ranges) {
      if (!range.overlaps(hole)) {
        left.add(range);
        continue;
      }
      if (range.first() < hole.first()) {
        left.add(new TokenRange(range.first(), hole.first()));
      } else if (hole.end() < range.end()) {
        left.add(new TokenRange(hole.end(), range.end()));
      }
    }
    return left;
  }
}
