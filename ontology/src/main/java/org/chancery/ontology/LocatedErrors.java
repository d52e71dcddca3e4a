package org.chancery.ontology;

import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * Puts file, line and column in front of what the Turtle parser complains about, and takes warnings
 * for errors. Immutable and safe to share between threads.
 *
 * @param file the name that a message begins with
 */
public record LocatedErrors(String file) implements ErrorHandler {
  @Override
  public void warning(String message, long line, long column) {
    error(message, line, column);
  }

  @Override
  public void error(String message, long line, long column) {
    throw new RiotException(
        file + ":" + line + ":" + column + ": expected valid Turtle: " + message);
  }

  @Override
  public void fatal(String message, long line, long column) {
    error(message, line, column);
  }
}
