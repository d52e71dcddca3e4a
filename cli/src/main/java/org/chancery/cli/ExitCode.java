package org.chancery.cli;

/** What the exit status of the command line says; {@code docs/cli.md} lists them for users. */
final class ExitCode {
  /** All went well. */
  static final int OK = 0;

  /**
   * The work could not be done: a store that cannot be opened, a port that is taken, a query that
   * fails.
   */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The work is done, but some input was refused. */
  static final int INPUT_REFUSED = 3;

  /** The graph breaks its shapes, or what was to be written to it does. */
  static final int INVALID = 4;

  private ExitCode() {}
}
