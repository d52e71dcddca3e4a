package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.training.ScoredText.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionScoreTest {
  private static final String TEXT = "Ana said prices fell fast. Ben denied it all.";

  @Test
  void whatIsFoundAsMarkedIsRight() {
    List<AttributionCorpus.Gold> marked =
        List.of(one("Ana", "said", "prices fell fast"), one("Ben", "denied", "it all"));

    AttributionScore score = score(marked, marked);

    assertThat(score.cueF1()).isEqualTo(1);
    assertThat(score.f1()).isEqualTo(1);
    assertThat(score.f1(Kind.INDIRECT)).isEqualTo(1);
    assertThat(score.f1(Kind.DIRECT)).isZero();
  }

  @Test
  void halfOfTheContentIsEnoughAndLessIsNot() {
    List<AttributionCorpus.Gold> marked = List.of(one("Ana", "said", "prices fell fast"));

    assertThat(score(marked, List.of(one("Ana", "said", "prices fell"))).f1()).isEqualTo(1);
    assertThat(score(marked, List.of(one("Ana", "said", "prices"))).f1()).isZero();
    assertThat(score(marked, List.of(one("Ana", "said", "prices"))).cueF1()).isEqualTo(1);
  }

  @Test
  void sourcesOverlapOrBothAreNone() {
    List<AttributionCorpus.Gold> marked = List.of(one("Ana", "said", "prices fell"));
    List<AttributionCorpus.Gold> unnamed = List.of(one("", "said", "prices fell"));

    assertThat(score(marked, unnamed).f1()).isZero();
    assertThat(score(unnamed, marked).f1()).isZero();
    assertThat(score(unnamed, unnamed).f1()).isEqualTo(1);
    assertThat(score(marked, List.of(one("Ben", "said", "prices fell"))).f1()).isZero();
  }

  @Test
  void oneMarkedAttributionHasOnePartner() {
    List<AttributionCorpus.Gold> marked = List.of(one("Ana", "said", "prices fell"));
    List<AttributionCorpus.Gold> twice =
        List.of(one("Ana", "Ana said", "fast"), one("Ana", "said", "prices fell"));

    AttributionScore score = score(marked, twice);

    assertThat(score.precision()).isEqualTo(.5);
    assertThat(score.recall()).as("the better cue is taken").isEqualTo(1);
    assertThat(score.f1()).isCloseTo(.667, within(.001));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“Prices fell,”          | DIRECT",
        "\"Prices fell\"         | DIRECT",
        "«Prices fell»           | DIRECT",
        "that “prices fell” fast | MIXED",
        "'prices fell'           | INDIRECT",
        "that prices fell        | INDIRECT",
      })
  void kindIsByDoubleMarksAroundWords(String content, Kind kind) {
    String text = "Ana said " + content.strip() + ".";

    assertThat(new ScoredText(text).kind(List.of(new Span(9, text.length() - 1)))).isEqualTo(kind);
  }

  @Test
  void aQuotationThatIsLeftOpenEndsWithItsParagraph() {
    String text = "She: “Go on\n\nPrices fell";

    assertThat(new ScoredText(text).kind(List.of(new Span(13, text.length()))))
        .isEqualTo(Kind.INDIRECT);
    assertThat(new ScoredText(text).kind(List.of(new Span(5, 11)))).isEqualTo(Kind.DIRECT);
  }

  @Test
  void tokensAreWordsAndSingleMarksByCodePoints() {
    ScoredText text = new ScoredText("\uD83D\uDE00 it's 5_a ½.");

    assertThat(text.tokens(List.of(new Span(0, 13))).cardinality()).isEqualTo(7);
    assertThat(text.tokens(List.of(new Span(2, 3))))
        .as("a part of a token is the token")
        .isEqualTo(text.tokens(List.of(new Span(2, 4))));
  }

  private static AttributionScore score(
      List<AttributionCorpus.Gold> marked, List<AttributionCorpus.Gold> found) {
    AttributionScore score = new AttributionScore();
    score.add(new ScoredText(TEXT), marked, found);
    return score;
  }

  private static AttributionCorpus.Gold one(String source, String cue, String content) {
    return new AttributionCorpus.Gold(spans(source), spans(cue), spans(content));
  }

  private static List<Span> spans(String words) {
    List<Span> spans = new ArrayList<>();
    if (!words.isEmpty()) {
      int begin = TEXT.indexOf(words);
      spans.add(new Span(begin, begin + words.length()));
    }
    return spans;
  }
}
