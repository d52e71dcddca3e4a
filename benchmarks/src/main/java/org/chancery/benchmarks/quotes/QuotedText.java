package org.chancery.benchmarks.quotes;

import java.util.List;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;

/**
 * A text whose quotations were marked by hand. All offsets are in code points.
 *
 * @param name of the file, without extension
 * @param text as stored, without a byte-order mark
 * @param direct the direct speech in it
 * @param mixed where contents stand of which only a part is quoted; who finds those parts is
 *     neither right nor wrong
 */
record QuotedText(String name, String text, List<Quote> direct, List<Span> mixed) {
  /**
   * A stretch of direct speech.
   *
   * @param span with its quotation marks
   * @param source the words beside it that say whose it is; empty where there are none
   * @param speaker where the text names whose it is, anywhere; empty where the speaker has no name,
   *     or where nobody has marked it
   */
  record Quote(Span span, List<Span> source, List<Span> speaker) {}

  /** The text as the extractor takes it. */
  Document document() {
    return Document.of(name, text, Metadata.NONE);
  }

  /** How many words there are between white space. */
  int words() {
    return text.strip().split("\\s+").length;
  }
}
