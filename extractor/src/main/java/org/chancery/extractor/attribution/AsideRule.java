package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** {@code The plan will fail, officials said}, also in the middle of what they said. */
final class AsideRule implements AttributionRule {
  private final SourceFinder sources;
  private final NounPhrases phrases;
  private final ContentBounds bounds;
  private final Confidences confidences;

  AsideRule(
      SourceFinder sources, NounPhrases phrases, ContentBounds bounds, Confidences confidences) {
    this.sources = sources;
    this.phrases = phrases;
    this.bounds = bounds;
    this.confidences = confidences;
  }

  @Override
  public @Nullable Attributed apply(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier) {
    if (cue.shape() != Shape.FINITE || !cue.entry().frames().clause()) {
      return null;
    }
    int first = reading.periodFirst(cue.head());
    int comma = lastComma(reading, cue.range().first(), first);
    if (comma <= first) {
      return null;
    }
    Source source = sourceBehind(reading, cue, comma);
    TokenRange named = source.range();
    if (named == null) {
      return null;
    }
    int limit = reading.contentEnd(cue.head());
    int behind = source.inverted() ? named.end() : cue.range().end();
    if (cue.entry().frames().recipient()) {
      behind = phrases.coreEnd(reading, behind, limit);
    }
    boolean ends = behind >= limit || reading.is(behind, ";", Reading.DASH);
    boolean goesOn = reading.is(behind, ",") && goesOn(reading, cues, behind + 1, limit);
    boolean closes = ends || reading.is(behind, ",") || setting(reading, behind, limit);
    if (!closes || !(goesOn || hasVerb(reading, first, comma))) {
      return null;
    }
    List<TokenRange> content = new ArrayList<>();
    int start = clauseStart(reading, first, comma);
    if (start < comma) {
      content.add(new TokenRange(start, comma));
    }
    if (goesOn) {
      content.add(new TokenRange(behind + 1, bounds.clauseEnd(reading, cues, cue, behind + 1)));
    }
    String rule = "aside";
    return new Attributed(cue, source, content, rule, confidences.of(rule, cue, source));
  }

  private static int clauseStart(Reading reading, int first, int comma) {
    for (int i = comma - 1; i > first; i--) {
      if (reading.is(i, ";")) {
        return i + 1;
      }
    }
    return reading.is(first, "but", "and", "so", "yet") ? first + 1 : first;
  }

  /** The subject right behind the comma, or behind {@code said}. */
  private Source sourceBehind(Reading reading, Cue cue, int comma) {
    Source source = sources.before(reading, cue, comma + 1);
    TokenRange range = source.range();
    if (range != null) {
      return range.first() == comma + 1 && !reading.is(range.first(), "who", "which", "that")
          ? source
          : Source.UNNAMED;
    }
    boolean inverted = cue.range().first() == comma + 1 && cue.entry().lemma().equals("say");
    return inverted ? sources.after(reading, cue) : Source.UNNAMED;
  }

  private static boolean goesOn(Reading reading, Cues cues, int from, int limit) {
    return from + 1 < limit
        && !cues.participleAt(from)
        && !reading.is(from, "but", "while", "and", "who", "which", "a", "citing", "although");
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
