package org.chancery.extractor.attribution;

import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;

/**
 * Neighbouring tokens of an article. Immutable.
 *
 * @param first index of the first token
 * @param end index behind the last token; greater than {@code first}
 */
public record TokenRange(int first, int end) {
  public TokenRange {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("no tokens: " + first + " to " + end);
    }
  }

  public boolean contains(int token) {
    return first <= token && token < end;
  }

  public boolean overlaps(TokenRange other) {
    return first < other.end && other.first < end;
  }

  public int size() {
    return end - first;
  }

  public Span span(AnnotatedText text) {
    return new Span(
        text.tokens().get(first).span().begin(), text.tokens().get(end - 1).span().end());
  }
}
