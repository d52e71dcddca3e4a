package org.chancery.transfer;

import org.jspecify.annotations.Nullable;

/** A server that does not take articles. The message says why and what to do. */
public final class TransferException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TransferException(String message) {
    super(message);
  }

  TransferException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
