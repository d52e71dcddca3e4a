package org.chancery.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.format.Shiro1CryptFormat;
import org.apache.shiro.crypto.hash.format.Shiro2CryptFormat;

/**
 * Names of accounts, and hashes of passwords and tokens. A password is something that people
 * choose, so its hash is slow and needs memory (Argon2id with Shiro's parameters); a token has 256
 * random bits, which nobody guesses, so SHA-256 does. Safe to share between threads.
 */
public final class SecretHashes {
  /** Fewer characters are refused when a password is hashed. */
  public static final int SHORTEST_PASSWORD = 12;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
  private static final String TOKEN = "$sha256$";
  private static final Pattern TOKEN_HASH = Pattern.compile("\\$sha256\\$[0-9a-f]{64}");
  private static final Pattern ARGON2 = Pattern.compile("\\$shiro2\\$argon2id\\$.+");
  private static final Pattern SHA2 =
      Pattern.compile("\\$shiro1\\$SHA-(?:256|512)\\$([0-9]{1,9})\\$[^$]+\\$[^$]+");
  private static final int FEWEST_SHA2_ITERATIONS = 100_000;

  private static final int TOKEN_BYTES = 32;

  /** What tokens begin with, so that one that leaked is recognised. */
  private static final String TOKEN_PREFIX = "chy_";

  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretHashes() {}

  /**
   * The hash of a password, with a salt of its own.
   *
   * @throws IllegalArgumentException where it has fewer than {@value #SHORTEST_PASSWORD} characters
   */
  public static String ofPassword(char[] password) {
    if (password.length < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException(
          "expected a password of at least " + SHORTEST_PASSWORD + " characters");
    }
    return new DefaultPasswordService().encryptPassword(password);
  }

  /** A new token. */
  public static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The hash of a token. */
  public static String ofToken(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return TOKEN
          + HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether an account can have this name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static boolean isToken(String hash) {
    return TOKEN_HASH.matcher(hash).matches();
  }

  /** Whether this is the hash of a password in a form that is safe to use. */
  static boolean isPassword(String hash) {
    try {
      Matcher sha2 = SHA2.matcher(hash);
      if (sha2.matches()) {
        return Integer.parseInt(sha2.group(1)) >= FEWEST_SHA2_ITERATIONS
            && new Shiro1CryptFormat().parse(hash) != null;
      }
      return ARGON2.matcher(hash).matches() && new Shiro2CryptFormat().parse(hash) != null;
    } catch (RuntimeException e) {
      // Shiro's parsers throw whatever comes when something is cut off.
      return false;
    }
  }
}
