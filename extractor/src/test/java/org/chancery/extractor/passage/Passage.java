package org.chancery.extractor.passage;

import java.nio.file.Path;
import org.chancery.extractor.document.Document;

/**
 * An annotated text. Immutable.
 *
 * @param file where it was read
 * @param document the text without its marks; the id is the file's name without extension
 * @param gold what people say is in it
 */
record Passage(Path file, Document document, Annotations gold) {
  String name() {
    return document.id();
  }

  @Override
  public String toString() {
    return name();
  }
}
