package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.claim.Attribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims on our own passages do not fall below their floors, with the models and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimPassagesTest {
  private static final String MODELS = "claims";
  private static final String RULES = "claims-rules";

  private final MeasuredFigures figures = new MeasuredFigures();

  @BeforeAll
  void score() {
    if (System.getProperty(ReportRequest.REPORT) == null) {
      score(MODELS, ExtractorSettings.defaults());
      score(RULES, ExtractorSettings.defaults().withClaimModel(false));
    }
  }

  private void score(String set, ExtractorSettings settings) {
    PassageScores scores = new PassageScores(Extractor.create(settings));
    for (Half half : Half.values()) {
      List<Passage> passages = PassageReader.readFolder(half.claimFolder(), "*");
      figures.put(set, half, scores.scoreClaims(passages).figures());
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("floors")
  void noFigureFallsBelowItsFloor(Floors.Floor floor) {
    figures.assertNotBelow(floor);
  }

  static Stream<Floors.Floor> floors() {
    return Stream.of(MODELS, RULES).map(Floors::of).flatMap(List::stream);
  }

  @ParameterizedTest
  @EnumSource(Half.class)
  void eachHalfHasClaimsOfEveryKindAndPassagesWithoutAny(Half half) {
    List<Passage> passages = PassageReader.readFolder(half.claimFolder(), "*");
    assertThat(passages).anyMatch(passage -> passage.gold().claims().isEmpty());
    for (Attribution kind : Attribution.values()) {
      long count =
          passages.stream()
              .flatMap(passage -> passage.gold().claims().stream())
              .filter(claim -> claim.kind() == kind)
              .count();
      assertThat(count).as(kind.name()).isGreaterThanOrEqualTo(15);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ReportRequest.REPORT, matches = "open|sealed")
  void report() {
    ReportRequest request = ReportRequest.of(System.getProperties());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    report(request, "with models", ExtractorSettings.defaults(), out);
    report(request, "rules alone", ExtractorSettings.defaults().withClaimModel(false), out);
  }

  private static void report(
      ReportRequest request, String name, ExtractorSettings settings, PrintStream out) {
    List<Passage> passages = PassageReader.readFolder(request.half().claimFolder(), request.glob());
    PassageScorer scorer = new PassageScores(Extractor.create(settings)).scoreClaims(passages);
    if (request.showsErrors()) {
      scorer.errors().forEach(out::println);
    }
    out.printf("%s, %s: %d passages%n", name, request.half().folderName(), scorer.articles());
    PassageScores.print(scorer.figures(), out);
  }
}
