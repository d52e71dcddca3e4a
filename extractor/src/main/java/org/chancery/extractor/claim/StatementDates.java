package org.chancery.extractor.claim;

import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.language.WordFile;
import org.jspecify.annotations.Nullable;

/** When something was said, where the words around the cue tell. Immutable. */
final class StatementDates {
  private static final int REACH = 16;

  private final DateWords words = new DateWords();
  private final Set<String> published = WordFile.words(StatementDates.class, "published.txt");

  /**
   * The date of the statement, or null where the text does not give one.
   *
   * @param later whether it is yet to be made, so that a weekday is the next one
   */
  @Nullable PartialDate of(Reading reading, Attributed attributed, boolean later) {
    if (attributed.isLayout()) {
      return null;
    }
    PartialDate behind = behind(reading, attributed, later);
    if (behind != null) {
      return behind;
    }
    PartialDate opening = ofContentOpening(reading, attributed, later);
    return opening != null ? opening : before(reading, attributed, later);
  }

  private @Nullable PartialDate behind(Reading reading, Attributed attributed, boolean later) {
    TokenRange cue = attributed.cue().range();
    int end = Math.min(reading.periodEnd(cue.first()), cue.end() + REACH);
    for (int i = attributed.cue().head() + 1; i < end; i++) {
      if (attributed.contentContains(i)) {
        return objectBehind(reading, attributed, i, later);
      }
      if (endsReach(reading, attributed, i)) {
        return null;
      }
      PartialDate date = words.at(reading, i, later);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /**
   * {@code hailed the truce on Monday}: behind an object without a verb of its own. A year there is
   * rather that of what is spoken of.
   */
  private @Nullable PartialDate objectBehind(
      Reading reading, Attributed attributed, int first, boolean later) {
    int end = reading.contentEnd(attributed.cue().head());
    for (int i = first; i < end; i++) {
      boolean outside = !attributed.contentContains(i);
      if (reading.isVerbal(i)
          || reading.quotationAt(i) != Reading.NONE
          || reading.is(i, ",", ";")) {
        return null;
      }
      boolean placed = outside || (i > first && words.isPlaced(reading, i));
      PartialDate date = placed ? words.at(reading, i, later) : null;
      if (date != null) {
        boolean said = outside || (date.month() != null && words.endsAt(reading, i) >= end);
        return said ? date : null;
      }
    }
    return null;
  }

  /** {@code said on Monday that} where the date was taken for a part of what is said. */
  private @Nullable PartialDate ofContentOpening(
      Reading reading, Attributed attributed, boolean later) {
    int first = attributed.cue().range().end();
    if (!attributed.contentContains(first)) {
      return null;
    }
    int end = Math.min(reading.periodEnd(first), first + 5);
    for (int i = first; i < end; i++) {
      PartialDate date = words.at(reading, i, later);
      if (date != null) {
        int next = words.endsAt(reading, i);
        return reading.is(next, "that", "to", "whether") ? date : null;
      }
      if (!reading.hasTag(i, "ADP", "DET", "ADJ", "NUM", "ADV", "NOUN")) {
        return null;
      }
    }
    return null;
  }

  private @Nullable PartialDate before(Reading reading, Attributed attributed, boolean later) {
    TokenRange cue = attributed.cue().range();
    TokenRange source = attributed.source().range();
    int first = reading.periodFirst(cue.first());
    for (int i = cue.first() - 1; i >= first; i--) {
      boolean ofSource = source != null && source.contains(i);
      boolean ends =
          attributed.contentContains(i)
              || reading.quotationAt(i) != Reading.NONE
              || (!ofSource && reading.isVerbal(i) && !published.contains(reading.word(i)))
              || (!ofSource && reading.is(i, ";", ":", "but", "and", "while"));
      if (ends) {
        return null;
      }
      PartialDate date = ofSource ? null : words.at(reading, i, later);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private boolean endsReach(Reading reading, Attributed attributed, int i) {
    TokenRange source = attributed.source().range();
    boolean ofSource = source != null && source.contains(i);
    boolean ofCue = attributed.cue().range().contains(i);
    return !ofSource && !ofCue && reading.isVerbal(i) && !published.contains(reading.word(i));
  }
}
