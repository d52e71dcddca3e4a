package org.chancery.training;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/** Makes running text of the tokens of a corpus and keeps where its names came to stand. */
final class RunningText {
  private static final String CLOSING = ".,;:!?)]}%";
  private static final String CLITIC = "n't|'(s|S|re|ve|ll|d|m|)";
  private static final String OPENING = "([{$#";

  private final StringBuilder text = new StringBuilder();
  private final List<Span> people = new ArrayList<>();
  private boolean glued = true;
  private boolean quoteIsOpen;
  private int length;
  private int nameBegin = -1;

  /**
   * Adds a token behind a space where running text has one.
   *
   * @param label {@code B}, {@code I} or {@code O}: begins a name, goes on with it, belongs to none
   */
  void add(String token, char label) {
    add(token, label, !glued && !clingsToLeft(token));
    glued = clingsToRight(token);
  }

  /**
   * Adds a token of which it is known whether the corpus has a space before it; some put one before
   * the second part of a word as well ({@code Mexico 's}).
   */
  void addAfter(String token, char label, boolean space) {
    add(token, label, space && !token.matches(CLITIC));
  }

  /** Adds a token of which it is known whether a space stands before it. */
  void add(String token, char label, boolean space) {
    if (label != 'I') {
      endName();
    }
    if (space && length > 0) {
      append(" ");
    }
    if (label != 'O' && nameBegin < 0) {
      nameBegin = length;
    }
    append(token);
    glued = false;
  }

  /** Ends a sentence; one without a mark at its end is a line of its own. */
  void endSentence() {
    endName();
    boolean marked = length > 0 && ".!?\"'".indexOf(text.charAt(text.length() - 1)) >= 0;
    if (!marked) {
      endParagraph();
    }
    quoteIsOpen = false;
  }

  /** Ends a paragraph. */
  void endParagraph() {
    endName();
    if (length > 0 && text.charAt(text.length() - 1) != '\n') {
      append("\n\n");
    }
    glued = true;
    quoteIsOpen = false;
  }

  /** The text so far, or null where there is none. */
  @Nullable LabelledText labelled(String id) {
    endName();
    return text.toString().isBlank() ? null : new LabelledText(id, text.toString(), people);
  }

  private void endName() {
    if (nameBegin >= 0) {
      people.add(new Span(nameBegin, length));
      nameBegin = -1;
    }
  }

  private void append(String part) {
    text.append(part);
    length += part.codePointCount(0, part.length());
  }

  private boolean clingsToLeft(String token) {
    if (token.equals("\"")) {
      return quoteIsOpen;
    }
    return token.equals("''")
        || token.matches(CLITIC)
        || (token.length() == 1 && CLOSING.contains(token));
  }

  private boolean clingsToRight(String token) {
    if (token.equals("\"")) {
      quoteIsOpen = !quoteIsOpen;
      return quoteIsOpen;
    }
    return token.equals("``") || (token.length() == 1 && OPENING.contains(token));
  }
}
