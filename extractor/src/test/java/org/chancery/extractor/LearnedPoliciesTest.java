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

  private static final Extractor MODELS = extractor(true);
  private static final Extractor RULES = extractor(false);
  private static final Extraction WITH = extract(MODELS, ARTICLE);
  private static final Extraction WITHOUT = extract(RULES, ARTICLE);

  private static Extractor extractor(boolean models) {
    return Extractor.create(ExtractorSettings.defaults().withPolicyModel(models));
  }

  private static Extraction extract(Extractor extractor, String text) {
    return extractor.extract(Document.of("agreement", text, Metadata.NONE));
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
        .contains(PolicyRelation.OPPOSED_BY);
  }

  @Test
  void learnedPositionsAreSureAndHaveEvidence() {
    List<PolicyFact> learned =
        WITH.policyFacts().stream()
            .filter(fact -> fact.rule().equals("learned"))
            .filter(fact -> fact.relation() == PolicyRelation.OPPOSED_BY)
            .toList();

    assertThat(learned)
        .allSatisfy(
            fact -> {
              assertThat(fact.confidence()).isBetween(0.8, 1.0);
              assertThat(fact.evidence()).hasSizeGreaterThan(1);
            });
  }

  @Test
  void theSameTextGivesTheSameGraph() {
    assertThat(extract(extractor(true), ARTICLE).policyFacts()).isEqualTo(WITH.policyFacts());
  }

  @Test
  void aTypeIsToldThatThePatternsHaveWrong() {
    String text =
        "Australia's carbon price was scrapped in 2014. The carbon price had few friends.";

    assertThat(types(extract(RULES, text))).containsExactly("Economic");
    assertThat(types(extract(MODELS, text))).containsExactly("TariffOrTax");
  }

  @Test
  void aPartyIsReadThatTheRulesOverlook() {
    String text =
        "Bolivia and Peru froze trade over a military agreement between Bolivia and the"
            + " United States.";

    assertThat(countries(extract(RULES, text))).doesNotContain("United States");
    assertThat(countries(extract(MODELS, text))).contains("United States", "Bolivia");
  }

  @Test
  void aCountryIsTakenBackThatOnlyStandsNear() {
    String text = "A court in Kenya stopped the ban on plastic bags after a hearing in Uganda.";

    assertThat(countries(extract(RULES, text))).containsExactly("Uganda");
    assertThat(countries(extract(MODELS, text))).isEmpty();
  }

  private static List<String> types(Extraction extraction) {
    return extraction.entities().stream()
        .filter(Entity.Policy.class::isInstance)
        .map(entity -> ((Entity.Policy) entity).policyType())
        .toList();
  }

  private static List<String> countries(Extraction extraction) {
    return extraction.policyFacts().stream()
        .filter(
            fact ->
                fact.relation() == PolicyRelation.CONCERNS
                    || fact.relation() == PolicyRelation.PARTY)
        .map(PolicyFact::target)
        .map(
            id ->
                extraction.entities().stream()
                    .filter(entity -> entity.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .name())
        .toList();
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
