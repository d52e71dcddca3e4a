package org.chancery.server;

import org.jspecify.annotations.Nullable;

/** The server cannot start. The message says why and what to do. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
