package org.chancery.extractor.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionClaimFinderTest {
  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());
  private static final KnownTerms TERMS = new KnownTerms(Gazetteer.bundled());
  private static final AttributionClaimFinder FINDER =
      new AttributionClaimFinder(new RuleAttributionFinder(), TERMS);

  static Collection<String> direct() {
    return AttributionSentences.section("direct");
  }

  static Collection<String> mixed() {
    return AttributionSentences.section("mixed");
  }

  static Collection<String> indirect() {
    return AttributionSentences.section("indirect");
  }

  static Collection<String> layout() {
    return AttributionSentences.section("layout");
  }

  static Collection<String> silent() {
    return AttributionSentences.section("silent");
  }

  @ParameterizedTest
  @MethodSource("direct")
  void findsDirectQuotations(String line) {
    assertFinds(line, Attribution.DIRECT);
  }

  @ParameterizedTest
  @MethodSource("mixed")
  void findsPartlyQuotedSpeech(String line) {
    assertFinds(line, Attribution.MIXED);
  }

  @ParameterizedTest
  @MethodSource("indirect")
  void findsReportedSpeech(String line) {
    assertFinds(line, Attribution.INDIRECT);
  }

  @ParameterizedTest
  @MethodSource("silent")
  void staysSilentWhereNobodySpeaks(String line) {
    assertThat(claims(line)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("layout")
  void findsWhatTheLayoutTells(String line) {
    MarkedText expected = MarkedText.parse(line);
    assertThat(AttributionSentences.shown(expected.plain(), claims(expected.plain())))
        .isEqualTo(expected.shown());
  }

  private static void assertFinds(String line, Attribution attribution) {
    MarkedText expected = MarkedText.parse(line);
    List<Claim> claims = claims(expected.plain());
    assertThat(AttributionSentences.shown(expected.plain(), claims)).isEqualTo(expected.shown());
    assertThat(claims).extracting(Claim::attribution).containsOnly(attribution);
  }

  private static List<Claim> claims(String text) {
    AnnotatedText annotated = PIPELINE.annotate(Document.of("test", text, Metadata.NONE));
    return FINDER.find(annotated, new ArticleEntities(List.of()));
  }
}
