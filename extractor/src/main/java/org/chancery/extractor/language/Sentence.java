package org.chancery.extractor.language;

import java.util.List;
import org.chancery.extractor.document.Span;

/**
 * A sentence. Immutable.
 *
 * @param index its place among all sentences of the article, from 0
 * @param paragraph the index of the paragraph that it belongs to, from 0
 * @param span from its first token to its last, in code points
 * @param tokens its tokens in the order of the text; never empty
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
