package org.chancery.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A batch that was not taken; nothing of it is in the graph. The message is for the sender. */
public final class IntakeException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why a batch was not taken. */
  public enum Reason {
    /** It is not what a batch has to be; sending it again does not help. */
    MALFORMED(400),
    /** Sender and server do not fit together, or somebody else has changed the store meanwhile. */
    CONFLICT(409),
    /** It is larger than the server takes. */
    TOO_LARGE(413),
    /** It breaks the shapes, and the sender wanted it refused then. */
    INVALID(422),
    /** The batch is in order, the store or the machine is not. */
    FAILED(500),
    /** The server is ending, or has too much to do; the same batch can be sent again. */
    UNAVAILABLE(503),
    /** The disk is full. */
    NO_ROOM(507);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /** The status of HTTP. */
    int status() {
      return status;
    }
  }

  private final Reason reason;

  public IntakeException(Reason reason, String message) {
    this(reason, message, null);
  }

  public IntakeException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
