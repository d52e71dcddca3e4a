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

  public int contentSize() {
    return content.stream().mapToInt(TokenRange::size).sum();
  }
}
