package org.chancery.extractor.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Things that stand in stretches of one text, found by place without looking at all of them: a
 * question costs the logarithm of their number and what stands there. Immutable and safe to share
 * between threads as far as the things are.
 *
 * @param <T> what stands in the text
 */
public final class SpanIndex<T> {
  private final List<T> items;
  private final Span[] spans;
  // The furthest end of the items up to each place: where it is too near, nothing before reaches.
  private final int[] furthest;

  private SpanIndex(List<T> items, Span[] spans) {
    this.items = items;
    this.spans = spans;
    this.furthest = new int[spans.length];
    int end = 0;
    for (int i = 0; i < spans.length; i++) {
      end = Math.max(end, spans[i].end());
      furthest[i] = end;
    }
  }

  /** Things by their stretches, in the order of the text; those of one stretch stay as they are. */
  public static <T> SpanIndex<T> of(
      Collection<? extends T> things, Function<? super T, Span> span) {
    List<T> sorted = new ArrayList<>(things);
    sorted.sort(Comparator.comparing(span));
    return new SpanIndex<>(List.copyOf(sorted), sorted.stream().map(span).toArray(Span[]::new));
  }

  /** The stretches themselves. */
  public static SpanIndex<Span> of(Collection<Span> spans) {
    return of(spans, Function.identity());
  }

  /** All of them, in the order of the text. */
  public List<T> all() {
    return items;
  }

  /** Those that share a character with a span, in the order of the text. */
  public List<T> overlapping(Span span) {
    int behind = firstFrom(span.end());
    int first = behind;
    boolean gap = false;
    for (int i = behind - 1; i >= 0 && furthest[i] > span.begin(); i--) {
      if (spans[i].end() > span.begin()) {
        first = i;
      } else {
        gap = true;
      }
    }
    if (!gap || first == behind) {
      return items.subList(first, behind);
    }
    List<T> found = new ArrayList<>();
    for (int i = first; i < behind; i++) {
      if (spans[i].end() > span.begin()) {
        found.add(items.get(i));
      }
    }
    return List.copyOf(found);
  }

  /** Whether any of them shares a character with a span. */
  public boolean overlaps(Span span) {
    int last = firstFrom(span.end()) - 1;
    return last >= 0 && furthest[last] > span.begin();
  }

  /** Those that lie wholly in a span, in the order of the text. */
  public List<T> within(Span span) {
    List<T> found = new ArrayList<>();
    for (int i = firstFrom(span.begin()); i < spans.length && spans[i].begin() < span.end(); i++) {
      if (spans[i].end() <= span.end()) {
        found.add(items.get(i));
      }
    }
    return List.copyOf(found);
  }

  /** Those that begin from an offset on, in the order of the text. */
  public List<T> from(int offset) {
    return items.subList(firstFrom(offset), items.size());
  }

  /** Those that begin before an offset, in the order of the text. */
  public List<T> before(int offset) {
    return items.subList(0, firstFrom(offset));
  }

  /** The place of the first one that begins at an offset or behind it. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = spans.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans[middle].begin() >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
