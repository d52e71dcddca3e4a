package org.chancery.access;

import org.jspecify.annotations.Nullable;

/**
 * The users' file cannot be used. The message says which line, why, and what to do; it never holds
 * what stands behind a name.
 */
public final class AccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AccessException(String message) {
    super(message);
  }

  AccessException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
