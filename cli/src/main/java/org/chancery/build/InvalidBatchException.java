package org.chancery.build;

/**
 * A batch that breaks the shapes, in a build that was to be strict; nothing of it was written. The
 * listener was told what is wrong.
 */
public final class InvalidBatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidBatchException(int violations) {
    super(
        "the batch breaks the shapes "
            + violations
            + (violations == 1 ? " time" : " times")
            + ": nothing was written, because the build is strict.");
  }
}
