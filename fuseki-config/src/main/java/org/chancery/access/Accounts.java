package org.chancery.access;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.jspecify.annotations.Nullable;

/**
 * The people and programs that may write. They prove who they are with each request: there are no
 * sessions and no cookies. Safe to share between threads.
 */
public final class Accounts {
  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  /** A check takes some tenths of a second and 64 MB of memory. */
  private static final int PASSWORDS_CHECKED_AT_A_TIME = 1;

  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

  private final AccountRealm realm;
  private final AttemptLimit attempts;
  private final Semaphore checks = new Semaphore(PASSWORDS_CHECKED_AT_A_TIME, true);

  Accounts(Map<String, String> hashes, InstantSource clock) {
    this.realm = new AccountRealm(hashes);
    this.attempts = new AttemptLimit(clock);
  }

  /**
   * Reads a users' file: lines of the form {@code NAME = HASH} as {@link SecretHashes} makes them.
   * Later changes of the file do not show.
   *
   * @param warnings told when others can read the file
   * @throws AccessException when there is no such file, it holds a password that is not hashed or
   *     anything else unexpected, names nobody, or others can write to it
   */
  public static Accounts read(Path file, Consumer<String> warnings) {
    return new Accounts(AccountFile.read(file, warnings), InstantSource.system());
  }

  /**
   * Checks what a request brings.
   *
   * @param authorization the value of the header {@code Authorization}: {@code Basic} with name and
   *     password or {@code Bearer} with a token; null where there is none
   * @param from where the request comes from
   */
  public Admission check(@Nullable String authorization, InetAddress from) {
    if (authorization == null) {
      return new Admission.Refused();
    }
    if (startsWith(authorization, BEARER)) {
      return granted(new BearerToken(authorization.substring(BEARER.length()).strip()));
    }
    if (!startsWith(authorization, BASIC)) {
      return new Admission.Refused();
    }
    UsernamePasswordToken password = password(authorization.substring(BASIC.length()).strip());
    if (password == null) {
      return new Admission.Refused();
    }
    try {
      return checkPassword(password, from);
    } finally {
      password.clear();
    }
  }

  private Admission checkPassword(UsernamePasswordToken password, InetAddress from) {
    try {
      if (!checks.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Admission.Postponed(LONGEST_QUEUE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Admission.Postponed(LONGEST_QUEUE);
    }
    try {
      Duration wait = attempts.delay(from);
      if (!wait.isZero()) {
        return new Admission.Postponed(wait);
      }
      Admission admission = granted(password);
      if (admission instanceof Admission.Granted) {
        attempts.succeeded(from);
      } else {
        attempts.failed(from);
      }
      return admission;
    } finally {
      checks.release();
    }
  }

  private Admission granted(AuthenticationToken token) {
    try {
      var info = realm.getAuthenticationInfo(token);
      return info == null
          ? new Admission.Refused()
          : new Admission.Granted(info.getPrincipals().getPrimaryPrincipal().toString());
    } catch (AuthenticationException e) {
      return new Admission.Refused();
    }
  }

  private static boolean startsWith(String header, String scheme) {
    return header.regionMatches(/* ignoreCase= */ true, 0, scheme, 0, scheme.length());
  }

  private static @Nullable UsernamePasswordToken password(String encoded) {
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      char[] characters = new char[decoded.remaining()];
      decoded.get(characters);
      int colon = 0;
      while (colon < characters.length && characters[colon] != ':') {
        colon++;
      }
      if (colon == 0 || colon == characters.length) {
        return null;
      }
      return new UsernamePasswordToken(
          new String(characters, 0, colon),
          Arrays.copyOfRange(characters, colon + 1, characters.length));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return null;
    }
  }
}
