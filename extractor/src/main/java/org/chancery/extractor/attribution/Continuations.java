package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Quotations over several paragraphs: each opens with a mark again, and only the last is closed.
 * Stateless.
 */
public final class Continuations {
  private static final int TRAILING = 3;

  private Continuations() {}

  /**
   * The quotations of the next paragraphs that go on from the last range of a content; empty where
   * that does not end with an open quotation.
   */
  public static List<TokenRange> of(Reading reading, List<TokenRange> content) {
    List<TokenRange> found = new ArrayList<>();
    int quotation = openEnd(reading, content.get(content.size() - 1));
    while (quotation != Reading.NONE) {
      int next = quotation + 1;
      boolean continues =
          next < reading.quotations().size()
              && reading.quotations().get(next).continued()
              && isWhole(reading, next);
      if (continues) {
        found.add(reading.tokensOf(next));
      }
      boolean open = continues && !reading.quotations().get(next).closed();
      quotation = open ? next : Reading.NONE;
    }
    return found;
  }

  /** Whether the period that a quotation begins holds nothing else. */
  static boolean isWhole(Reading reading, int quotation) {
    TokenRange range = reading.tokensOf(quotation);
    return range.end() >= reading.periodEnd(range.first()) - 1;
  }

  /** The open quotation that a range ends with, but for a final mark; or none. */
  private static int openEnd(Reading reading, TokenRange range) {
    int quotation = reading.quotationAt(range.end() - 1);
    if (quotation == Reading.NONE || reading.quotations().get(quotation).closed()) {
      return Reading.NONE;
    }
    int end = reading.tokensOf(quotation).end();
    boolean whole = range.end() >= end - TRAILING;
    for (int i = range.end(); i < end && whole; i++) {
      whole = !reading.isWord(i);
    }
    return whole ? quotation : Reading.NONE;
  }
}
