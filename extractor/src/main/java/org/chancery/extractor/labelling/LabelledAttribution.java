package org.chancery.extractor.labelling;

import java.util.List;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * What models make of a candidate, or rules where models see nothing. Immutable.
 *
 * @param source null where none is found
 * @param content in the order of the text, none overlapping; never empty
 * @param score from 0 to 1
 * @param agreed whether rules find what the models found
 * @param origin what rules made, or null where the models found it
 */
record LabelledAttribution(
    TokenRange cue,
    @Nullable TokenRange source,
    List<TokenRange> content,
    double score,
    boolean agreed,
    @Nullable Attributed origin) {
  LabelledAttribution {
    content = List.copyOf(content);
  }

  static LabelledAttribution of(Attributed origin) {
    return new LabelledAttribution(
        origin.cue().range(),
        origin.source().range(),
        origin.content(),
        origin.confidence(),
        /* agreed= */ false,
        origin);
  }

  LabelledAttribution with(List<TokenRange> less) {
    return new LabelledAttribution(cue, source, less, score, agreed, origin);
  }

  /** Whether the layout of the text tells it. */
  boolean isLayout() {
    return origin != null && origin.isLayout();
  }
}
