package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Marked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies on our own passages do not fall below their floors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyPassagesTest {
  private static final String SET = "policies";

  private final MeasuredFigures figures = new MeasuredFigures();
  private final PassageScores scores =
      new PassageScores(Extractor.create(ExtractorSettings.defaults()));

  @BeforeAll
  void score() {
    if (System.getProperty(ReportRequest.REPORT) == null) {
      for (Half half : Half.values()) {
        figures.put(SET, half, scores.scorePolicies(passages(half)).figures());
      }
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("floors")
  void noFigureFallsBelowItsFloor(Floors.Floor floor) {
    figures.assertNotBelow(floor);
  }

  static Stream<Floors.Floor> floors() {
    return Floors.of(SET).stream();
  }

  @ParameterizedTest
  @EnumSource(Half.class)
  void eachHalfHasEnoughPoliciesAndFactsOfManyCountries(Half half) {
    List<Annotations> gold = passages(half).stream().map(Passage::gold).toList();
    assertThat(gold.stream().mapToInt(g -> g.ofType(EntityType.POLICY).size()).sum())
        .as("mentions")
        .isGreaterThanOrEqualTo(65);
    assertThat(gold.stream().mapToInt(g -> g.policyFacts().size()).sum())
        .as("facts")
        .isGreaterThanOrEqualTo(55);
    assertThat(gold.stream().flatMap(g -> g.policyTypes().values().stream()).distinct())
        .as("types")
        .hasSize(12);
    assertThat(gold.stream().flatMap(PolicyPassagesTest::countries).distinct())
        .as("countries")
        .hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource(Half.class)
  void everyPolicyHasAType(Half half) {
    for (Passage passage : passages(half)) {
      Set<String> policies =
          passage.gold().ofType(EntityType.POLICY).stream()
              .map(Marked::entity)
              .collect(Collectors.toSet());
      assertThat(passage.gold().policyTypes().keySet()).as(half.folderName()).isEqualTo(policies);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ReportRequest.REPORT, matches = "open|sealed")
  void report() {
    scores.reportPolicies(
        ReportRequest.of(System.getProperties()),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  private static List<Passage> passages(Half half) {
    return PassageReader.readFolder(half.policyFolder(), "*");
  }

  private static Stream<String> countries(Annotations gold) {
    return gold.ofType(EntityType.COUNTRY).stream()
        .map(Marked::entity)
        .filter(country -> !Set.of("c.us", "c.mx").contains(country));
  }
}
