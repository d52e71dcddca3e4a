package org.chancery.extractor.passage;

import java.nio.file.Path;

/**
 * A passage that is not in the format; the message says which file, which line and what is wrong.
 */
final class PassageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PassageException(Path file, int line, String problem) {
    super(file.getFileName() + ":" + line + ": " + problem);
  }
}
