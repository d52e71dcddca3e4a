package org.chancery.cli;

/**
 * Ends a command with a message for the user: what is wrong and what to do next. No stack trace is
 * shown.
 */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
