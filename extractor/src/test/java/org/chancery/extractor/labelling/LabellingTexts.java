package org.chancery.extractor.labelling;

import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;

/** Texts as models see them, and words in them. */
final class LabellingTexts {
  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());
  private static final RuleAttributionFinder RULES = new RuleAttributionFinder();
  private static final CueRates RATES = CueRates.bundled();

  private LabellingTexts() {}

  static Reading reading(String text) {
    return new Reading(PIPELINE.annotate(Document.of("test", text, Metadata.NONE)));
  }

  static TokenAttributes read(String text) {
    return read(reading(text));
  }

  static TokenAttributes read(Reading reading) {
    return new TokenAttributes(
        reading, new RuleReading(reading, RULES), CueLexicon.bundled(), RATES);
  }

  /** The tokens of words where they stand first. */
  static TokenRange range(TokenAttributes tokens, String words) {
    int begin = tokens.reading().text().view().indexOf(words);
    var inside = tokens.reading().text().tokensIn(new Span(begin, begin + words.length()));
    return new TokenRange(inside.get(0).index(), inside.get(inside.size() - 1).index() + 1);
  }

  static String words(TokenAttributes tokens, TokenRange range) {
    Span span = range.span(tokens.reading().text());
    return tokens.reading().text().view().substring(span.begin(), span.end());
  }
}
