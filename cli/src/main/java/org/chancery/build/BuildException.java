package org.chancery.build;

/** A build that cannot go on; nothing was written to the graph. The message says what to do. */
public class BuildException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BuildException(String message) {
    super(message);
  }
}
