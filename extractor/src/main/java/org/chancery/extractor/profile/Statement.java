package org.chancery.extractor.profile;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Sha256;

/**
 * The words of a claim, told from others whatever their case and punctuation. Immutable.
 *
 * @param hash the first 64 bits of the SHA-256 of the words in small letters without punctuation;
 *     equal words have equal hashes
 * @param excerpt the beginning of the words, for a label
 */
public record Statement(long hash, String excerpt) {
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int FEWEST_WORDS = 6;
  private static final int HASH_DIGITS = 16;

  /**
   * What words say; empty where they are fewer than six, which are too common (no comment) to be
   * the same statement.
   */
  static Optional<Statement> of(String words) {
    String normal = NOT_WORDS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    if (normal.chars().filter(c -> c == ' ').count() + 1 < FEWEST_WORDS) {
      return Optional.empty();
    }
    byte[] hash = HexFormat.of().parseHex(Sha256.hex(normal), 0, HASH_DIGITS);
    return Optional.of(new Statement(ByteBuffer.wrap(hash).getLong(), Excerpt.of(words)));
  }
}
