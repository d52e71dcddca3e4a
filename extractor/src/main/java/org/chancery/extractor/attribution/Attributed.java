package org.chancery.extractor.attribution;

import java.util.List;

/**
 * A candidate: a cue with its source and content. Immutable.
 *
 * @param content in the order of the text, none overlapping; never empty
 * @param rule a short stable name
 * @param confidence from 0 to 1
 */
public record Attributed(
    Cue cue, Source source, List<TokenRange> content, String rule, double confidence) {
  public Attributed {
    content = List.copyOf(content);
  }

  public boolean contentContains(int token) {
    return content.stream().anyMatch(range -> range.contains(token));
  }

  /** Whether the layout of the text tells it, not a reporting word: a signature, a label. */
  public boolean isLayout() {
    return cue.shape() == Cue.Shape.SIGNATURE || cue.shape() == Cue.Shape.COLON;
  }

  /** Whether a quotation beside a reporting word tells it. */
  public boolean isQuotation() {
    return rule.startsWith("quotation");
  }

  public int contentSize() {
    return content.stream().mapToInt(TokenRange::size).sum();
  }
}
