package org.chancery.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, none longer than there is room for. For one thread. */
final class Lines {
  private final InputStream in;
  private final int longest;
  private int number;

  /**
   * Lines.
   *
   * @param longest in bytes
   */
  Lines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /**
   * The next line without its end, or null where there is none.
   *
   * @throws IllegalArgumentException where it is too long or not UTF-8
   */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    number++;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() == longest) {
        throw new IllegalArgumentException("expected at most " + longest + " bytes");
      }
      line.write(next);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("expected UTF-8", e);
    }
  }

  /** The number of the line that was read last, from 1. */
  int number() {
    return number;
  }
}
