package org.chancery.extractor.attribution;

import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** {@code According to officials, …} and {@code …, according to officials}. */
final class AccordingRule implements AttributionRule {
  private final SourceFinder sources;
  private final ContentBounds bounds;
  private final Confidences confidences;

  AccordingRule(SourceFinder sources, ContentBounds bounds, Confidences confidences) {
    this.sources = sources;
    this.bounds = bounds;
    this.confidences = confidences;
  }

  @Override
  public @Nullable Attributed apply(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier) {
    if (cue.shape() != Shape.PHRASE) {
      return null;
    }
    int first = reading.periodFirst(cue.head());
    int limit = reading.contentEnd(cue.head());
    Source source = sources.agent(reading, cue.range().end(), limit);
    if (source.range() == null) {
      return null;
    }
    String rule = "according-to";
    double confidence = confidences.of(rule, cue, source);
    int start = cue.range().first();
    int from = clauseStart(reading, first, start);
    if (start - first <= 1 || from == start) {
      int comma = source.range().end();
      while (comma < limit && !reading.is(comma, ",")) {
        comma++;
      }
      if (comma + 1 >= limit) {
        return null;
      }
      int end = bounds.clauseEnd(reading, cues, cue, comma + 1);
      return end <= comma + 1
          ? null
          : new Attributed(cue, source, List.of(new TokenRange(comma + 1, end)), rule, confidence);
    }
    int end = start;
    while (end > from + 1 && reading.is(end - 1, ",", Reading.DASH)) {
      end--;
    }
    return new Attributed(cue, source, List.of(new TokenRange(from, end)), rule, confidence);
  }

  private static int clauseStart(Reading reading, int first, int before) {
    for (int i = before - 1; i > first; i--) {
      if (reading.is(i, ";", ":") && reading.quotationAt(i) == Reading.NONE) {
        return i + 1;
      }
    }
    return reading.is(first, "but", "and") ? first + 1 : first;
  }
}
