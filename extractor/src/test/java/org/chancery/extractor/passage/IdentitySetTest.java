package org.chancery.extractor.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.identity.CorpusIdentity;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.passage.PairScore.Item;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Identity across articles does not fall below its floors on our own set of articles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentitySetTest {
  private static final int SHUFFLES = 8;
  private static final Path MORE = Half.root().resolve("identity").resolve("more");
  private static final Path THIRD = Half.root().resolve("identity").resolve("third");

  private final Extractor extractor = Extractor.create(ExtractorSettings.defaults());
  private final Map<Half, Map<String, Figure>> figures = new EnumMap<>(Half.class);

  @BeforeAll
  void score() {
    if (System.getProperty(ReportRequest.REPORT) == null) {
      for (Half half : Half.values()) {
        List<Passage> passages = PassageReader.readFolder(half.identityFolder(), "*");
        assertThat(passages).hasSizeGreaterThanOrEqualTo(35);
        figures.put(half, IdentityScorer.score(extractor, passages).figures());
      }
    }
  }

  /** The message has figures only, so that nothing of the sealed half is told. */
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("floors")
  void identityDoesNotFallBelowItsFloor(Floors.Floor floor) {
    if (figures.isEmpty()) {
      return;
    }
    Map<String, Figure> ofHalf = Objects.requireNonNull(figures.get(floor.half()));
    assertThat(ofHalf).containsKey(floor.layer());
    double figure = Objects.requireNonNull(ofHalf.get(floor.layer())).of(floor.column());
    assertThat(figure).as(floor.toString()).isGreaterThanOrEqualTo(floor.floor());
  }

  static Stream<Floors.Floor> floors() {
    return Floors.of("identity").stream();
  }

  /** Traps as archives have them: families, common names, successive holders, transliterations. */
  @Test
  void trapsDoNotJoinPeople() {
    List<Passage> passages = PassageReader.readFolder(MORE, "*");
    Map<String, Figure> more = IdentityScorer.score(extractor, passages).figures();
    Figure people = Objects.requireNonNull(more.get("pairs Person"));
    Figure offices = Objects.requireNonNull(more.get("pairs Office"));
    assertThat(passages).hasSizeGreaterThanOrEqualTo(170);
    assertThat(people.precision()).as("precision of people").isGreaterThanOrEqualTo(0.98);
    assertThat(people.recall()).as("recall of people").isGreaterThanOrEqualTo(0.75);
    assertThat(offices.precision()).as("precision of offices").isGreaterThanOrEqualTo(0.98);
    assertThat(offices.recall()).as("recall of offices").isGreaterThanOrEqualTo(0.93);
  }

  /**
   * An archive of news: stories that go on for years, most of them of people without a namesake.
   */
  @Test
  void storiesThatGoOnForYearsAreJoined() {
    List<Passage> passages = PassageReader.readFolder(THIRD, "*");
    Map<String, Figure> third = IdentityScorer.score(extractor, passages).figures();
    Figure people = Objects.requireNonNull(third.get("pairs Person"));
    Figure offices = Objects.requireNonNull(third.get("pairs Office"));
    assertThat(passages).hasSizeGreaterThanOrEqualTo(80);
    assertThat(people.precision()).as("precision of people").isGreaterThanOrEqualTo(0.98);
    assertThat(people.recall()).as("recall of people").isGreaterThanOrEqualTo(0.95);
    assertThat(offices.precision()).as("precision of offices").isGreaterThanOrEqualTo(0.99);
    assertThat(offices.recall()).as("recall of offices").isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void pairsAreCountedOverAllItems() {
    PairScore score = new PairScore();
    score.add(
        List.of(
            new Item("a", "John Kelly", "p.kelly-us", "1"),
            new Item("b", "Kelly", "p.kelly-us", "1"),
            new Item("c", "J. Kelly", "p.kelly-us", null),
            new Item("d", "John Kelly", "p.kelly-ie", "1"),
            new Item("e", "Kelly", "p.kelly-ie", "2")));
    assertThat(score.figure().gold()).isEqualTo(4);
    assertThat(score.figure().precision()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(score.figure().recall()).isCloseTo(1.0 / 4, within(1e-9));
  }

  @Test
  void identityDoesNotDependOnTheOrderOfArticles() {
    List<Extraction> articles =
        Stream.of(Half.OPEN.identityFolder(), MORE, THIRD)
            .flatMap(folder -> PassageReader.readFolder(folder, "*").stream())
            .map(passage -> extractor.extract(passage.document()))
            .toList();
    CorpusIdentity identity =
        new CorpusIdentity(extractor.gazetteer(), extractor.configuration().baseIri());
    Identities expected = identity.settle(Corpus.profiles(articles));
    for (int seed = 1; seed <= SHUFFLES; seed++) {
      List<Extraction> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, new Random(seed));
      Identities settled = identity.settle(Corpus.profiles(shuffled));
      assertThat(settled.nodes())
          .as("nodes, articles shuffled with seed " + seed)
          .containsExactlyInAnyOrderElementsOf(expected.nodes());
      for (Extraction article : articles) {
        assertThat(settled.of(article.id()))
            .as("entities of " + article.id() + ", articles shuffled with seed " + seed)
            .isEqualTo(expected.of(article.id()));
      }
    }
  }

  @Test
  void extractionsDoNotDependOnTheOrderOfArticles() {
    List<Passage> passages =
        new ArrayList<>(PassageReader.readFolder(Half.OPEN.identityFolder(), "*"));
    Map<String, Extraction> expected = new TreeMap<>();
    passages.forEach(
        passage -> expected.put(passage.name(), extractor.extract(passage.document())));
    Collections.shuffle(passages, new Random(7));
    Extractor fresh = Extractor.create(ExtractorSettings.defaults());
    for (Passage passage : passages) {
      assertThat(fresh.extract(passage.document())).isEqualTo(expected.get(passage.name()));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ReportRequest.REPORT, matches = "open|sealed")
  void report() {
    IdentityScores.report(
        extractor,
        ReportRequest.of(System.getProperties()),
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }
}
