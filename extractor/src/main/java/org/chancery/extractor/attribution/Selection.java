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
    Taken taken = new Taken();
    List<Attributed> kept = new ArrayList<>();
    for (Attributed candidate : order) {
      Attributed clear = taken.clear(candidate);
      if (clear != null) {
        kept.add(clear);
        taken.add(clear);
      }
    }
    kept.sort(Comparator.comparingInt(a -> a.cue().range().first()));
    return kept;
  }

  /** The words of what is kept so far. */
  private static final class Taken {
    private final TokenSet cues = new TokenSet();
    private final TokenSet contents = new TokenSet();
    private final TokenSet all = new TokenSet();

    void add(Attributed one) {
      cues.add(one.cue().range());
      contents.addAll(one.content());
      all.add(one.cue().range());
      all.addAll(one.content());
      TokenRange source = one.source().range();
      if (source != null) {
        all.add(source);
      }
    }

    /** The candidate without what others have taken; null where too little remains. */
    @Nullable Attributed clear(Attributed candidate) {
      TokenRange source = candidate.source().range();
      if (contents.contains(candidate.cue().head())
          || cues.meets(candidate.cue().range())
          || (source != null && contents.contains(source.first()))) {
        return null;
      }
      List<TokenRange> content = all.takenFrom(candidate.content());
      int after = content.stream().mapToInt(TokenRange::size).sum();
      if (after == 0 || after * 2 < candidate.contentSize()) {
        return null;
      }
      content = source == null ? content : TokenRange.without(content, source);
      content = TokenRange.without(content, candidate.cue().range());
      return content.isEmpty()
          ? null
          : new Attributed(
              candidate.cue(),
              candidate.source(),
              content,
              candidate.rule(),
              candidate.confidence());
    }
  }
}
