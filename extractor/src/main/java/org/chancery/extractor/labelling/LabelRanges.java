package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.TokenRange;

/** Stretches of labels. Stateless. */
final class LabelRanges {
  private LabelRanges() {}

  /** The stretches that begin with one label and go on with another, moved by an offset. */
  static List<TokenRange> of(int[] labels, int begins, int goesOn, int offset) {
    List<TokenRange> ranges = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == begins) {
        int end = i + 1;
        while (end < labels.length && labels[end] == goesOn) {
          end++;
        }
        ranges.add(new TokenRange(offset + i, offset + end));
      }
    }
    return ranges;
  }
}
