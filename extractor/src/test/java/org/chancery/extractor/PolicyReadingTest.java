package org.chancery.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.mention.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    Extraction read = read(sentence);

    assertThat(read.policyFacts())
        .extracting(fact -> fact.relation().propertyName())
        .containsExactly(relation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Ada Moss did nothing to enforce", "Ada Moss saw no reason to ratify"})
  void whatIsNotSaidToBeDoneIsNoPosition(String beginning) {
    assertThat(read(beginning + " the Paris Agreement.").policyFacts()).isEmpty();
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
