package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.claim.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** {@code The plan will fail, officials said}, also in the middle of what they said. */
final class AsideRule implements AttributionRule {
  private final SourceFinder sources;
  private final ContentBounds bounds;
  private final Confidences confidences;

  AsideRule(SourceFinder sources, ContentBounds bounds, Confidences confidences) {
    this.sources = sources;
    this.bounds = bounds;
    this.confidences = confidences;
  }

  @Override
  public @Nullable Attributed apply(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier) {
    CueEntry.Frames frames = cue.entry().frames();
    if (cue.shape() != Shape.FINITE || !(frames.clause() || frames.quotation())) {
      return null;
    }
    int first = reading.periodFirst(cue.head());
    int comma = lastComma(reading, cue.range().first(), first);
    if (comma <= first) {
      return null;
    }
    Source source = sources.before(reading, cue, comma + 1);
    boolean direct = source.range() != null && source.range().first() <= comma + 2;
    if (!direct && cue.range().first() == comma + 1) {
      source = sources.after(reading, cue);
      direct = source.range() != null;
    }
    if (!direct) {
      return null;
    }
    int behind =
        source.inverted() && source.range() != null ? source.range().end() : cue.range().end();
    int limit = reading.contentEnd(cue.head());
    boolean closes = behind >= limit || reading.is(behind, ",") || setting(reading, behind, limit);
    if (!closes || !hasVerb(reading, first, comma)) {
      return null;
    }
    List<TokenRange> content = new ArrayList<>();
    int start = reading.is(first, "but", "and", "so", "yet") ? first + 1 : first;
    content.add(new TokenRange(start, comma));
    if (reading.is(behind, ",")
        && behind + 2 < limit
        && !cues.participleAt(behind + 1)
        && !reading.is(behind + 1, "but", "while", "and", "who", "which", "a", "citing")) {
      content.add(new TokenRange(behind + 1, bounds.clauseEnd(reading, cues, cue, behind + 1)));
    }
    String rule = "aside";
    return new Attributed(cue, source, content, rule, confidences.of(rule, cue, source));
  }

  private static boolean setting(Reading reading, int behind, int limit) {
    if (!reading.hasTag(behind, "ADP", "NOUN", "PROPN", "ADV") && !reading.is(behind, "to")) {
      return false;
    }
    for (int i = behind; i < limit; i++) {
      if (reading.isVerbal(i) || reading.quotationAt(i) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static int lastComma(Reading reading, int before, int first) {
    for (int i = before - 1; i >= first; i--) {
      if (reading.is(i, ",") && reading.quotationAt(i) == Reading.NONE) {
        return i;
      }
      if (reading.quotationAt(i) != Reading.NONE) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean hasVerb(Reading reading, int first, int end) {
    boolean subject = false;
    for (int i = first; i < end; i++) {
      if (subject && reading.isVerbal(i) && !reading.word(i).endsWith("ing")) {
        return true;
      }
      subject |= reading.isNominal(i);
    }
    return false;
  }
}
