package org.chancery.extractor;

/** An article that a stage failed on; the cause says where. */
public final class ExtractionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExtractionException(String document, Throwable cause) {
    super("cannot read the article " + document + ": " + cause, cause);
  }
}
