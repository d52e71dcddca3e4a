package org.chancery.transfer;

/**
 * How much is sent at a time. The server settles identity anew over all of its articles for each
 * batch, so few large ones are faster than many small ones.
 *
 * @param articles at most
 * @param bytes as they are sent, packed; passed by at most one article
 */
public record BatchSize(int articles, int bytes) {
  public static final BatchSize STANDARD = new BatchSize(1000, 32 << 20);

  public BatchSize {
    if (articles < 1 || bytes < 1) {
      throw new IllegalArgumentException("expected at least one article and one byte");
    }
  }
}
