package org.chancery.extractor.document;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says in a reader's words why a file could not be read. */
final class Failures {
  private Failures() {}

  static String message(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "it may not be read; give yourself the right to read it.";
    }
    if (failure instanceof NoSuchFileException) {
      return "it is not there any more, or is a link to nothing. Remove or mend it.";
    }
    if (failure instanceof ZipException || failure instanceof EOFException) {
      return "the gzip file is broken or cut short ("
          + failure.getMessage()
          + "); expected a complete one. Fetch or pack it again.";
    }
    return "it could not be read (" + failure + ").";
  }
}
