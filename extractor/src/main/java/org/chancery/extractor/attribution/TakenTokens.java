package org.chancery.extractor.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of attributions that are kept already, better ones first. For one thread. */
public final class TakenTokens {
  private final TokenSet cues = new TokenSet();
  private final TokenSet contents = new TokenSet();
  private final TokenSet all = new TokenSet();

  /** Keeps one that contradicts none of the others. */
  public void add(TokenRange cue, @Nullable TokenRange source, List<TokenRange> content) {
    cues.add(cue);
    contents.addAll(content);
    all.add(cue);
    all.addAll(content);
    if (source != null) {
      all.add(source);
    }
  }

  /** Whether a cue is nested in a content, by one of its tokens, or shares a token with another. */
  public boolean excludes(TokenRange cue, int token) {
    return inContent(token) || cues.meets(cue);
  }

  /** Whether a token belongs to a content. */
  public boolean inContent(int token) {
    return contents.contains(token);
  }

  /** What is left of a content; empty where that is less than half of it. */
  public List<TokenRange> leftOf(List<TokenRange> content) {
    List<TokenRange> left = all.takenFrom(content);
    return size(left) * 2 < size(content) ? List.of() : left;
  }

  private static int size(List<TokenRange> ranges) {
    return ranges.stream().mapToInt(TokenRange::size).sum();
  }
}
