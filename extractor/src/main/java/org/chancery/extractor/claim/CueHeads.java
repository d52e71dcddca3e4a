package org.chancery.extractor.claim;

import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.CueEntry;
import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;

/**
 * Finds the verb that reports in a cue of several ({@code is expected to announce}, {@code declined
 * to say}): the last one. Immutable.
 */
final class CueHeads {
  private final CueLexicon lexicon = CueLexicon.bundled();

  /** The attribution with the cue's last reporting infinitive for its head, if it has one. */
  Attributed headed(Reading reading, Attributed attributed) {
    Cue cue = attributed.cue();
    TokenRange range = cue.range();
    for (int i = range.end() - 1; i > cue.head() + 1; i--) {
      CueEntry entry = reading.hasTag(i, "VERB") ? lexicon.verbAt(reading, i) : null;
      if (entry != null && isInfinitive(reading, cue.head(), i)) {
        Cue headed = new Cue(range, i, entry, Cue.Shape.FINITE, cue.past());
        return new Attributed(
            headed,
            attributed.source(),
            attributed.content(),
            attributed.rule(),
            attributed.confidence());
      }
    }
    return attributed;
  }

  private static boolean isInfinitive(Reading reading, int head, int verb) {
    int to = verb - 1;
    while (to > head && reading.hasTag(to, "ADV", "AUX")) {
      to--;
    }
    return to > head && reading.is(to, "to");
  }
}
