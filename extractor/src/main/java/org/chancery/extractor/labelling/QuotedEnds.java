package org.chancery.extractor.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.language.WordFile;

/**
 * Contents that end at the last mark of a quotation in the midst of a clause: {@code said that
 * "some people" would not like it}. The models, which learned from many whole quotations, stop
 * there; where the rules go on, the rest is taken in. Stateless.
 */
final class QuotedEnds {
  private static final Set<String> OTHER_PHRASE =
      WordFile.words(QuotedEnds.class, "quoted-ends.txt");

  private QuotedEnds() {}

  /** The attribution with the rest of the clause, or as it is. */
  static LabelledAttribution extended(TokenAttributes tokens, LabelledAttribution one) {
    Reading reading = tokens.reading();
    TokenRange last = one.content().get(one.content().size() - 1);
    int mark = last.end() - 1;
    boolean closes = reading.isMark(mark) && reading.quotationAt(last.end()) == Reading.NONE;
    Attributed rule = tokens.rules().candidate(one.cue());
    boolean ends = endsClause(reading, mark) || OTHER_PHRASE.contains(reading.word(last.end()));
    if (!closes || rule == null || ends) {
      return one;
    }
    for (TokenRange range : rule.content()) {
      if (range.overlaps(last) && range.end() > last.end()) {
        List<TokenRange> content = new ArrayList<>(one.content());
        content.set(content.size() - 1, new TokenRange(last.first(), range.end()));
        return one.with(content);
      }
    }
    return one;
  }

  /** Whether a comma or a stop stands inside the mark or behind it. */
  private static boolean endsClause(Reading reading, int mark) {
    String[] stops = {",", ".", "?", "!", ";", ":", Reading.DASH};
    return reading.is(mark - 1, stops) || reading.is(mark + 1, stops);
  }
}
