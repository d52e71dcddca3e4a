package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of three short passages, worked out by hand. */
class PassageScorerTest {
  private static final PassageScorer SCORER = score();

  @ParameterizedTest
  @CsvSource({
    "token boundaries, 1, 1, 18",
    "mention Person, 0.8571, 1, 6",
    "mention Country, 1, 0.75, 4",
    "mention Office, 0.75, 0.75, 4",
    "mention Organization, 1, 0.6667, 3",
    "mention Policy, 0, 0, 1",
    "mention Policy (overlap), 1, 1, 1",
    "identity Person, 0.7778, 0.8333, 6",
    "identity Country, 1, 1, 3",
    "tenure person+office, 0.75, 0.6, 5",
    "tenure incl. of+status, 0.25, 0.2, 5",
    "affiliation, 1, 0.5, 2",
  })
  void figuresAreThoseWorkedOutByHand(String layer, double precision, double recall, int gold) {
    Figure figure = Objects.requireNonNull(SCORER.figures().get(layer));
    assertThat(figure.precision()).isCloseTo(precision, within(0.0001));
    assertThat(figure.recall()).isCloseTo(recall, within(0.0001));
    assertThat(figure.gold()).isEqualTo(gold);
  }

  @Test
  void everyErrorIsToldWithItsPlace() {
    assertThat(SCORER.errors())
        .extracting(error -> error.kind() + ": " + error.detail())
        .contains(
            "missed Organization: ‹Centre Party›, found as Person",
            "spurious Person: ‹Centre Party›, is Organization",
            "wrong extent of Office: ‹president› found as ‹former president›",
            "wrong identity of Person: ‹Kari Solberg› joined to p.quispe, is p.solberg",
            "missed tenure: p.solberg | Foreign Minister; foreign secretary | c.no | current",
            "missed affiliation: p.solberg | g.centre | party",
            "missed Country: ‹Iceland›");
    assertThat(SCORER.errors())
        .filteredOn(error -> error.kind().equals("missed Country"))
        .extracting(PassageError::toString)
        .containsExactly(
            "silent 28-35  missed Country: ‹Iceland›\n"
                + "      It rained on the coast, and ⟦Iceland⟧ slept.");
  }

  @Test
  void anAnnotationAgreesWithItself() {
    PassageScorer scorer = new PassageScorer(Gazetteer.bundled());
    for (Passage passage : PassageReader.readFolder(folder("gold"), "*")) {
      scorer.add(passage.document(), passage.gold(), passage.gold());
    }
    assertThat(scorer.errors()).isEmpty();
    assertThat(scorer.figures().values())
        .allSatisfy(figure -> assertThat(figure.f1()).isCloseTo(1, within(1e-9)));
  }

  @Test
  void theExtractorsOwnExtractionsCanBeScored() {
    PassageScores scores = new PassageScores(Extractor.create(ExtractorSettings.defaults()));
    PassageScorer scorer = scores.score(PassageReader.readFolder(folder("gold"), "*"));
    assertThat(Objects.requireNonNull(scorer.figures().get("mention Country")).f1()).isEqualTo(1);
  }

  private static PassageScorer score() {
    PassageScorer scorer = new PassageScorer(Gazetteer.bundled());
    for (Passage passage : PassageReader.readFolder(folder("gold"), "*")) {
      Passage found = PassageReader.read(folder("found").resolve(passage.name() + ".txt"));
      assertThat(found.document().text()).isEqualTo(passage.document().text());
      scorer.add(passage.document(), passage.gold(), found.gold());
    }
    return scorer;
  }

  static Path folder(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(PassageScorerTest.class.getResource("fixture/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
