package org.chancery.extractor.language;

import java.util.BitSet;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;

/**
 * Which quotation marks of a paragraph close a quotation: typographic ones by their form, straight
 * double ones by turns. Immutable.
 */
final class QuotationMarks {
  private static final String CLOSING = "\u201D\u2019\u00BB\u203A";
  private static final String OPENING = "\u201C\u2018\u00AB\u2039\u201E\u201A\u201B\u201F`";

  private final BitSet closing;

  private QuotationMarks(BitSet closing) {
    this.closing = closing;
  }

  /**
   * The marks of a paragraph.
   *
   * @param text the paragraph in the document's view
   */
  static QuotationMarks of(Document document, Span paragraph, String text) {
    BitSet closing = new BitSet();
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char folded = text.charAt(i);
      if (folded != '"' && folded != '\'') {
        continue;
      }
      int mark = document.codePointAt(paragraph.begin() + i);
      if (CLOSING.indexOf(mark) >= 0) {
        closing.set(i);
        open &= folded != '"';
      } else if (OPENING.indexOf(mark) >= 0) {
        open |= folded == '"';
      } else if (folded == '"') {
        closing.set(i, open);
        open = !open;
      }
    }
    return new QuotationMarks(closing);
  }

  /** Whether the mark at an index of the paragraph closes a quotation. */
  boolean closes(int index) {
    return closing.get(index);
  }
}
