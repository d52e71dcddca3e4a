package org.chancery.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output for results, standard error for messages and progress. Safe to share between
 * threads.
 *
 * @param out results
 * @param err messages
 * @param interactive whether messages are read on a terminal, so that a progress bar can be drawn
 */
record Console(PrintStream out, PrintStream err, boolean interactive) {
  /** The streams of the process; results are always UTF-8. */
  static Console ofProcess() {
    return new Console(utf8(System.out), utf8(System.err), Boolean.getBoolean("chancery.terminal"));
  }

  /** A message for the user. */
  void say(String message) {
    err.println(message);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
