package org.chancery.extractor.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.Cue;
import org.chancery.extractor.attribution.Cue.Shape;
import org.chancery.extractor.attribution.CueLexicon;
import org.chancery.extractor.attribution.Source;
import org.chancery.extractor.attribution.TokenRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledCuesTest {
  private static final LabelledCues CUES = new LabelledCues(CueLexicon.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor was heckled as weak.            | was heckled   | PASSIVE",
        "The mayor is being heckled as weak.       | is being heckled | PASSIVE",
        "Ruiz heckled that prices fell.            | heckled       | FINITE",
        "Ruiz was heckling that prices fell.       | was heckling  | FINITE",
        "Ruiz walked out, heckling that prices fell. | heckling    | ING",
        "Their ditty that prices fell was heard.   | ditty         | NOUN",
        "Prices fell, per the mayor.               | per           | PHRASE",
      })
  void knowsHowACueStandsInItsSentence(String text, String cue, Shape shape) {
    assertThat(cue(text, cue).shape()).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor heckled that prices fell.       | heckled       | true",
        "The mayor was heckled as weak.            | was heckled   | true",
        "The mayor heckles that prices fell.       | heckles       | false",
        "The mayor will heckle that prices fell.   | will heckle   | false",
        "The mayor said that prices fell.          | said          | true",
        "The mayor says that prices fell.          | says          | false",
      })
  void knowsWhatIsPast(String text, String cue, boolean past) {
    assertThat(cue(text, cue).past()).isEqualTo(past);
  }

  @Test
  void listedWordsHaveTheirSpeechActAndAllTheirWords() {
    Cue denied = cue("The mayor denied that prices fell.", "denied");
    Cue lashed = cue("The mayor lashed out at the bank.", "lashed out at");

    assertThat(denied.entry().lemma()).isEqualTo("deny");
    assertThat(denied.entry().speechAct()).isEqualTo("Deny");
    assertThat(lashed.entry().lemma()).isEqualTo("lash out at");
  }

  @Test
  void unlistedWordsAssertAsOftenAsTheyAreCues() {
    String text = "The mayor heckled that prices fell.";
    TokenAttributes tokens = LabellingTexts.read(text);
    TokenRange range = LabellingTexts.range(tokens, "heckled");
    Cue cue = cue(text, "heckled");

    assertThat(CueLexicon.bundled().verb("heckled")).as("the test needs such a word").isNull();
    assertThat(cue.entry().lemma()).isEqualTo("heckle");
    assertThat(cue.entry().speechAct()).isEqualTo("Assert");
    assertThat(cue.entry().strength()).isEqualTo(tokens.rate(range.first()) / 10.0);
  }

  @Test
  void theHeadIsTheLastVerb() {
    TokenAttributes tokens = LabellingTexts.read("The mayor would have said that prices fell.");
    TokenRange range = LabellingTexts.range(tokens, "would have said");

    assertThat(ArgumentFeatures.head(tokens, range)).isEqualTo(range.end() - 1);
    assertThat(cue("The mayor would have said that prices fell.", "would have said").head())
        .isEqualTo(range.end() - 1);
  }

  @Test
  void marksAtTheEndsAreNoPartOfCueAndSource() {
    String text = "Ana Ruiz, heckled: prices fell.";
    TokenAttributes tokens = LabellingTexts.read(text);

    Attributed one = attributed(tokens, ", heckled:", "Ana Ruiz,", "prices fell");

    assertThat(LabellingTexts.words(tokens, one.cue().range())).isEqualTo("heckled");
    assertThat(words(tokens, one.source())).isEqualTo("Ana Ruiz");
  }

  @Test
  void aMarkAloneStaysWhatItIs() {
    TokenAttributes tokens = LabellingTexts.read("Mayor: prices fell.");

    Attributed one = attributed(tokens, ":", "Mayor", "prices fell");

    assertThat(LabellingTexts.words(tokens, one.cue().range())).isEqualTo(":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Ruiz, the mayor, heckled that prices fell. | Ana Ruiz, the mayor, | Ana Ruiz",
        "Ana Ruiz (of Oslo) heckled that prices fell. | Ana Ruiz (of Oslo) | Ana Ruiz",
        "Ana Ruiz heckled that prices fell. | Ana Ruiz | Ana Ruiz",
        "Ana Ruiz, Ben Olsen and Eva Lund heckled that prices fell. "
            + "| Ana Ruiz, Ben Olsen and Eva Lund | Ana Ruiz, Ben Olsen and Eva Lund",
        "Ana Ruiz and Ben Olsen heckled that prices fell. "
            + "| Ana Ruiz and Ben Olsen | Ana Ruiz and Ben Olsen",
      })
  void aSourceHasItsOwnNameBeforeWhatSaysWhoThatIs(String text, String source, String head) {
    TokenAttributes tokens = LabellingTexts.read(text);
    Source found = attributed(tokens, "heckled", source, "prices fell").source();
    TokenRange range = found.range();

    assertThat(range).isNotNull();
    assertThat(range == null ? "" : own(tokens, range, found.headEnd())).isEqualTo(head);
    assertThat(found.inverted()).isFalse();
  }

  @Test
  void aSourceBehindItsCueIsInverted() {
    TokenAttributes tokens = LabellingTexts.read("Prices fell, heckled Ana Ruiz.");

    assertThat(attributed(tokens, "heckled", "Ana Ruiz", "Prices fell").source().inverted())
        .isTrue();
  }

  @Test
  void withoutASourceNobodySpeaks() {
    TokenAttributes tokens = LabellingTexts.read("It was heckled that prices fell.");

    assertThat(attributed(tokens, "was heckled", null, "prices fell").source())
        .isEqualTo(Source.UNNAMED);
  }

  @Test
  void whatModelsFoundIsMarkedSoAndItsScoreRounded() {
    TokenAttributes tokens = LabellingTexts.read("Ruiz heckled that prices fell.");

    Attributed one = attributed(tokens, "heckled", "Ruiz", "prices fell");

    assertThat(one.rule()).isEqualTo("model");
    assertThat(one.confidence()).isEqualTo(.68);
  }

  private static Cue cue(String text, String words) {
    TokenAttributes tokens = LabellingTexts.read(text);
    return attributed(tokens, words, null, text.substring(text.length() - 5)).cue();
  }

  private static Attributed attributed(
      TokenAttributes tokens, String cue, @Nullable String source, String content) {
    return CUES.attributed(
        tokens,
        new LabelledAttribution(
            LabellingTexts.range(tokens, cue),
            source == null ? null : LabellingTexts.range(tokens, source),
            List.of(LabellingTexts.range(tokens, content)),
            .6789,
            /* agreed= */ false,
            null));
  }

  private static String words(TokenAttributes tokens, Source source) {
    TokenRange range = source.range();
    return range == null ? "" : LabellingTexts.words(tokens, range);
  }

  private static String own(TokenAttributes tokens, TokenRange range, int headEnd) {
    return LabellingTexts.words(tokens, new TokenRange(range.first(), headEnd));
  }
}
