package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Quotations over several paragraphs: each opens with a mark again, and only the last is closed.
 * One that the speaker's name has interrupted at the end of a paragraph goes on, too, in a
 * paragraph that is nothing but a quotation. Stateless.
 */
public final class Continuations {
  private static final int TRAILING = 3;

  private Continuations() {}

  /**
   * The quotations of the next paragraphs that go on from the last range of a content; empty where
   * there are none.
   */
  public static List<TokenRange> of(Reading reading, List<TokenRange> content) {
    List<TokenRange> found = new ArrayList<>();
    TokenRange last = content.get(content.size() - 1);
    int resumed = resumed(reading, last);
    if (resumed != Reading.NONE) {
      found.add(reading.tokensOf(resumed));
    }
    int quotation =
        resumed == Reading.NONE ? openEnd(reading, last) : openQuotation(reading, resumed);
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

  private static int openQuotation(Reading reading, int quotation) {
    return reading.quotations().get(quotation).closed() ? Reading.NONE : quotation;
  }

  /**
   * The quotation that is the whole next paragraph behind one that is closed in the last period of
   * its own, where words of the author follow: {@code "We tried," Ruiz said.}; or none.
   */
  static int resumed(Reading reading, TokenRange range) {
    int quotation = reading.quotationAt(range.end() - 1);
    if (quotation == Reading.NONE || !reading.quotations().get(quotation).closed()) {
      return Reading.NONE;
    }
    int behind = reading.tokensOf(quotation).end();
    int next = reading.periodEnd(range.first());
    boolean named = behind < next - 1 && reading.isWord(behind);
    boolean whole =
        quotation + 1 < reading.quotations().size()
            && next < reading.size()
            && reading.startsParagraph(next)
            && reading.quotationAt(next) == quotation + 1
            && isWhole(reading, quotation + 1)
            && opensAlike(reading, quotation, quotation + 1)
            && reading.isWeighty(quotation + 1);
    return named && whole ? quotation + 1 : Reading.NONE;
  }

  private static boolean opensAlike(Reading reading, int first, int second) {
    return reading
        .word(reading.tokensOf(first).first())
        .equals(reading.word(reading.tokensOf(second).first()));
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
