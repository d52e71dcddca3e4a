package org.chancery.extractor.correction;

import java.util.List;

/** Corrections that cannot be read; the message has a line for every problem. */
public final class CorrectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorrectionException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
