package org.chancery.extractor.statement;

import java.util.Arrays;
import java.util.Base64;

/**
 * The words of a statement in their order, each as 24 bits: a hash of its stem and polarity, and
 * what kind of word it is. Enough to compare statements, too little to read them. Immutable and
 * safe to share between threads.
 */
public final class WordCodes {
  /** Tells no statement from another. */
  static final int LIGHT = 1 << 21;

  /** Stands inside quotation marks. */
  static final int QUOTED = 1 << 22;

  /** A name or a number. */
  static final int FIRM = 1 << 23;

  private static final int HASH = LIGHT - 1;
  private static final int BYTES = 3;

  private final int[] codes;

  /** Codes of words; the array is copied. */
  WordCodes(int... codes) {
    this.codes = codes.clone();
  }

  /** A code without any kind. */
  static int hash(String word) {
    int h = word.hashCode() * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA77;
    return (h ^ (h >>> 13)) & HASH;
  }

  /** The codes that {@link #toString} has written. */
  public static WordCodes parse(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length % BYTES != 0) {
      throw new IllegalArgumentException("expected three bytes a word, not " + bytes.length);
    }
    int[] codes = new int[bytes.length / BYTES];
    for (int i = 0; i < bytes.length; i++) {
      codes[i / BYTES] = codes[i / BYTES] << Byte.SIZE | (bytes[i] & 0xFF);
    }
    return new WordCodes(codes);
  }

  /** How many words there are. */
  int size() {
    return codes.length;
  }

  /** The hash of a word. */
  int hash(int place) {
    return codes[place] & HASH;
  }

  /** Whether a word is of a kind. */
  boolean is(int place, int kind) {
    return (codes[place] & kind) != 0;
  }

  /** The same for words that differ in their kinds only, for example in quotation marks. */
  String plain() {
    return new WordCodes(Arrays.stream(codes).map(code -> code & HASH).toArray()).toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordCodes words && Arrays.equals(codes, words.codes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codes);
  }

  /** Four letters of Base64 a word. */
  @Override
  public String toString() {
    byte[] bytes = new byte[codes.length * BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (codes[i / BYTES] >>> (Byte.SIZE * (BYTES - 1 - i % BYTES)));
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
