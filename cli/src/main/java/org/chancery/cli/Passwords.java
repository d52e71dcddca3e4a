package org.chancery.cli;

import java.io.Console;
import java.util.Optional;

/** Asks for passwords on a terminal. */
final class Passwords {
  private Passwords() {}

  /** The terminal that the command is run on; empty where it is run by a script. */
  @SuppressWarnings("SystemConsoleNull") // asked both ways
  static Optional<Console> terminal() {
    Console console = System.console();
    return console != null && isTerminal(console) ? Optional.of(console) : Optional.empty();
  }

  // Until Java 21 there is a console on a terminal only; from Java 22 on there always is one, which
  // can be asked.
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Asks without showing what is typed. */
  static char[] ask(Console terminal, String prompt) {
    char[] password = terminal.readPassword("%s", prompt);
    if (password == null) {
      throw new Failure(ExitCode.USAGE, "no password was given.");
    }
    return password;
  }
}
