package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a short text with claims, worked out by hand. */
class ClaimLayerTest {
  private static final Path FILE = Path.of("claims.txt");

  private static final String GOLD =
      """

      😀 {S1 {p.moss Ada Moss}} {Q1 said} {C1 it was late}. {C2 “Go home,”} {S2 {p.lind Bo Lind}} \
      {Q2 told} her. {S3 The {g.bank Island Bank}} {Q3 did not deny} {C3 the loss in {c.no Norway}}. \
      {Q4 It is feared} {C4 that snow falls on {c.is Iceland}}.

      {C5 “Never.”} — {S5 {p.lind Bo Lind}}
      ---
      claim 1 | indirect | p.moss | Assert
      claim 2 | direct | p.lind
      claim 3 | indirect | g.bank | Deny | Negative
      claim 4 | indirect | -
      claim 5 | direct | p.lind
      """;

  /**
   * The first content is short by a word, the second source missing, the third source short; the
   * fourth has a wrong kind and a claimant, and one claim is too many.
   */
  private static final String FOUND =
      """

      😀 {S1 {p.a Ada Moss}} {Q1 said} it {C1 was late}. {C2 “Go home,”} {p.b Bo Lind} \
      {Q2 told} her. The {S3 {g.c Island Bank}} {Q3 did not deny} {C3 the loss in {c.d Norway}}. \
      {Q4 It is feared} {C4 that {S6 snow} {Q6 falls} {C6 on Iceland}}.

      {C5 “Never.”} — {S5 {p.b Bo Lind}}
      ---
      claim 1 | indirect | p.a | Assert
      claim 2 | direct | -
      claim 3 | indirect | - | Assert | Positive
      claim 4 | mixed | p.a
      claim 5 | direct | p.b
      claim 6 | indirect | -
      """;

  private static final PassageScorer SCORER = score(GOLD, FOUND);

  @ParameterizedTest
  @CsvSource({
    "claim cue, 0.8333, 1, 5",
    "claim cue exact, 0.8333, 1, 5",
    "claim source exact, 0.5, 0.5, 4",
    "claim content exact, 0.6667, 0.8, 5",
    "claim triple, 0.6667, 0.8, 5",
    "claim triple direct, 0.5, 0.5, 2",
    "claim triple mixed, 1, 0, 0",
    "claim triple indirect, 0.6667, 1, 3",
    "claimant of right claims, 0.6667, 0.6667, 3",
    "about of right claims, 1, 0.5, 2",
    "kind of right claims, 0.75, 0.75, 4",
    "speech act of right claims, 0.5, 0.5, 2",
    "polarity of right claims, 0.75, 0.75, 4",
  })
  void figuresAreThoseWorkedOutByHand(String layer, double precision, double recall, int gold) {
    expect(SCORER, layer, precision, recall, gold);
  }

  @Test
  void everyErrorIsToldWithItsPlace() {
    assertThat(SCORER.errors())
        .extracting(error -> error.kind() + ": " + error.detail())
        .containsExactlyInAnyOrder(
            "wrong source of claim: direct ‹Bo Lind | told | “Go home,”›"
                + " found as direct ‹ | told | “Go home,”›",
            "wrong claimant: [g.bank] found as []",
            "wrong speech act: Deny found as Assert",
            "wrong claimant: [] found as [p.moss]",
            "wrong about: [c.is] found as []",
            "wrong polarity: Negative found as Positive",
            "wrong kind: INDIRECT found as MIXED",
            "spurious claim: indirect ‹snow | falls | on Iceland›");
  }

  @Test
  void anAnnotationAgreesWithItself() {
    PassageScorer scorer = score(GOLD, GOLD);
    assertThat(scorer.errors()).isEmpty();
    expect(scorer, "claim triple", 1, 1, 5);
    expect(scorer, "claimant of right claims", 1, 1, 4);
  }

  /** Four tokens of nine are less than half. */
  @Test
  void aContentInTwoPiecesIsOne() {
    PassageScorer scorer =
        score(
            "\n{C1 “Yes,”} {S1 she} {Q1 said}, {C1 “but later.”}\n---\nclaim 1 | direct | -\n",
            "\n{C1 “Yes,”} {S1 she} {Q1 said}, “but later.”\n---\nclaim 1 | direct | -\n");
    expect(scorer, "claim cue", 1, 1, 1);
    expect(scorer, "claim triple", 0, 0, 1);
    assertThat(scorer.errors()).extracting(PassageError::kind).contains("wrong content of claim");
  }

  /** A cue of three words shares two with one claim and one with the other. */
  @Test
  void aClaimIsPairedOnceWithTheOneWhoseCueItSharesMost() {
    PassageScorer scorer =
        score(
            "\nHe {Q1 has promised} and {Q2 promised} {C1 {C2 peace}}.\n---\n"
                + "claim 1 | indirect | -\nclaim 2 | indirect | -\n",
            "\nHe {Q1 has promised and} promised {C1 peace}.\n---\nclaim 1 | indirect | -\n");
    expect(scorer, "claim cue", 1, 0.5, 2);
    assertThat(scorer.errors())
        .extracting(PassageError::detail)
        .containsExactly("indirect ‹ | promised | peace›");
  }

  @Test
  void wordsOfOneKindAreOneTokenWhateverTheirScript() {
    ClaimWords words =
        new ClaimWords(PassageReader.read(FILE, "\nPeña’s 😀 wörd_1.\n---\n").document());
    Passage whole =
        PassageReader.read(FILE, "\n{C1 Peña’s 😀 wörd_1.}\n---\nclaim 1 | indirect | -\n");
    var tokens = words.of(whole.gold().claims()).get(0).content();
    assertThat(tokens).hasSize(6);
    assertThat(words.words(tokens)).hasSize(3);
  }

  private static PassageScorer score(String gold, String found) {
    PassageScorer scorer = PassageScorer.ofClaims();
    Passage expected = PassageReader.read(FILE, gold);
    Passage actual = PassageReader.read(FILE, found);
    assertThat(actual.document().text()).isEqualTo(expected.document().text());
    scorer.add(expected.document(), expected.gold(), actual.gold());
    return scorer;
  }

  private static void expect(
      PassageScorer scorer, String layer, double precision, double recall, int gold) {
    Figure figure = Objects.requireNonNull(scorer.figures().get(layer));
    assertThat(figure.precision()).isCloseTo(precision, within(0.0001));
    assertThat(figure.recall()).isCloseTo(recall, within(0.0001));
    assertThat(figure.gold()).isEqualTo(gold);
  }
}
