package org.chancery.extractor.passage;

import java.util.List;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A short text and what is to be known of the statements in it. Immutable.
 *
 * @param document the text, dated
 * @param statements in the order of the file
 */
record StatementCase(Document document, List<Expected> statements) {
  StatementCase {
    statements = List.copyOf(statements);
  }

  /**
   * What stands around one claim.
   *
   * @param cue where its cue is, in code points
   * @param act the speech act's name in the ontology, or null where nobody judged it
   * @param claimants names; empty where the source is nobody with a name
   * @param addressees names
   * @param date as {@code 2019}, {@code 2019-07} or {@code 2019-07-23}, or null where the text does
   *     not tell
   */
  record Expected(
      Span cue,
      @Nullable String act,
      String polarity,
      String modality,
      List<String> claimants,
      List<String> addressees,
      @Nullable String date) {
    Expected {
      claimants = List.copyOf(claimants);
      addressees = List.copyOf(addressees);
    }
  }
}
