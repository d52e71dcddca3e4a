package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tokens of an article that something has taken. What is asked of it costs as much as the ranges
 * asked about are long, however many were added: attributions are not compared pair by pair. For
 * one thread.
 */
public final class TokenSet {
  private final BitSet tokens = new BitSet();

  public void add(TokenRange range) {
    tokens.set(range.first(), range.end());
  }

  public void addAll(List<TokenRange> ranges) {
    ranges.forEach(this::add);
  }

  public boolean contains(int token) {
    return tokens.get(token);
  }

  /** Whether some token of a range is in it. */
  public boolean meets(TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (tokens.get(i)) {
        return true;
      }
    }
    return false;
  }

  /** What is left of ranges without its tokens, in pieces where something is missing inside. */
  public List<TokenRange> takenFrom(List<TokenRange> ranges) {
    List<TokenRange> left = new ArrayList<>();
    for (TokenRange range : ranges) {
      int first = range.first();
      for (int i = range.first(); i <= range.end(); i++) {
        if (i == range.end() || tokens.get(i)) {
          if (first < i) {
            left.add(new TokenRange(first, i));
          }
          first = i + 1;
        }
      }
    }
    return left;
  }
}
