package org.chancery.extractor.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.language.WordFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleClaimFinderTest {
  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());
  private static final RuleClaimFinder FINDER = new RuleClaimFinder();

  static Collection<String> direct() {
    return section("direct");
  }

  static Collection<String> mixed() {
    return section("mixed");
  }

  static Collection<String> indirect() {
    return section("indirect");
  }

  static Collection<String> silent() {
    return section("silent");
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

  private static void assertFinds(String line, Attribution attribution) {
    MarkedText expected = MarkedText.parse(line);
    List<Claim> claims = claims(expected.plain());
    assertThat(shown(expected.plain(), claims)).isEqualTo(expected.shown());
    assertThat(claims).extracting(Claim::attribution).containsOnly(attribution);
  }

  private static List<Claim> claims(String text) {
    AnnotatedText annotated = PIPELINE.annotate(Document.of("test", text, Metadata.NONE));
    return FINDER.find(annotated, new ArticleEntities(List.of()));
  }

  private static List<String> shown(String text, List<Claim> claims) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      String number = claims.size() == 1 ? "" : String.valueOf(i + 1);
      Claim claim = claims.get(i);
      add(shown, "S" + number, text, claim.source());
      add(shown, "C" + number, text, claim.cue());
      add(shown, "T" + number, text, claim.content());
    }
    shown.sort(Comparator.naturalOrder());
    return shown;
  }

  private static void add(List<String> shown, String label, String text, List<Span> spans) {
    if (!spans.isEmpty()) {
      Stream<String> words = spans.stream().map(span -> text.substring(span.begin(), span.end()));
      shown.add(label + " " + String.join(" … ", words.toList()));
    }
  }

  private static Collection<String> section(String name) {
    List<String> lines = new ArrayList<>();
    String current = "";
    for (WordFile.Row row : WordFile.rows(RuleClaimFinderTest.class, "attributions.txt")) {
      String line = row.field(0);
      if (line.matches("\\[[a-z]+]")) {
        current = line.substring(1, line.length() - 1);
      } else if (current.equals(name)) {
        lines.add(line);
      }
    }
    return lines;
  }
}
