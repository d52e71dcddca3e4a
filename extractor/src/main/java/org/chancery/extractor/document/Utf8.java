package org.chancery.extractor.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly, so that no offset rests on a replaced character. */
final class Utf8 {
  private Utf8() {}

  /**
   * The text of some bytes.
   *
   * @param firstByte the offset of the first byte in its file, for messages
   * @throws RefusedException for bytes that are no UTF-8, naming the first of them
   */
  static String decode(byte[] bytes, long firstByte) throws RefusedException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new RefusedException(
          ", byte " + (firstByte + in.position()), complaint(bytes, in.position()));
    }
    return out.flip().toString();
  }

  private static String complaint(byte[] bytes, int at) {
    return at == 0 && isUtf16(bytes)
        ? "this is UTF-16; expected UTF-8. Save it as UTF-8."
        : String.format(
            "byte 0x%02X is not UTF-8 here; expected text in UTF-8. Save it as UTF-8.", bytes[at]);
  }

  /** Whether bytes begin with the byte-order mark of UTF-16. */
  static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }
}
