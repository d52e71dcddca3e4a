package org.chancery.extractor.sequence;

/**
 * Hashes of features: of a template and the values in it. The same on every machine and in every
 * run, because models are stored by them. Stateless.
 */
public final class FeatureHash {
  private static final int SEED = 0x9E3779B9;

  private FeatureHash() {}

  /** The hash of a word; what is equal has the same hash. */
  public static int of(String value) {
    int hash = SEED;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x01000193;
      hash ^= hash >>> 15;
    }
    return finish(hash);
  }

  /** A template's hash with a value in it. */
  public static int with(int template, int value) {
    int hash = template * 0x85EBCA6B + value;
    hash = Integer.rotateLeft(hash * 0xCC9E2D51, 15) * 0x1B873593;
    return finish(hash ^ template);
  }

  /** A template's hash with two values in it. */
  public static int with(int template, int first, int second) {
    return with(with(template, first), second);
  }

  /** A template's hash with three values in it. */
  public static int with(int template, int first, int second, int third) {
    return with(with(with(template, first), second), third);
  }

  /** The finalizer of MurmurHash3 (Appleby, public domain): every bit depends on every other. */
  private static int finish(int value) {
    int hash = value;
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }
}
