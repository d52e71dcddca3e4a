package org.chancery.transfer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** What a client shows to a server; never printed. Immutable. */
public final class Credentials {
  private final String header;

  private Credentials(String header) {
    this.header = header;
  }

  /** A name, without a colon, and a password. */
  public static Credentials password(String name, char[] password) {
    if (name.isEmpty() || name.indexOf(':') >= 0) {
      throw new IllegalArgumentException("expected a name without a colon");
    }
    CharBuffer both = CharBuffer.allocate(name.length() + 1 + password.length);
    both.put(name).put(':').put(password).flip();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(both);
    byte[] encoded = new byte[bytes.remaining()];
    bytes.get(encoded);
    String header = "Basic " + Base64.getEncoder().encodeToString(encoded);
    Arrays.fill(encoded, (byte) 0);
    return new Credentials(header);
  }

  /**
   * A token.
   *
   * @throws IllegalArgumentException where it holds anything that no token does
   */
  public static Credentials token(String token) {
    if (!token.matches("[A-Za-z0-9._~+/=-]{1,4096}")) {
      throw new IllegalArgumentException("expected a token on one line, and nothing else");
    }
    return new Credentials("Bearer " + token);
  }

  /** The value of the header {@code Authorization}. */
  String header() {
    return header;
  }

  @Override
  public String toString() {
    return "Credentials";
  }
}
