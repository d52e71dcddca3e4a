package org.chancery.extractor.attribution;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Cue.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Quotations with the name of the one quoted behind a dash ({@code "…" -- Ana Ruiz}), as in lists
 * of quotations: the name ends its line, on the line of the quotation or on the next. Stateless.
 */
final class SignedQuotations {
  private static final String RULE = "signed-quotation";
  private static final CueEntry ENTRY =
      new CueEntry("\u2014", List.of(), "Assert", CueEntry.Frames.parse("q"), 1);

  /** Behind the name may stand who that is. */
  private static final int LONGEST_SIGNATURE = 16;

  private SignedQuotations() {}

  /** In the order of the text. */
  static List<Attributed> find(Reading reading, Confidences confidences) {
    List<Attributed> found = new ArrayList<>();
    for (int dash = 1; dash + 1 < reading.size(); dash++) {
      boolean signs =
          reading.is(dash, Reading.DASH)
              && reading.quotationAt(dash) == Reading.NONE
              && reading.quotationAt(dash - 1) != Reading.NONE
              && reading.isWeighty(reading.quotationAt(dash - 1));
      TokenRange name = signs ? name(reading, dash + 1) : null;
      if (name != null) {
        TokenRange range = new TokenRange(dash, dash + 1);
        Cue cue = new Cue(range, dash, ENTRY, Shape.SIGNATURE, false);
        Source source = Source.of(name.first(), name.end());
        TokenRange content = reading.tokensOf(reading.quotationAt(dash - 1));
        double confidence = confidences.of(RULE, cue, source);
        found.add(new Attributed(cue, source, List.of(content), RULE, confidence));
      }
    }
    return found;
  }

  /** A name, and what stands behind its comma, up to the end of the line. */
  private static @Nullable TokenRange name(Reading reading, int first) {
    int end = first;
    boolean details = false;
    while (end < reading.size()
        && end - first < LONGEST_SIGNATURE
        && reading.quotationAt(end) == Reading.NONE
        && (end == first || !reading.startsLine(end))) {
      details |= reading.is(end, ",", "(");
      boolean inName =
          reading.isCapitalised(end) || reading.is(end, "of", "de", "la", "von", "van", ".", "'s");
      if (!details && !inName) {
        return null;
      }
      end++;
    }
    boolean endsLine = end >= reading.size() || reading.startsLine(end);
    boolean quotation = end < reading.size() && reading.quotationAt(end) != Reading.NONE;
    while (end > first && reading.is(end - 1, ".", ",", "(", ")")) {
      end--;
    }
    return (endsLine || quotation) && end > first && reading.isCapitalised(first)
        ? new TokenRange(first, end)
        : null;
  }
}
