package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.chancery.access.Accounts;
import org.chancery.access.Admission;
import org.chancery.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashPasswordCommandTest {
  private static final String PASSWORD = "correct horse battery";

  @Test
  void lineOfAPasswordLetsInWhoKnowsIt(@TempDir Path folder) throws Exception {
    Outcome outcome = typed(PASSWORD + "\n", "hash-password", "ana");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("ana = $shiro2$argon2id$").doesNotContain(PASSWORD);
    assertThat(outcome.err()).doesNotContain(PASSWORD);
    String basic =
        Base64.getEncoder().encodeToString(("ana:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    assertThat(check(folder, outcome.out(), "Basic " + basic))
        .isEqualTo(new Admission.Granted("ana"));
  }

  @Test
  void lineOfATokenLetsInWhoHasIt(@TempDir Path folder) throws Exception {
    Outcome outcome = CommandLineHarness.run("hash-password", "nightly", "--token");

    String token = outcome.err().lines().reduce((first, last) -> last).orElseThrow();
    assertThat(outcome.out()).startsWith("nightly = ").doesNotContain(token);
    assertThat(check(folder, outcome.out(), "Bearer " + token))
        .isEqualTo(new Admission.Granted("nightly"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short\n"})
  void shortPasswordIsWrongUsage(String input) {
    Outcome outcome = typed(input, "hash-password", "ana");

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("at least 12 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a:b", "a=b", "-", ".ana"})
  void namesThatNoFileCanHoldAreWrongUsage(String name) {
    assertThat(typed(PASSWORD + "\n", "hash-password", "--", name).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void serverIsNotStartedWithAPasswordThatIsNotHashed(@TempDir Path folder) throws Exception {
    Path users = write(folder, "ana = " + PASSWORD);

    Outcome outcome =
        CommandLineHarness.run(
            "serve", "--store", folder.resolve("kg").toString(), "--users", users.toString());

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err())
        .contains("line 1")
        .contains("chancery hash-password")
        .doesNotContain(PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--server http://localhost:1/",
        "--server http://localhost:1/ --user ana --token-file x",
        "--server http://localhost:1/ --token-file no-such-file",
        "--server http://localhost:1/ --user ana"
      })
  void serverWantsOneAccount(String options) {
    String[] arguments = ("build articles " + options).split(" ", -1);

    Outcome outcome = typed("", arguments);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).containsAnyOf("--user", "token file", "CHANCERY_PASSWORD");
  }

  private static Admission check(Path folder, String line, String header) throws Exception {
    return Accounts.read(write(folder, line), warning -> {})
        .check(header, InetAddress.getLoopbackAddress());
  }

  private static Path write(Path folder, String line) throws Exception {
    Path users = Files.writeString(folder.resolve("users"), line);
    return Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-------"));
  }

  private static Outcome typed(String input, String... arguments) {
    InputStream standardInput = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return CommandLineHarness.run(arguments);
    } finally {
      System.setIn(standardInput);
    }
  }
}
