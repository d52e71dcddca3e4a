package org.chancery.extractor.document;

import java.util.Comparator;

/**
 * A stretch of a document's text. Immutable.
 *
 * @param begin offset of the first character, in Unicode code points from the start of the text
 * @param end offset behind the last character, in Unicode code points; greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::begin).thenComparingInt(Span::end);

  /** Refuses empty and negative stretches with an {@link IllegalArgumentException}. */
  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("no span: begin " + begin + ", end " + end);
    }
  }

  /** Length in code points, at least 1. */
  public int length() {
    return end - begin;
  }

  /** Whether every character of {@code other} lies in this span; true for the span itself. */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the character at {@code offset} lies in this span. */
  public boolean contains(int offset) {
    return begin <= offset && offset < end;
  }

  /** Whether the two spans share at least one character. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that contains both. */
  public Span cover(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** By begin, then by end: the order of the text, shorter first. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
