package org.chancery.extractor.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.labelling.ModelAttributionFinder;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled models make of sentences that were written for rules. */
class ModelClaimsTest {
  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());
  private static final AttributionClaimFinder FINDER =
      new AttributionClaimFinder(
          ModelAttributionFinder.bundled(), new KnownTerms(Gazetteer.bundled()));

  /** Models are measured on corpora; here they must not fall behind on what is plain to see. */
  @ParameterizedTest
  @CsvSource({"direct, 0.8", "mixed, 0.7", "indirect, 0.7", "silent, 0.8"})
  void findsMostOfWhatRulesFind(String section, double least) {
    List<String> other = new ArrayList<>();
    for (String line : AttributionSentences.section(section)) {
      MarkedText expected = MarkedText.parse(line);
      List<String> shown = AttributionSentences.shown(expected.plain(), claims(expected.plain()));
      if (!shown.equals(expected.shown())) {
        other.add(expected.shown() + " but " + shown);
      }
    }
    int all = AttributionSentences.section(section).size();
    assertThat(1 - (double) other.size() / all)
        .as(String.join("\n", other))
        .isGreaterThanOrEqualTo(least);
  }

  static java.util.Collection<String> layout() {
    return AttributionSentences.section("layout");
  }

  @ParameterizedTest
  @MethodSource("layout")
  void findsWhatTheLayoutTells(String line) {
    MarkedText expected = MarkedText.parse(line);
    assertThat(AttributionSentences.shown(expected.plain(), claims(expected.plain())))
        .isEqualTo(expected.shown());
  }

  /** The models see one paragraph; every paragraph opens again, only the last is closed. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\"We came.~\"We stayed.~\"We left.\"", "“We came.~“We stayed.~“We left.”"})
  void aQuotationOfSeveralParagraphsIsOneClaim(String quotation) {
    String text = "The minister said: " + quotation.replace("~", "\n\n");

    List<Claim> claims = claims(text + " She then sat down.");

    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).content()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We came in peace,” the minister said in the hall.~“We stayed a whole year in the hills.~“And then we left.”",
        "\"We came in peace,\" said the minister.~\"We stayed. And then we left.\"~Nobody clapped."
      })
  void aQuotationGoesOnBehindTheParagraphThatNamesTheSpeaker(String text) {
    List<Claim> claims = claims(text.replace("~", "\n\n"));

    assertThat(claims).hasSize(1);
    assertThat(claims.get(0).content()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We came in peace,\" said the minister.~'A Year in the Hills.'~The book was out in May.",
        "\"We came in peace,\" said the minister.~\"We left,\" replied the guard.",
        "\"We came in peace,\" said the minister. The hall was cold.~\"Nobody came for us at all.\""
      })
  void otherQuotationsInTheNextParagraphAreNotOfTheSpeaker(String text) {
    List<Claim> claims = claims(text.replace("~", "\n\n"));

    assertThat(claims).isNotEmpty();
    assertThat(claims.get(0).content()).hasSize(1);
  }

  @Test
  void aContentGoesOnBehindAQuotationInTheMidstOfItsClause() {
    String text = "The minister said that \"some people\" at the bank would not like it.";
    Claim claim = claims(text).get(0);

    Span last = claim.content().get(claim.content().size() - 1);
    assertThat(text.substring(0, last.end())).endsWith("like it");
  }

  @Test
  void whatIsSignedIsNotSaid() {
    assertThat(claims("President Ana Ruiz signed the treaty on fish in Oslo on Monday.")).isEmpty();
  }

  @Test
  void aQuotationThatAnotherCueTakesUpIsNotOfTheOneBefore() {
    List<Claim> claims =
        claims("The minister said: \"We came in peace.\n\n\"And we left in peace,\" she added.");

    assertThat(claims).hasSize(2);
    assertThat(claims.get(0).content()).hasSize(1);
  }

  @Test
  void confidenceIsAShareOfOne() {
    List<Claim> claims = claims("The minister said that the talks had failed. Ruiz denied it.");

    assertThat(claims).isNotEmpty();
    assertThat(claims).allSatisfy(claim -> assertThat(claim.confidence()).isBetween(0.6, 1.0));
  }

  private static List<Claim> claims(String text) {
    AnnotatedText annotated = PIPELINE.annotate(Document.of("test", text, Metadata.NONE));
    return FINDER.find(annotated, new ArticleEntities(List.of()));
  }
}
