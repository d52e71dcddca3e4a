package org.chancery.extractor.attribution;

import org.jspecify.annotations.Nullable;

/** One way in which English attributes words to a source. Immutable. */
interface AttributionRule {
  /**
   * The attribution that a cue makes, or null where the rule does not fit.
   *
   * @param earlier what was found for the nearest earlier cue that fitted a rule, or null
   */
  @Nullable Attributed apply(Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier);
}
