package org.chancery.training;

import java.util.List;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;

/**
 * A text with the names of people that a corpus marks in it. Immutable.
 *
 * @param id of the document in its corpus
 * @param text running text, as the extractor reads it
 * @param people in the order of the text, in code points, none overlapping
 */
record LabelledText(String id, String text, List<Span> people) {
  LabelledText {
    people = List.copyOf(people);
  }

  Document document() {
    return Document.of(id, text, Metadata.NONE);
  }
}
