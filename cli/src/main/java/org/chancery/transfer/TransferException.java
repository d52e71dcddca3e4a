package org.chancery.transfer;

import org.jspecify.annotations.Nullable;

/** A server that does not take articles. The message says why and what to do. */
public final class TransferException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean invalid;

  TransferException(String message) {
    this(message, /* invalid= */ false);
  }

  TransferException(String message, boolean invalid) {
    super(message);
    this.invalid = invalid;
  }

  TransferException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.invalid = false;
  }

  /** Whether a batch was refused because it breaks the shapes, in a build that was to be strict. */
  public boolean isInvalid() {
    return invalid;
  }
}
