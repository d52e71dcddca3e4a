package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.passage.Annotations.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of policies in a short text, worked out by hand. */
class PolicyLayersTest {
  private static final Passage GOLD =
      read(
          """
          {c.no Norway} will end its {y.duty duty on cod from {c.is Iceland}}, {p.moss Ada Moss} said. \
          The {y.duty duty} broke the {y.pact Bergen Pact}. A {y.ban ban on trawlers} stays.
          ---
          policy y.duty | TariffOrTax
          policy y.pact | Treaty
          policy y.ban | Law
          fact y.duty | concerns | c.is
          fact y.duty | endedBy | c.no
          fact y.duty | opposedBy | p.moss
          """);
  private static final Passage FOUND =
      read(
          """
          {c.1 Norway} will end its {y.1 duty on cod} from {c.2 Iceland}, {p.1 Ada Moss} said. \
          The {y.2 duty} broke the {y.2 Bergen Pact}. A ban on {y.3 trawlers} stays.
          ---
          policy y.1 | TariffOrTax
          policy y.2 | Other
          policy y.3 | Law
          fact y.1 | concerns | c.2
          fact y.1 | enactedBy | c.1
          fact y.1 | opposedBy | p.1
          fact y.3 | party | c.1
          """);
  private static final PassageScorer SCORER = score(GOLD, FOUND);

  // The policy y.2 has one mention each of y.duty and y.pact: it is the one that comes first.
  @ParameterizedTest
  @CsvSource({
    "mention Policy, 0.5, 0.5, 4",
    "mention Policy (overlap), 1, 1, 4",
    "identity Policy, 0.5, 1, 2",
    "policy type, 1, 0.6667, 3",
    "policy facts, 0.5, 0.6667, 3",
    "positions, 0.5, 0.5, 2",
    "concerns party, 0.5, 1, 1",
  })
  void figuresAreThoseWorkedOutByHand(String layer, double precision, double recall, int gold) {
    Map<String, Figure> figures = SCORER.figures();
    Figure figure =
        Objects.requireNonNull(figures.get(layer.replace("concerns party", "concerns, party")));
    assertThat(figure.precision()).isCloseTo(precision, within(0.0001));
    assertThat(figure.recall()).isCloseTo(recall, within(0.0001));
    assertThat(figure.gold()).isEqualTo(gold);
  }

  @Test
  void everyErrorIsTold() {
    assertThat(SCORER.errors())
        .extracting(error -> error.kind() + ": " + error.detail())
        .containsExactly(
            "wrong extent of Policy: ‹duty on cod from Iceland› found as ‹duty on cod›",
            "wrong extent of Policy: ‹ban on trawlers› found as ‹trawlers›",
            "wrong identity of Policy: ‹Bergen Pact› joined to y.duty, is y.pact",
            "missed position: y.duty | endedBy | c.no",
            "wrong concern or party: y.ban | party | c.no",
            "wrong position: y.duty | enactedBy | c.no");
  }

  @Test
  void anAnnotationAgreesWithItself() {
    PassageScorer scorer = score(GOLD, GOLD);
    assertThat(scorer.errors()).isEmpty();
    assertThat(scorer.figures().values()).allSatisfy(f -> assertThat(f.f1()).isEqualTo(1));
  }

  @Test
  void typesAndFactsAreReadAndWrittenAsTheSchemeHasThem() {
    assertThat(GOLD.gold().policyTypes()).containsEntry("y.pact", "Treaty").hasSize(3);
    assertThat(GOLD.gold().policyFacts())
        .contains(new Stated("y.duty", PolicyRelation.ENDED_BY, "c.no"));
    JsonNode json = GoldJson.json(GOLD);
    assertThat(json.path("entities").findValuesAsText("policyType"))
        .containsExactly("tariff-or-tax", "treaty", "law");
    assertThat(json.path("policies").path(1).toString())
        .isEqualTo("{\"policy\":\"y.duty\",\"relation\":\"opposedBy\",\"target\":\"p.moss\"}");
  }

  private static PassageScorer score(Passage gold, Passage found) {
    PassageScorer scorer = PassageScorer.ofPolicies();
    scorer.add(gold.document(), gold.gold(), found.gold());
    return scorer;
  }

  private static Passage read(String contents) {
    return PassageReader.read(Path.of("norway.txt"), "\n" + contents);
  }
}
