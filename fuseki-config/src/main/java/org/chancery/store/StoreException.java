package org.chancery.store;

import org.jspecify.annotations.Nullable;

/** A store cannot be opened, read or changed. The message says which one, why, and what to do. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
