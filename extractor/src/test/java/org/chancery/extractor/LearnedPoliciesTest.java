package org.chancery.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.junit.jupiter.api.Test;

/** What trained models add to the rules for policies, and that they can be left out. */
class LearnedPoliciesTest {
  private static final String ARTICLE =
      """
      Angela Merkel heralded the agreement with Turkey on returning migrants as a breakthrough.

      Filippo Grandi was sceptical about the agreement. Ada Moss threw her weight behind the agreement with Turkey
      on returning migrants. Nils Berg, who had once called it a mistake, is now calling for a takeover of the railways by
      the state and for free schooling for all children.

      "The takeover of the railways would be a disaster," said Ada Moss.
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
  void modelsAddSomething() {
    assertThat(rules(WITH)).anyMatch(rule -> rule.contains("learned"));
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
