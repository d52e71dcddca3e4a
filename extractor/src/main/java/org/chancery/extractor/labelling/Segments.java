package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Reading;

/**
 * The segments of a stretch of tokens: what stands between commas, semicolons, colons, dashes,
 * brackets, quotation marks and sentence ends. Immutable.
 */
final class Segments {
  /**
   * A segment.
   *
   * @param first its first token
   * @param end the index behind its last token
   * @param verb whether it has a verb
   * @param subject whether a noun stands directly before a verb in it
   * @param ends whether a sentence ends with it
   */
  record Segment(int first, int end, boolean verb, boolean subject, boolean ends) {
    int size() {
      return end - first;
    }
  }

  private final int from;
  private final int[] segmentOf;
  private final List<Segment> segments = new ArrayList<>();

  Segments(TokenAttributes tokens, int from, int end) {
    this.from = from;
    this.segmentOf = new int[end - from];
    int first = from;
    for (int i = from; i < end; i++) {
      segmentOf[i - from] = segments.size();
      boolean last = i + 1 == end || tokens.sentence(i + 1) != tokens.sentence(i);
      if (last || divides(tokens, i)) {
        segments.add(segment(tokens, first, i + 1, last));
        first = i + 1;
      }
    }
  }

  private static boolean divides(TokenAttributes tokens, int i) {
    return tokens.quote(i) > 1
        || tokens.reading().is(i, ",", ";", ":", Reading.DASH, "(", ")", "[", "]");
  }

  private static Segment segment(TokenAttributes tokens, int first, int end, boolean last) {
    boolean verb = false;
    boolean subject = false;
    for (int i = first; i < end; i++) {
      verb |= tokens.isVerbal(i);
      subject |= i > first && tokens.isVerbal(i) && tokens.isNominal(i - 1);
    }
    return new Segment(first, end, verb, subject, last);
  }

  /** The index of the segment that a token stands in. */
  int indexAt(int token) {
    return segmentOf[token - from];
  }

  int size() {
    return segments.size();
  }

  Segment get(int index) {
    return segments.get(index);
  }
}
