package org.chancery.extractor.sequence;

import java.util.Arrays;

/**
 * The features of the tokens of one sequence, each a hash of 32 bits. Features are added to one
 * token after the other; order within a token carries no meaning. For one thread at a time; may be
 * cleared and used again.
 */
public final class FeatureBuffer {
  private int[] hashes = new int[1 << 12];
  private int[] ends = new int[64];
  private int size;
  private int tokens;

  /** Forgets all tokens. */
  public void clear() {
    size = 0;
    tokens = 0;
  }

  /** Adds a feature to the token that has not ended yet. */
  public void add(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  /** Ends a token; the next feature belongs to the next one. */
  public void endToken() {
    if (tokens == ends.length) {
      ends = Arrays.copyOf(ends, tokens * 2);
    }
    ends[tokens++] = size;
  }

  /** How many tokens have ended. */
  public int tokens() {
    return tokens;
  }

  /** The place of a token's first feature. */
  public int first(int token) {
    return token == 0 ? 0 : ends[token - 1];
  }

  /** The place behind a token's last feature. */
  public int end(int token) {
    return ends[token];
  }

  /** The feature at a place. */
  public int hash(int place) {
    return hashes[place];
  }
}
