package org.chancery.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.junit.jupiter.api.Test;

/** What trained models add to the rules for policies, and that they can be left out. */
class LearnedPoliciesTest {
  private static final String ARTICLE =
      """
      The Nigeria Labour Congress (NLC), led by Ayuba Wabba, warned that \
      the African Continental Free Trade Area would cost jobs. \
      Ada Moss, who took aim at the tax on imports, signed nothing.
      """;

  private static final Extraction WITH = extract(true);
  private static final Extraction WITHOUT = extract(false);

  private static Extraction extract(boolean models) {
    Document document = Document.of("agreement", ARTICLE, Metadata.NONE);
    return Extractor.create(ExtractorSettings.defaults().withPolicyModel(models)).extract(document);
  }

  @Test
  void rulesAloneNameNoModel() {
    assertThat(rules(WITHOUT)).noneMatch(rule -> rule.contains("learned"));
  }

  @Test
  void modelsOnlyAddToWhatRulesFind() {
    assertThat(policyMentions(WITH).map(Mention::span).toList())
        .containsAll(policyMentions(WITHOUT).map(Mention::span).toList());
    assertThat(WITH.policyFacts().size()).isGreaterThanOrEqualTo(WITHOUT.policyFacts().size());
  }

  @Test
  void aWarningIsReadThatNoRuleKnows() {
    assertThat(rules(WITH)).contains("learned");
    assertThat(WITH.policyFacts())
        .filteredOn(fact -> fact.rule().equals("learned"))
        .extracting(PolicyFact::relation)
        .containsOnly(PolicyRelation.OPPOSED_BY);
  }

  @Test
  void learnedPositionsAreSureAndHaveEvidence() {
    List<PolicyFact> learned =
        WITH.policyFacts().stream().filter(fact -> fact.rule().equals("learned")).toList();

    assertThat(learned)
        .allSatisfy(
            fact -> {
              assertThat(fact.confidence()).isBetween(0.7, 1.0);
              assertThat(fact.evidence()).hasSizeGreaterThan(1);
            });
  }

  @Test
  void theSameTextGivesTheSameGraph() {
    assertThat(extract(true).policyFacts()).isEqualTo(WITH.policyFacts());
  }

  private static Stream<Mention> policyMentions(Extraction extraction) {
    return extraction.entities().stream()
        .filter(entity -> entity.type() == EntityType.POLICY)
        .map(Entity::mentions)
        .flatMap(List::stream);
  }

  private static List<String> rules(Extraction extraction) {
    return Stream.concat(
            policyMentions(extraction).map(Mention::rule),
            extraction.policyFacts().stream().map(PolicyFact::rule))
        .toList();
  }
}
