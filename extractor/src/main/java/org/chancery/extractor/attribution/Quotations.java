package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outermost quotations of a text: straight, curly, low and angle marks, and doubled
 * apostrophes as the wires write them; single marks where they cannot be apostrophes. An open
 * quotation ends with its paragraph, and goes on in the next one where that opens with a mark.
 * Stateless.
 */
final class Quotations {
  private static final String OPENERS = "\u201C\u201E\u00AB";
  private static final char LOW_OPENER = '\u201E';
  private static final char LOW_CLOSER = '\u201C';
  private static final String CLOSERS = "\u201D\u00BB";

  private Quotations() {}

  /** The quotations in the order of the text; none overlap. */
  static List<Quotation> find(AnnotatedText text) {
    List<Quotation> found = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < text.paragraphs().size(); i++) {
      open = new Scan(text.document(), text.paragraphs().get(i), i, open).run(found);
    }
    return found;
  }

  /** One paragraph, read from left to right. */
  private static final class Scan {
    private final Document document;
    private final String view;
    private final Span paragraph;
    private final int index;
    private final boolean afterOpen;
    private final boolean balanced;

    Scan(Document document, Span paragraph, int index, boolean afterOpen) {
      this.document = document;
      this.view = document.view();
      this.paragraph = paragraph;
      this.index = index;
      this.afterOpen = afterOpen;
      this.balanced = countStraight() % 2 == 0;
    }

    /** Adds the paragraph's quotations; whether the last of them stays open. */
    boolean run(List<Quotation> found) {
      @Nullable Mark opening = null;
      boolean first = true;
      for (int at = paragraph.begin(); at < paragraph.end(); ) {
        Mark mark = markAt(at, opening);
        if (mark == null) {
          first = first && Character.isWhitespace(view.charAt(at));
          at++;
          continue;
        }
        if (opening == null) {
          if (mark.opens()) {
            opening = mark;
            opening.continues = first && afterOpen;
          }
        } else {
          found.add(quotation(opening, at, at + mark.length, true));
          opening = null;
        }
        first = false;
        at += mark.length;
      }
      if (opening == null) {
        return false;
      }
      if (opening.at + opening.length < paragraph.end() && !opening.isSingle()) {
        found.add(quotation(opening, paragraph.end(), paragraph.end(), false));
      }
      return !opening.isSingle();
    }

    private Quotation quotation(Mark opening, int innerEnd, int end, boolean closed) {
      int inner = Math.min(opening.at + opening.length, innerEnd - 1);
      return new Quotation(
          new Span(opening.at, end),
          new Span(Math.max(inner, opening.at), Math.max(innerEnd, inner + 1)),
          index,
          closed,
          opening.continues);
    }

    /**
     * The mark that stands at an offset and opens, or closes what is open; null where none does.
     */
    private @Nullable Mark markAt(int at, @Nullable Mark opening) {
      char c = view.charAt(at);
      if (c == '"') {
        return doubleMark(at, opening);
      }
      if (c != '\'') {
        return null;
      }
      if (at + 1 < paragraph.end() && view.charAt(at + 1) == '\'') {
        boolean opens = opening == null && opensByPlace(at, at + 2);
        boolean closes = opening != null && opening.length == 2;
        return opens || closes ? new Mark(at, 2, opens, '\'') : null;
      }
      return singleMark(at, opening);
    }

    private @Nullable Mark doubleMark(int at, @Nullable Mark opening) {
      int original = document.codePointAt(at);
      boolean opener = OPENERS.indexOf(original) >= 0;
      boolean closer = CLOSERS.indexOf(original) >= 0;
      if (opening == null) {
        boolean mistaken = closer && startsLine(at) && opensByPlace(at, at + 1);
        boolean opens = opener || mistaken || (!closer && (balanced || opensByPlace(at, at + 1)));
        return opens && at + 1 < paragraph.end() ? new Mark(at, 1, true, '"') : null;
      }
      boolean low = opening.kind == '"' && document.codePointAt(opening.at) == LOW_OPENER;
      boolean closes = opening.kind == '"' && (!opener || (low && original == LOW_CLOSER));
      return closes ? new Mark(at, 1, false, '"') : null;
    }

    /** Single marks count only around at least two words, with nothing but spaces outside. */
    private @Nullable Mark singleMark(int at, @Nullable Mark opening) {
      if (opening != null) {
        boolean closes =
            opening.isSingle() && !letter(at + 1) && at > opening.at + 1 && !plural(at, opening);
        return closes ? new Mark(at, 1, false, '\'') : null;
      }
      boolean opens = !letter(at - 1) && letter(at + 1) && closesLater(at);
      return opens ? new Mark(at, 1, true, '\'') : null;
    }

    /** {@code 'the voters' choice'}: an apostrophe behind an s with a later mark to close with. */
    private boolean plural(int at, Mark opening) {
      return (view.charAt(at - 1) == 's') && at > opening.at && lastSingle(at + 1) > at;
    }

    private int lastSingle(int from) {
      for (int i = from; i < paragraph.end(); i++) {
        if (view.charAt(i) == '"') {
          return -1;
        }
        if (view.charAt(i) == '\'' && !letter(i + 1) && i > from && !letter(i - 1)) {
          return i;
        }
      }
      return -1;
    }

    private boolean closesLater(int at) {
      boolean space = false;
      for (int i = at + 1; i < paragraph.end(); i++) {
        char c = view.charAt(i);
        if (c == '"') {
          return false;
        }
        space |= c == ' ';
        boolean closing = c == '\'' && !letter(i + 1) && view.charAt(i - 1) != ' ';
        if (closing && view.charAt(i - 1) != 's') {
          return space;
        }
        if (closing && (i + 1 >= paragraph.end() || view.charAt(i + 1) != ' ')) {
          return space;
        }
      }
      return false;
    }

    private boolean opensByPlace(int at, int behind) {
      boolean spaceBefore =
          at == paragraph.begin() || " \n([\u2014\u2013-/".indexOf(before(at)) >= 0;
      return spaceBefore && behind < paragraph.end() && view.charAt(behind) != ' ';
    }

    private boolean startsLine(int at) {
      int before = at - 1;
      while (before >= paragraph.begin() && view.charAt(before) == ' ') {
        before--;
      }
      return before < paragraph.begin() || view.charAt(before) == '\n';
    }

    private char before(int at) {
      return view.charAt(at - 1);
    }

    private boolean letter(int at) {
      return at >= paragraph.begin()
          && at < paragraph.end()
          && Character.isLetterOrDigit(view.charAt(at));
    }

    private int countStraight() {
      int count = 0;
      for (int i = paragraph.begin(); i < paragraph.end(); i++) {
        int original = view.charAt(i) == '"' ? document.codePointAt(i) : 0;
        count += original == '"' ? 1 : 0;
      }
      return count;
    }
  }

  /** A quotation mark. */
  private static final class Mark {
    final int at;
    final int length;
    final boolean opening;
    final char kind;
    boolean continues;

    Mark(int at, int length, boolean opening, char kind) {
      this.at = at;
      this.length = length;
      this.opening = opening;
      this.kind = kind;
    }

    boolean opens() {
      return opening;
    }

    boolean isSingle() {
      return kind == '\'' && length == 1;
    }
  }
}
