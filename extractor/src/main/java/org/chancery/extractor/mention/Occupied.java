package org.chancery.extractor.mention;

import java.util.BitSet;
import org.chancery.extractor.document.Span;

/** The characters of a text that are taken by somebody. */
final class Occupied {
  private final BitSet taken = new BitSet();

  /** Whether nobody has any character of a span. */
  boolean isFree(Span span) {
    int next = taken.nextSetBit(span.begin());
    return next < 0 || next >= span.end();
  }

  /** Takes the characters of a span, whether somebody has them already or not. */
  void take(Span span) {
    taken.set(span.begin(), span.end());
  }

  /** Takes the characters of a span if all of them are free; says whether they were. */
  boolean takeIfFree(Span span) {
    boolean free = isFree(span);
    if (free) {
      take(span);
    }
    return free;
  }
}
