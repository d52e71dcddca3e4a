package org.chancery.extractor.mention;

import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;

/**
 * Says where names of people may stand, in addition to what rules see: a trained model, or the
 * labels of a corpus. Used by one thread at a time.
 */
@FunctionalInterface
public interface NameCandidates {
  /** Sees nothing: rules stand alone. */
  NameCandidates NONE = (text, earlier) -> List.of();

  /**
   * A possible name.
   *
   * @param span where it stands, in code points
   * @param confidence from 0 to 1
   */
  record Candidate(Span span, double confidence) {}

  /**
   * The possible names of an article, in the order of the text, none overlapping.
   *
   * @param earlier bodies, countries and offices that were found before
   */
  List<Candidate> find(AnnotatedText text, List<Mention> earlier);
}
