package org.chancery.training;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.labelling.RuleReading;
import org.chancery.extractor.labelling.TokenAttributes;
import org.chancery.extractor.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * An article as production reads it, with its annotations by tokens. Immutable.
 *
 * @param rules what rules make of it
 * @param golds its attributions
 */
record AnnotatedArticle(Reading reading, RuleReading rules, List<Gold> golds) {
  private static final CueLexicon LEXICON = CueLexicon.bundled();

  /**
   * An attribution by tokens.
   *
   * @param cue the last part of the cue, which has its verb mostly
   */
  record Gold(TokenRange cue, List<TokenRange> source, List<TokenRange> content) {}

  static AnnotatedArticle of(
      AttributionCorpus.Article article, Reading reading, RuleReading rules) {
    List<Gold> golds = new ArrayList<>();
    for (AttributionCorpus.Gold gold : article.attributions()) {
      List<TokenRange> cue = ranges(reading, gold.cue());
      if (!cue.isEmpty() && !gold.content().isEmpty()) {
        golds.add(
            new Gold(
                cue.get(cue.size() - 1),
                ranges(reading, gold.source()),
                ranges(reading, gold.content())));
      }
    }
    return new AnnotatedArticle(reading, rules, List.copyOf(golds));
  }

  private static List<TokenRange> ranges(Reading reading, List<Span> spans) {
    List<TokenRange> ranges = new ArrayList<>();
    for (Span span : spans) {
      TokenRange range = range(reading.text().tokensIn(span));
      if (range != null) {
        ranges.add(range);
      }
    }
    return ranges;
  }

  private static @Nullable TokenRange range(List<Token> inside) {
    return inside.isEmpty()
        ? null
        : new TokenRange(inside.get(0).index(), inside.get(inside.size() - 1).index() + 1);
  }

  List<TokenRange> cues() {
    return golds.stream().map(Gold::cue).toList();
  }

  /** What models see of it, with rates that were counted on other articles. */
  TokenAttributes attributes(CueCounts rates) {
    return new TokenAttributes(reading, rules, LEXICON, rates::tenths);
  }
}
