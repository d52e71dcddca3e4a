package org.chancery.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.chancery.access.SecretHashes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chancery hash-password}: makes a line of the users' file of {@code serve}. */
@Command(
    name = "hash-password",
    description = "Make a line for the users' file of serve, from a password or with a new token.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery hash-password ana >> users              asks for the password",
      "  chancery hash-password nightly --token >> users  the token is shown, this once",
      "  chmod 600 users && chancery serve --users users"
    })
final class HashPasswordCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      description = "Of the account: letters, digits, dots, hyphens, '_' and '@'.")
  private String name = "";

  @Option(
      names = "--token",
      description =
          "Make a token for a program instead of taking a password; it is shown on standard error, "
              + "apart from the line.")
  private boolean token;

  HashPasswordCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!SecretHashes.isName(name)) {
      throw new Failure(
          ExitCode.USAGE,
          "a name has up to 64 letters, digits, dots, hyphens, '_' and '@', and begins with a "
              + "letter or digit.");
    }
    String hash = token ? ofToken() : ofPassword();
    console.out().println(name + " = " + hash);
    console.out().flush();
    return ExitCode.OK;
  }

  private String ofToken() {
    String made = SecretHashes.newToken();
    console.say("The token, which is not kept anywhere else:\n" + made);
    return SecretHashes.ofToken(made);
  }

  private static String ofPassword() throws IOException {
    char[] password = password();
    try {
      return SecretHashes.ofPassword(password);
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.USAGE, e.getMessage() + ".");
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  private static char[] password() throws IOException {
    java.io.Console terminal = Passwords.terminal().orElse(null);
    if (terminal == null) {
      String line =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return line == null ? new char[0] : line.toCharArray();
    }
    char[] first = Passwords.ask(terminal, "Password: ");
    char[] second = Passwords.ask(terminal, "Once more: ");
    if (!Arrays.equals(first, second)) {
      throw new Failure(ExitCode.USAGE, "the two passwords differ.");
    }
    Arrays.fill(second, ' ');
    return first;
  }
}
