package org.chancery.extractor.attribution;

import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** {@code criticized the plan}, {@code called for a vote}, {@code was praised by the minister}. */
final class ObjectRule implements AttributionRule {
  private final SourceFinder sources;
  private final NounPhrases phrases;
  private final ContentBounds bounds;
  private final Confidences confidences;

  ObjectRule(
      SourceFinder sources, NounPhrases phrases, ContentBounds bounds, Confidences confidences) {
    this.sources = sources;
    this.phrases = phrases;
    this.bounds = bounds;
    this.confidences = confidences;
  }

  @Override
  public @Nullable Attributed apply(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier) {
    boolean verb =
        cue.shape() == Shape.FINITE || cue.shape() == Shape.ING || cue.shape() == Shape.PASSIVE;
    if (!verb || !cue.entry().frames().object()) {
      return null;
    }
    int limit = reading.contentEnd(cue.head());
    int from = cue.range().end();
    if (reading.is(from, "by") || cue.shape() == Shape.PASSIVE) {
      return passive(reading, cue, limit);
    }
    if (reading.hasTag(from, "ADV") && !reading.is(from, "that")) {
      from++;
    }
    if (from >= limit || !startsObject(reading, from)) {
      return null;
    }
    Source source = sources.before(reading, cue, reading.periodFirst(cue.head()));
    if (source.range() == null) {
      source = sources.shared(reading, cue, earlier);
    }
    int end = bounds.objectEnd(reading, cues, cue, from);
    String rule = "object";
    return new Attributed(
        cue, source, List.of(new TokenRange(from, end)), rule, confidences.of(rule, cue, source));
  }

  private @Nullable Attributed passive(Reading reading, Cue cue, int limit) {
    int by = cue.range().end();
    while (by < limit && reading.hasTag(by, "ADV")) {
      by++;
    }
    if (!reading.is(by, "by")) {
      return null;
    }
    Source agent = sources.agent(reading, by + 1, limit);
    Source subject = sources.before(reading, cue, reading.periodFirst(cue.head()));
    TokenRange what = subject.range();
    if (agent.range() == null || what == null || reading.is(what.first(), "who", "which", "that")) {
      return null;
    }
    String rule = "passive-object";
    return new Attributed(cue, agent, List.of(what), rule, confidences.of(rule, cue, agent));
  }

  private boolean startsObject(Reading reading, int i) {
    if (reading.quotationAt(i) != Reading.NONE) {
      return true;
    }
    return reading.hasTag(i, "DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM")
        && !phrases.isTime(reading, i)
        && !reading.is(i, "that", "who", "which", "what", "next", "last");
  }
}
