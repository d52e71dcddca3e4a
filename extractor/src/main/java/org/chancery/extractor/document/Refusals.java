package org.chancery.extractor.document;

/** The refusals that several formats share. */
final class Refusals {
  private Refusals() {}

  static RefusedException tooLong(String where, int maxLength) {
    return new RefusedException(
        where,
        "longer than "
            + maxLength
            + " bytes, the longest article that is read. Split it, or raise the limit.");
  }

  /**
   * Refuses bytes among which there is a NUL: no text has one.
   *
   * @param firstByte the offset of the first byte in its file, for the message
   */
  static void refuseBinary(byte[] bytes, long firstByte) throws RefusedException {
    if (Utf8.isUtf16(bytes)) {
      // Full of NUL bytes, but it deserves the message that decoding it gives.
      return;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new RefusedException(
            ", byte " + (firstByte + i),
            "a NUL byte: this is a binary file, expected text in UTF-8. Take it out of the input.");
      }
    }
  }
}
