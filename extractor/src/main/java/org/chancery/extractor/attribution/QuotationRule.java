package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/** {@code "…," she said}, {@code said Ana Ruiz: "…"}: a quotation beside a reporting verb. */
final class QuotationRule implements AttributionRule {
  private static final int LONGEST_GAP = 22;

  private final SourceFinder sources;
  private final NounPhrases phrases;
  private final Confidences confidences;

  QuotationRule(SourceFinder sources, NounPhrases phrases, Confidences confidences) {
    this.sources = sources;
    this.phrases = phrases;
    this.confidences = confidences;
  }

  @Override
  public @Nullable Attributed apply(
      Reading reading, Cues cues, Cue cue, @Nullable Attributed earlier) {
    boolean verb = cue.shape() == Shape.FINITE || cue.shape() == Shape.ING;
    if (!verb || !cue.entry().frames().quotation()) {
      return null;
    }
    int limit = behindQuotation(reading, cue.range().first());
    Source before = sources.before(reading, cue, limit);
    int left = before.range() == null ? cue.range().first() : before.range().first();
    int leftQuotation = quotationBefore(reading, left);
    if (leftQuotation != Reading.NONE && isTitle(reading, leftQuotation, cue)) {
      return null;
    }
    Source source = before;
    if (leftQuotation != Reading.NONE && before.range() == null) {
      source = cue.shape() == Shape.ING ? before : sources.after(reading, cue);
    }
    int right =
        source.inverted() && source.range() != null ? source.range().end() : cue.range().end();
    List<TokenRange> content = new ArrayList<>();
    if (leftQuotation != Reading.NONE) {
      content.add(withOwnClause(reading, leftQuotation));
    }
    int rightQuotation = quotationAfter(reading, cues, right, leftQuotation != Reading.NONE);
    if (rightQuotation != Reading.NONE) {
      content.add(reading.tokensOf(rightQuotation));
    }
    if (content.isEmpty()) {
      return null;
    }
    addFollowing(reading, content);
    if (source.range() == null) {
      source = sources.shared(reading, cue, earlier);
      if (overlaps(source, content)) {
        source = Source.UNNAMED;
      }
    }
    String rule = leftQuotation == Reading.NONE ? "quotation-after" : "quotation-before";
    return new Attributed(cue, source, content, rule, confidences.of(rule, cue, source));
  }

  /** {@code On "This Week," he admitted that …}: the quotation names something. */
  private static boolean isTitle(Reading reading, int quotation, Cue cue) {
    TokenRange range = reading.tokensOf(quotation);
    boolean named = range.size() < 8 && reading.hasTag(range.first() - 1, "ADP", "NOUN", "PROPN");
    return named && reading.is(cue.range().end(), "that", "he", "she", "the", "his", "her");
  }

  private static boolean overlaps(Source source, List<TokenRange> content) {
    TokenRange range = source.range();
    return range != null && content.stream().anyMatch(range::overlaps);
  }

  /** The index behind the last quotation of the period before a token, else the period's first. */
  private static int behindQuotation(Reading reading, int before) {
    int first = reading.periodFirst(before);
    for (int i = before - 1; i >= first; i--) {
      int quotation = reading.quotationAt(i);
      if (quotation != Reading.NONE && reading.isWeighty(quotation)) {
        return i + 1;
      }
    }
    return first;
  }

  private static int quotationBefore(Reading reading, int left) {
    int first = reading.periodFirst(left);
    int at = left - 1;
    while (at >= first
        && reading.is(at, ",", Reading.DASH, ".")
        && reading.quotationAt(at) == Reading.NONE) {
      at--;
    }
    return at >= first ? reading.quotationAt(at) : Reading.NONE;
  }

  /** {@code The plan is "crazy," she said}: the clause that the quotation ends belongs to it. */
  private static TokenRange withOwnClause(Reading reading, int quotation) {
    TokenRange range = reading.tokensOf(quotation);
    int first = reading.periodFirst(range.first());
    boolean alone = range.first() <= first || !reading.isWord(range.first() - 1);
    if (alone) {
      return range;
    }
    int start = first;
    for (int i = range.first() - 1; i > first; i--) {
      if (reading.is(i, ";", ":")) {
        start = i + 1;
        break;
      }
    }
    if (reading.is(start, "and", "but", "so") && start + 1 < range.first()) {
      start++;
    }
    return new TokenRange(start, range.end());
  }

  private int quotationAfter(Reading reading, Cues cues, int right, boolean hasLeft) {
    int end = reading.periodEnd(right - 1);
    for (int i = right; i < end && i - right < LONGEST_GAP; i++) {
      int quotation = reading.quotationAt(i);
      if (quotation != Reading.NONE) {
        boolean adjacent = i == right || onlySetting(reading, right, i);
        return fits(reading, quotation, adjacent, hasLeft) ? quotation : Reading.NONE;
      }
      boolean clause =
          reading.is(i, "that", "whether", "if", ";", "who", "which")
              || (reading.hasTag(i, "AUX") && !reading.is(i, "being"))
              || (i > right && cues.startingAt(i) != null && reading.hasTag(i, "VERB"));
      if (clause) {
        return Reading.NONE;
      }
    }
    return end - right < LONGEST_GAP && reading.is(end - 1, ":") && end - 1 >= right
        ? reading.quotationAt(end)
        : Reading.NONE;
  }

  /** Whether a quotation is what is said, not a part of a clause or of a noun phrase. */
  private static boolean fits(Reading reading, int quotation, boolean adjacent, boolean hasLeft) {
    TokenRange range = reading.tokensOf(quotation);
    boolean introduced = reading.is(range.first() - 1, ",", ":");
    boolean goesOn =
        reading.isWord(range.end()) && !reading.hasTag(range.end(), "CCONJ", "SCONJ", "ADV");
    if (introduced) {
      return hasLeft || reading.isWeighty(quotation) || !goesOn;
    }
    return !hasLeft && !goesOn && adjacent;
  }

  /** {@code told reporters on Monday "…"}: nothing between that could be what is said. */
  private boolean onlySetting(Reading reading, int first, int end) {
    boolean recipient = cueTakesRecipient(reading, first);
    if (!recipient && !reading.hasTag(first, "ADP", "ADV") && !phrases.isTime(reading, first)) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (reading.isVerbal(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean cueTakesRecipient(Reading reading, int behindCue) {
    return reading.is(behindCue - 1, "told", "tell", "tells", "telling", "asked", "asks");
  }

  /** Quotations that stand alone in the next periods of the paragraph, or go on in the next one. */
  private static void addFollowing(Reading reading, List<TokenRange> content) {
    TokenRange last = content.get(content.size() - 1);
    int next = reading.periodEnd(last.end() - 1);
    int paragraph = reading.paragraph(last.first());
    while (next < reading.size()) {
      int quotation = reading.quotationAt(next);
      if (quotation == Reading.NONE) {
        return;
      }
      boolean samePlace = reading.paragraph(next) == paragraph;
      boolean whole = Continuations.isWhole(reading, quotation);
      boolean goesOn =
          reading.quotations().get(quotation).continued()
              || Continuations.resumed(reading, content.get(content.size() - 1)) == quotation;
      if (!whole || !(samePlace || goesOn)) {
        return;
      }
      content.add(reading.tokensOf(quotation));
      paragraph = reading.paragraph(next);
      next = reading.periodEnd(reading.tokensOf(quotation).end() - 1);
    }
  }
}
