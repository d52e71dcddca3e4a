package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.labelling.RuleReading;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.junit.jupiter.api.Test;

class CueCountsTest {
  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());
  private static final RuleAttributionFinder RULES = new RuleAttributionFinder();
  private static final String SAID = "Ruiz said prices fell. ".repeat(20);
  private static final String SANG = "Ruiz sang before prices fell. ".repeat(20);

  @Test
  void ratesAreSharesOfAllUsesInTenths() {
    CueCounts counts = all(counts(SAID, "said"), counts(SANG, ""));

    assertThat(counts.tenths("verb say")).as("smoothed").isBetween(9, 10);
    assertThat(counts.tenths("verb sing")).isZero();
  }

  @Test
  void unknownWordsHaveTheRateOfTheirKind() {
    CueCounts counts = all(counts(SAID, "said"), counts(SANG, ""));

    assertThat(counts.tenths("verb zzyzx")).isBetween(1, 4);
    assertThat(counts.tenths("noun zzyzx")).isZero();
  }

  @Test
  void onlyRatesAboveZeroAreKept() {
    assertThat(all(counts(SAID, "said"), counts(SANG, "")).rates().keySet())
        .contains("verb say")
        .doesNotContain("verb sing", "noun price");
  }

  /** Else a word that only one article has would tell the model what it has to find there. */
  @Test
  void whatOneArticleAloneHasIsNotKnownWithoutIt() {
    CueCounts own = counts(SANG, "sang");
    CueCounts counts = all(counts(SAID, "said"), own);
    int unknown = counts.tenths("verb zzyzx");

    assertThat(counts.tenths("verb sing")).isGreaterThan(unknown);
    assertThat(counts.without(own).tenths("verb sing")).isEqualTo(unknown);
    assertThat(counts.without(own).tenths("verb say")).isEqualTo(counts.tenths("verb say"));
    assertThat(counts.tenths("verb sing")).as("the sum itself stays").isGreaterThan(unknown);
  }

  private static CueCounts all(CueCounts... articles) {
    CueCounts sum = new CueCounts();
    List.of(articles).forEach(sum::add);
    return sum;
  }

  /** The counts of an article in which a word is a cue wherever it stands. */
  private static CueCounts counts(String text, String cue) {
    List<AttributionCorpus.Gold> golds = new ArrayList<>();
    for (int at = text.indexOf(cue); !cue.isEmpty() && at >= 0; at = text.indexOf(cue, at + 1)) {
      List<Span> content = List.of(new Span(at + cue.length() + 1, at + cue.length() + 4));
      golds.add(
          new AttributionCorpus.Gold(List.of(), List.of(new Span(at, at + cue.length())), content));
    }
    Reading reading = new Reading(PIPELINE.annotate(Document.of("x", text, Metadata.NONE)));
    return CueCounts.of(
        AnnotatedArticle.of(
            new AttributionCorpus.Article("x", text, golds),
            reading,
            new RuleReading(reading, RULES)));
  }
}
