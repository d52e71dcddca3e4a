package org.chancery.extractor.identity;

import java.util.List;

/** Statements of identity that cannot be read or that contradict each other. */
public final class IdentityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IdentityException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
