package org.chancery.extractor.attribution;

import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** {@code the plan, which critics say is unfair}: the subject stands apart from what is said. */
final class RelativeRule implements AttributionRule {
  private final SourceFinder sources;
  private final ContentBounds bounds;
  private final Confidences confidences;

  RelativeRule(SourceFinder sources, ContentBounds bounds, Confidences confidences) {
    this.sources = sources;
    this.bounds = bounds;
    this.confidences = confidences;
  }

  @Override
  public @Nullable Attributed apply(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier) {
    int behind = cue.range().end();
    boolean verb =
        cue.shape() == Shape.FINITE
            && cue.entry().frames().clause()
            && (reading.hasTag(behind, "AUX") || reading.isVerbal(behind))
            && !reading.word(behind).endsWith("ing");
    if (!verb) {
      return null;
    }
    Source source = sources.before(reading, cue, reading.periodFirst(cue.head()));
    TokenRange named = source.range();
    if (named == null || !reading.is(named.first() - 1, "which", "what", "who", "that")) {
      return null;
    }
    int relative = named.first() - 1;
    int end = behindRelative(reading, behind, bounds.clauseEnd(reading, cues, cue, behind));
    List<TokenRange> content =
        List.of(new TokenRange(relative, relative + 1), new TokenRange(behind, end));
    String rule = "relative";
    return new Attributed(cue, source, content, rule, confidences.of(rule, cue, source));
  }

  /** {@code …, which critics say is unfair, starts in May}: the main clause goes on. */
  private static int behindRelative(Reading reading, int from, int end) {
    for (int i = from + 1; i < end - 1; i++) {
      if (reading.is(i, ",") && reading.isVerbal(i + 1)) {
        return i;
      }
    }
    return end;
  }
}
