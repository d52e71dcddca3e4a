package org.chancery.extractor.passage;

import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where an extraction differs from an annotation. Immutable.
 *
 * @param passage the name of the passage
 * @param kind what is wrong, for example {@code missed Person}
 * @param span where, in code points, or null where it is no place of the text
 * @param detail what was expected and what was found
 * @param line the text around it with the place in brackets; empty where there is none
 */
record PassageError(String passage, String kind, @Nullable Span span, String detail, String line) {
  private static final int AROUND = 70;

  /** An error at a place of the text. */
  static PassageError at(Document document, Span span, String kind, String detail) {
    return new PassageError(document.id(), kind, span, detail, around(document, span));
  }

  /** An error that is no place of the text. */
  static PassageError of(Document document, String kind, String detail) {
    return new PassageError(document.id(), kind, null, detail, "");
  }

  @Override
  public String toString() {
    String place = span == null ? "" : " " + span.begin() + "-" + span.end();
    String text = line.isEmpty() ? "" : "\n      " + line;
    return passage + place + "  " + kind + ": " + detail + text;
  }

  /** The line of a span, as far as it is near. */
  private static String around(Document document, Span span) {
    String view = document.view();
    int begin = Math.max(view.lastIndexOf('\n', span.begin()) + 1, span.begin() - AROUND);
    int next = view.indexOf('\n', span.end());
    int end = Math.min(next < 0 ? view.length() : next, span.end() + AROUND);
    return words(document, begin, span.begin())
        + "⟦"
        + document.words(span)
        + "⟧"
        + words(document, span.end(), end);
  }

  private static String words(Document document, int begin, int end) {
    return begin < end ? document.words(new Span(begin, end)).replace('\n', ' ') : "";
  }
}
