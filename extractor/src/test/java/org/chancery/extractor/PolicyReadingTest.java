package org.chancery.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.mention.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sentences about policies are read by rules: who stands how, and which one is meant. */
class PolicyReadingTest {
  private static final Extractor RULES =
      Extractor.create(ExtractorSettings.defaults().withPolicyModel(false));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"We are going to replace the Paris Agreement,\" Ada Moss said. | opposedBy",
        "Ada Moss said she was going to scrap the Paris Agreement. | opposedBy",
        "\"We are not going to leave the Paris Agreement,\" Ada Moss said. | supportedBy",
        "\"I am not ready to support the Paris Agreement,\" Ada Moss said. | opposedBy",
        "Ada Moss is not willing to sign the Paris Agreement. | opposedBy",
        "Ada Moss is not only willing to sign the Paris Agreement. | supportedBy",
        "Ada Moss has left the Paris Agreement. | endedBy",
      })
  void whatComesBeforeTheVerbCounts(String sentence, String relation) {
    assertOnlyRelation(sentence, relation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Ada Moss did nothing to enforce", "Ada Moss saw no reason to ratify"})
  void whatIsNotSaidToBeDoneIsNoPosition(String beginning) {
    assertThat(read(beginning + " the Paris Agreement.").policyFacts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Moss vowed not to sign the Paris Agreement. | opposedBy",
        "Ada Moss promised never to sign the Paris Agreement. | opposedBy",
        "Ada Moss promised not to repeal the carbon tax. | supportedBy",
        "Ada Moss urged Congress not to pass the carbon tax. | opposedBy",
        "Ada Moss warned against lifting the carbon tax. | supportedBy",
        "Ada Moss rejected calls to repeal the carbon tax. | supportedBy",
        "Ada Moss blocked an attempt to repeal the carbon tax. | supportedBy",
        "Ada Moss supports efforts to repeal the carbon tax. | opposedBy",
        "Ada Moss opposes lifting the carbon tax. | supportedBy",
        "Ada Moss tried to stop the carbon tax. | opposedBy",
        "\"We cannot accept the carbon tax,\" said Ada Moss. | opposedBy",
        "Ada Moss does not believe that the carbon tax is a mistake. | supportedBy",
        "Ada Moss denied that the carbon tax was a mistake. | supportedBy",
        "Ada Moss does not believe that leaving the Paris Agreement is a mistake. | opposedBy",
        "Ada Moss warned that leaving the Paris Agreement would be a mistake. | supportedBy",
        "\"It would be a mistake to leave the Paris Agreement,\" Ada Moss said. | supportedBy",
      })
  void whatIsRefusedOrBlamedTurnsAPosition(String sentence, String relation) {
    assertOnlyRelation(sentence, relation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Moss has not ruled out a carbon tax.",
        "Ada Moss refused to condemn the carbon tax.",
        "Ada Moss has not decided whether to support the carbon tax.",
        "Ada Moss was urged to sign the Paris Agreement.",
        "Ada Moss is expected to sign the Paris Agreement.",
        "Ada Moss was forced to scrap the carbon tax.",
        "\"Why should we sign the Paris Agreement?\" Ada Moss asked.",
        "\"Those who oppose the carbon tax are wrong,\" Ada Moss said.",
        "\"We cannot stop the carbon tax,\" Ada Moss said.",
      })
  void whatSomebodyElseWantsOrNobodyKnowsIsNoPosition(String sentence) {
    assertThat(read(sentence).policyFacts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The carbon tax that Ada Moss proposed is unpopular. | proposedBy",
        "The carbon tax drew criticism from Ada Moss. | opposedBy",
        "The carbon tax has the support of Ada Moss. | supportedBy",
        "The carbon tax passed the Senate. | enactedBy",
        "The carbon tax became law despite opposition from Ada Moss. | opposedBy",
        "Critics of the carbon tax, including Ada Moss, say that it is dear. | opposedBy",
        "Ada Moss is one of the critics of the carbon tax. | opposedBy",
        "Ada Moss had long been a voice on the council in support of the carbon tax. | supportedBy",
        "Ada Moss resigned in protest at the carbon tax. | opposedBy",
        "Ada Moss campaigned on a pledge to introduce a carbon tax. | proposedBy",
        "Few expected Ada Moss's threat to quit and impose a carbon tax. | proposedBy",
        "Ada Moss voted to repeal the Affordable Care Act. | opposedBy",
        "Ada Moss decided to lift the carbon tax. | endedBy",
        "Ada Moss said the carbon tax would hurt the poor. | opposedBy",
        "Ada Moss pulled Norway out of the carbon tax. | endedBy",
        "Ada Moss introduced a bill that would ban plastic bags. | proposedBy",
        "A bill introduced by Ada Moss would ban plastic bags. | proposedBy",
        "The architect of the carbon tax, Ada Moss, resigned. | proposedBy",
        "Ada Moss, whose government introduced the carbon tax, resigned. | enactedBy",
      })
  void whoeverTakesAPositionIsFound(String sentence, String relation) {
    assertOnlyRelation(sentence, relation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Moss and Ben Rudd both support the carbon tax. | SUPPORTED_BY",
        "Neither Ada Moss nor Ben Rudd supports the carbon tax. | OPPOSED_BY",
        "Ada Moss joined Ben Rudd in condemning the carbon tax. | OPPOSED_BY",
      })
  void bothTakeThePositionThatTheyShare(String sentence, PolicyRelation relation) {
    assertThat(read(sentence).policyFacts())
        .hasSize(2)
        .allMatch(fact -> fact.relation() == relation);
  }

  @Test
  void whoeverImposesSanctionsIsNamedBeforeThem() {
    Extraction read = read("Norwegian sanctions on Iran remain. Norway agreed to extend them.");

    assertThat(read.policyFacts())
        .extracting(fact -> fact.relation().propertyName() + " " + nameOf(read, fact.target()))
        .containsExactlyInAnyOrder("enactedBy Norway", "concerns Iran");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OSLO, Norway — Benin signed the fishing treaty on Sunday.",
        "Ada Moss of Norway spoke before Benin signed the fishing treaty.",
        "Benin signed the fishing treaty, which Norway had brokered.",
      })
  void aHostABrokerOrSomebodysCountryIsNoParty(String sentence) {
    Extraction read = read(sentence);

    assertThat(read.policyFacts())
        .filteredOn(fact -> fact.relation() == PolicyRelation.PARTY)
        .extracting(fact -> nameOf(read, fact.target()))
        .containsExactly("Benin");
  }

  private static void assertOnlyRelation(String sentence, String relation) {
    assertThat(read(sentence).policyFacts())
        .extracting(fact -> fact.relation().propertyName())
        .containsExactly(relation);
  }

  private static String nameOf(Extraction read, String id) {
    return read.entities().stream()
        .filter(entity -> entity.id().equals(id))
        .map(Entity::name)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void someSentencesLaterAShortFormIsThePolicyThatTheArticleBeganWith() {
    Extraction read =
        read(
            "The withdrawal agreement is 500 pages long. It protects the Good Friday Agreement. The"
                + " house was full. Many people stood in the rain. Ada Moss opposed the agreement.");

    assertThat(policyOf(read, "withdrawal agreement").mentions()).hasSize(2);
    assertThat(policyOf(read, "Good Friday Agreement").mentions()).hasSize(1);
  }

  @Test
  void theNextSentenceIsAboutThePolicyThatWasNamedLast() {
    Extraction read =
        read(
            "The withdrawal agreement is 500 pages long. Nobody doubts the Good Friday Agreement."
                + " Ada Moss praised the agreement.");

    assertThat(policyOf(read, "Good Friday Agreement").mentions()).hasSize(2);
  }

  @Test
  void aBillOfSomebodyNobodySpokeOfIsAnotherBill() {
    Extraction read =
        read(
            "Senators debated a bill to lower the price of insulin. Ada Moss proposed it. Then they"
                + " turned to Mr. Whitlow's bill.");

    assertThat(read.entities().stream().filter(entity -> entity.type() == EntityType.POLICY))
        .hasSize(2);
  }

  private static Extraction read(String text) {
    return RULES.extract(Document.of("reading", text, Metadata.NONE));
  }

  private static Entity policyOf(Extraction read, String words) {
    Map<String, Entity> policies =
        read.entities().stream()
            .filter(entity -> entity.type() == EntityType.POLICY)
            .collect(Collectors.toMap(Entity::name, Function.identity()));
    return policies.values().stream()
        .filter(policy -> policy.name().endsWith(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(policies.keySet() + " have no " + words));
  }
}
