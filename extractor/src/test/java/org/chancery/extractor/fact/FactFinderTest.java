package org.chancery.extractor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.CaseFile;
import org.chancery.extractor.MarkedText;
import org.chancery.extractor.document.Metadata;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactFinderTest {
  private static final Metadata METADATA =
      new Metadata(null, LocalDate.of(2021, 9, 14), null, null, null, "en");
  private static final FactFinder FINDER = new FactFinder(Gazetteer.bundled());

  static Stream<CaseFile> tenures() {
    return CaseFile.read(FactFinderTest.class, "tenures.txt").stream();
  }

  static Stream<CaseFile> affiliations() {
    return CaseFile.read(FactFinderTest.class, "affiliations.txt").stream();
  }

  static Stream<CaseFile> policyFacts() {
    return CaseFile.read(FactFinderTest.class, "policy-facts.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("tenures")
  void tellsWhoHoldsWhichOffice(CaseFile testCase) {
    List<String> found = find(testCase).tenures().stream().map(FactFinderTest::describe).toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(testCase.expected());
  }

  @ParameterizedTest
  @MethodSource("affiliations")
  void tellsWhoBelongsToWhichOrganisation(CaseFile testCase) {
    List<String> found =
        find(testCase).affiliations().stream()
            .map(fact -> fact.member() + " / " + fact.organization() + " / " + fact.kind())
            .toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(testCase.expected());
  }

  @ParameterizedTest
  @MethodSource("policyFacts")
  void tellsHowSomebodyStandsToAPolicy(CaseFile testCase) {
    List<String> found =
        find(testCase).policyFacts().stream()
            .map(
                fact ->
                    fact.policy()
                        + " / "
                        + fact.relation().propertyName()
                        + " / "
                        + fact.target()
                        + (fact.claim() == null ? "" : " / claim"))
            .toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(testCase.expected());
  }

  private static Facts find(CaseFile testCase) {
    MarkedText text = MarkedText.of(testCase.sentence());
    return FINDER.find(text.annotate(METADATA), text.entities(), text.claims());
  }

  private static String describe(Tenure tenure) {
    String text = tenure.holder() + " / " + tenure.office() + " / " + tenure.status().conceptName();
    if (tenure.start() != null) {
      text += " / from " + tenure.start();
    }
    if (tenure.end() != null) {
      text += " / until " + tenure.end();
    }
    return text;
  }
}
