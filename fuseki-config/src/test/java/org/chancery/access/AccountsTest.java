package org.chancery.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.shiro.crypto.hash.SimpleHash;
import org.apache.shiro.crypto.hash.format.Shiro1CryptFormat;
import org.chancery.access.Admission.Granted;
import org.chancery.access.Admission.Postponed;
import org.chancery.access.Admission.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
  private static final String PASSWORD = "correct horse: straße";
  private static final String HASH = SecretHashes.ofPassword(PASSWORD.toCharArray());
  private static final String TOKEN = SecretHashes.newToken();

  private Instant now = Instant.parse("2024-05-01T12:00:00Z");
  private final InetAddress here = address("192.0.2.1");

  private final Accounts accounts =
      new Accounts(Map.of("ana", HASH, "nightly", SecretHashes.ofToken(TOKEN)), () -> now);

  @Test
  void rightPasswordIsLetIn() {
    assertThat(accounts.check(basic("ana", PASSWORD), here)).isEqualTo(new Granted("ana"));
  }

  @Test
  void rightTokenIsLetInUnderItsName() {
    assertThat(accounts.check("Bearer " + TOKEN, here)).isEqualTo(new Granted("nightly"));
    assertThat(accounts.check("bearer  " + TOKEN, here)).isEqualTo(new Granted("nightly"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic !!!",
        "Basic YW5h",
        "Basic OmFiYw==",
        "Basic /w==",
        "Bearer",
        "Bearer ",
        "Bearer chy_x",
        "Digest username=ana",
        "Negotiate abc"
      })
  void anythingElseIsRefused(String header) {
    assertThat(accounts.check(header, here)).isEqualTo(new Refused());
  }

  @Test
  void wrongSecretsAreRefused() {
    assertThat(accounts.check(basic("ana", PASSWORD + "x"), here)).isEqualTo(new Refused());
    assertThat(accounts.check(basic("ana", ""), here)).isEqualTo(new Refused());
    assertThat(accounts.check(basic("nobody", PASSWORD), here)).isEqualTo(new Refused());
    assertThat(accounts.check(basic("ana", HASH), here)).isEqualTo(new Refused());
  }

  @Test
  void tokenIsNoPasswordAndHashNoToken() {
    assertThat(accounts.check(basic("nightly", TOKEN), here)).isEqualTo(new Refused());
    assertThat(accounts.check("Bearer " + SecretHashes.ofToken(TOKEN), here))
        .isEqualTo(new Refused());
    assertThat(accounts.check("Bearer " + PASSWORD, here)).isEqualTo(new Refused());
  }

  @Test
  void whoGuessesHasToWaitLongerAndLonger() {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      if (accounts.check(basic("ana", "guess " + i), here) instanceof Postponed postponed) {
        waits.add(postponed.delay());
        pass(postponed.delay());
      }
    }

    assertThat(waits.get(0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(waits).isSorted();
    assertThat(accounts.check(basic("ana", "another guess"), here)).isEqualTo(new Refused());
    assertThat(accounts.check(basic("ana", PASSWORD), here)).isInstanceOf(Postponed.class);
    assertThat(accounts.check("Bearer " + TOKEN, here)).isInstanceOf(Granted.class);
    assertThat(accounts.check(basic("ana", PASSWORD), address("192.0.2.2")))
        .isInstanceOf(Granted.class);
    pass(Duration.ofMinutes(5));
    assertThat(accounts.check(basic("ana", PASSWORD), here)).isInstanceOf(Granted.class);
  }

  @Test
  void addressesOfOneNetworkWaitTogether() {
    for (int i = 0; i < 5; i++) {
      accounts.check(basic("ana", "guess"), address("2001:db8::" + i));
    }

    assertThat(accounts.check(basic("ana", PASSWORD), address("2001:db8::99")))
        .isInstanceOf(Postponed.class);
  }

  @Test
  void fileIsRead(@TempDir Path folder) throws Exception {
    Path file =
        write(
            folder,
            "# who may write\n\nana = " + HASH + "\nnightly=" + SecretHashes.ofToken(TOKEN) + "\n");
    List<String> warnings = new ArrayList<>();

    Accounts read = Accounts.read(file, warnings::add);

    assertThat(warnings).isEmpty();
    assertThat(read.check(basic("ana", PASSWORD), here)).isInstanceOf(Granted.class);
    assertThat(read.check("Bearer " + TOKEN, here)).isInstanceOf(Granted.class);
  }

  @Test
  void hashesOfOtherToolsOfShiroAreRead(@TempDir Path folder) throws Exception {
    String sha512 = sha2(200_000);

    Accounts read = Accounts.read(write(folder, "ana = " + sha512), warning -> {});

    assertThat(read.check(basic("ana", PASSWORD), here)).isInstanceOf(Granted.class);
    assertThat(read.check(basic("ana", "wrong"), here)).isEqualTo(new Refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret-password",
        "",
        "{SHA}qUqP5cyxm6YcTAhz05Hph5gvu9M=",
        "$shiro1$MD5$500000$c2FsdA==$aGFzaA==",
        "$shiro2$argon2id$",
        "$shiro2$argon2id$v=19$t=1,m=65536,p=4$fa1TQl4sFilU198C",
        "$sha256$abc"
      })
  void whatIsNoGoodHashIsRefusedWithoutBeingShown(String secret, @TempDir Path folder)
      throws Exception {
    Path file = write(folder, "# comment\nana = " + secret);

    assertThatThrownBy(() -> Accounts.read(file, warning -> {}))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining(file + ", line 2")
        .hasMessageContaining("chancery hash-password")
        .satisfies(
            e -> {
              if (!secret.isEmpty()) {
                assertThat(e.getMessage()).doesNotContain(secret);
              }
            });
  }

  @Test
  void fastHashIsRefused(@TempDir Path folder) throws Exception {
    Path file = write(folder, "ana = " + sha2(1000));

    assertThatThrownBy(() -> Accounts.read(file, warning -> {}))
        .isInstanceOf(AccessException.class);
  }

  @Test
  void namesAreUnique(@TempDir Path folder) throws Exception {
    Path file = write(folder, "ana = " + HASH + "\nana = " + HASH);

    assertThatThrownBy(() -> Accounts.read(file, warning -> {})).hasMessageContaining("line 2");
  }

  @Test
  void fileThatNamesNobodyOrIsNotThereIsRefused(@TempDir Path folder) throws Exception {
    Path empty = write(folder, "# nobody\n");

    assertThatThrownBy(() -> Accounts.read(empty, warning -> {}))
        .hasMessageContaining("names nobody");
    assertThatThrownBy(() -> Accounts.read(folder.resolve("none"), warning -> {}))
        .hasMessageContaining("There is no users' file");
  }

  @Test
  void fileThatOthersCanWriteToIsRefusedAndOneTheyCanReadIsWarnedOf(@TempDir Path folder)
      throws Exception {
    Path file = write(folder, "ana = " + HASH);
    List<String> warnings = new ArrayList<>();

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    assertThatThrownBy(() -> Accounts.read(file, warnings::add)).hasMessageContaining("chmod 600");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Accounts.read(file, warnings::add);
    assertThat(warnings).singleElement().asString().contains("chmod 600");
  }

  @Test
  void shortPasswordIsNotHashed() {
    assertThatThrownBy(() -> SecretHashes.ofPassword("short".toCharArray()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hashesOfOnePasswordDiffer() {
    assertThat(SecretHashes.ofPassword(PASSWORD.toCharArray())).isNotEqualTo(HASH);
    assertThat(SecretHashes.newToken()).isNotEqualTo(TOKEN).hasSizeGreaterThan(40);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private static String sha2(int iterations) {
    return new Shiro1CryptFormat()
        .format(new SimpleHash("SHA-512", PASSWORD, "a salt of sixteen", iterations));
  }

  private static Path write(Path folder, String text) throws Exception {
    Path file = Files.writeString(folder.resolve("users"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
