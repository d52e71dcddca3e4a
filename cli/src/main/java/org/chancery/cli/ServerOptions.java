package org.chancery.cli;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.chancery.transfer.Credentials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A running server, and what to show it. No password is ever given on the command line. */
final class ServerOptions {
  /** Names the password of {@code --user} in the environment. */
  static final String PASSWORD = "CHANCERY_PASSWORD";

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "Let the Chancery that serves the store do it (serve --users), instead of opening the "
              + "store here.")
  private @Nullable URI server;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "Account on the server. Its password comes from the environment ("
              + PASSWORD
              + ") or is asked for.")
  private @Nullable String user;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with a token of the server's, in place of name and password.")
  private @Nullable Path tokenFile;

  /** The server's address; null where the store is opened here. */
  @Nullable URI server() {
    return server;
  }

  /** What to show the server. */
  Credentials credentials(Map<String, String> environment) {
    if ((user == null) == (tokenFile == null)) {
      throw new Failure(
          ExitCode.USAGE, "--server takes either --user NAME or --token-file FILE with it.");
    }
    try {
      return tokenFile == null
          ? ofUser(String.valueOf(user), environment.get(PASSWORD))
          : Credentials.token(Files.readString(tokenFile, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new Failure(
          ExitCode.USAGE, "the token file " + tokenFile + " cannot be read: " + e + ".");
    } catch (IllegalArgumentException e) {
      throw new Failure(
          ExitCode.USAGE, (tokenFile == null ? "--user" : tokenFile) + ": " + e.getMessage() + ".");
    }
  }

  private static Credentials ofUser(String name, @Nullable String password) {
    if (password != null) {
      return Credentials.password(name, password.toCharArray());
    }
    Console terminal =
        Passwords.terminal()
            .orElseThrow(
                () ->
                    new Failure(
                        ExitCode.USAGE,
                        "there is no terminal to ask for the password of "
                            + name
                            + ": set "
                            + PASSWORD
                            + "."));
    char[] typed = Passwords.ask(terminal, "Password of " + name + ": ");
    try {
      return Credentials.password(name, typed);
    } finally {
      Arrays.fill(typed, ' ');
    }
  }
}
