package org.chancery.extractor.attribution;

import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** {@code Ruiz's demand that …}, {@code his criticism of the plan}, {@code claims that …}. */
final class NounRule implements AttributionRule {
  private final SourceFinder sources;
  private final ContentBounds bounds;
  private final Confidences confidences;

  NounRule(SourceFinder sources, ContentBounds bounds, Confidences confidences) {
    this.sources = sources;
    this.bounds = bounds;
    this.confidences = confidences;
  }

  @Override
  public @Nullable Attributed apply(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier) {
    if (cue.shape() != Shape.NOUN) {
      return null;
    }
    Source source = sources.owner(reading, cue, reading.periodFirst(cue.head()));
    int behind = cue.range().end();
    int limit = reading.contentEnd(cue.head());
    if (behind + 1 >= limit) {
      return null;
    }
    boolean clause =
        (reading.is(behind, "that") && reading.hasTag(behind, "SCONJ"))
            || (reading.is(behind, "to") && reading.isVerbal(behind + 1));
    if (clause) {
      String rule = source.range() == null ? "noun-clause" : "owned-noun-clause";
      int end = bounds.clauseEnd(reading, cues, cue, behind);
      return new Attributed(
          cue,
          source,
          List.of(new TokenRange(behind, end)),
          rule,
          confidences.of(rule, cue, source));
    }
    boolean object =
        source.range() != null && reading.is(behind, "of", "on", "for", "about", "against", "over");
    if (!object) {
      return null;
    }
    int end = bounds.objectEnd(reading, cues, cue, behind + 1);
    String rule = "owned-noun-object";
    return new Attributed(
        cue,
        source,
        List.of(new TokenRange(behind + 1, end)),
        rule,
        confidences.of(rule, cue, source));
  }
}
