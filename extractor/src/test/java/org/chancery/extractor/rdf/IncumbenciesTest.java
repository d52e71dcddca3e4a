package org.chancery.extractor.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.extractor.fact.TenureStatus.ACTING;
import static org.chancery.extractor.fact.TenureStatus.CURRENT;
import static org.chancery.extractor.fact.TenureStatus.DESIGNATE;
import static org.chancery.extractor.fact.TenureStatus.FORMER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.extractor.ArticleBuilder;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.fact.TenureStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who holds an office, as of the latest evidence, whatever the order of reading. */
class IncumbenciesTest {
  private static final String LEGISLATOR = Corpus.BASE + "role/legislator";

  private final List<Extraction> articles = new ArrayList<>();

  private IncumbenciesTest said(@Nullable String date, String person, TenureStatus status) {
    return said(date, person, status, Corpus.FOREIGN_MINISTER, null, null);
  }

  private IncumbenciesTest said(
      @Nullable String date, String person, TenureStatus status, String end) {
    return said(date, person, status, Corpus.FOREIGN_MINISTER, null, end);
  }

  private IncumbenciesTest said(
      @Nullable String date,
      String person,
      TenureStatus status,
      String role,
      @Nullable String start,
      @Nullable String end) {
    String title = role.equals(LEGISLATOR) ? "Senator" : "Foreign Minister";
    articles.add(
        new ArticleBuilder(
                "article-" + articles.size(), date, title + " " + person + " of Mexico spoke.")
            .country("Country-1", "Mexico", Corpus.MEXICO, "Mexico")
            .person("Person-1", person, person)
            .office("Office-1", title + " of Mexico", title, role, "Country-1", null)
            .tenure("Person-1", "Office-1", status, date(start), date(end))
            .build());
    return this;
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  /** Person, status, last held, end attested, end date; the same in whatever order is read. */
  private List<String> incumbencies() {
    List<String> expected = incumbencies(articles);
    Random random = new Random(7);
    for (int i = 0; i < 5; i++) {
      List<Extraction> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, random);
      assertThat(incumbencies(shuffled)).isEqualTo(expected);
    }
    return expected;
  }

  private static List<String> incumbencies(List<Extraction> articles) {
    return Quads.all(articles)
        .select(
            """
            SELECT ?person ?status ?held ?attested ?end ?holds {
              ?i a chy:Incumbency ; chy:incumbent ?p ; chy:tenureStatus/rdfs:label ?status .
              ?p rdfs:label ?person
              OPTIONAL { ?i chy:lastHeld ?held }
              OPTIONAL { ?i chy:endAttested ?attested }
              OPTIONAL { ?i schema:endDate ?end }
              BIND(IF(EXISTS { ?p org:holds ?any }, "holds", "") AS ?holds)
            } ORDER BY ?person
            """)
        .stream()
        .map(row -> String.join(" | ", row))
        .toList();
  }

  @Test
  void aFormerInALaterArticleEndsTheIncumbency() {
    said("2019-03-01", "Ana Quintrell", CURRENT).said("2020-05-01", "Ana Quintrell", FORMER);
    assertThat(incumbencies())
        .containsExactly("Ana Quintrell | former | 2019-03-01 | 2020-05-01 |  | ");
  }

  @Test
  void aFormerInAnEarlierArticleDoesNot() {
    said("2019-03-01", "Ana Quintrell", FORMER).said("2020-05-01", "Ana Quintrell", CURRENT);
    assertThat(incumbencies())
        .containsExactly("Ana Quintrell | current | 2020-05-01 |  |  | holds");
  }

  @Test
  void somebodyInOfficeAgainAndOutAgainEndsWhereTheLastTimeEnded() {
    said("2010-03-01", "Ana Quintrell", CURRENT)
        .said("2012-03-01", "Ana Quintrell", FORMER, "2011")
        .said("2018-03-01", "Ana Quintrell", CURRENT)
        .said("2020-03-01", "Ana Quintrell", FORMER, "2019-12");
    assertThat(incumbencies())
        .containsExactly("Ana Quintrell | former | 2018-03-01 | 2020-03-01 | 2019-12 | ");
  }

  @Test
  void anEndBeforeADayInOfficeIsThatOfAnEarlierTime() {
    said("2018-03-01", "Ana Quintrell", CURRENT)
        .said("2020-03-01", "Ana Quintrell", FORMER, "2011");
    assertThat(incumbencies())
        .containsExactly("Ana Quintrell | former | 2018-03-01 | 2020-03-01 |  | ");
  }

  @Test
  void ofOneDayTheMostAreRightAndOfEquallyManyTheEndIsTheNews() {
    said("2019-03-01", "Ana Quintrell", CURRENT).said("2019-03-01", "Ana Quintrell", FORMER);
    assertThat(incumbencies())
        .containsExactly("Ana Quintrell | former | 2019-03-01 | 2019-03-01 |  | ");
    said("2019-03-01", "Ana Quintrell", CURRENT);
    assertThat(incumbencies())
        .containsExactly("Ana Quintrell | current | 2019-03-01 |  |  | holds");
  }

  @Test
  void articlesOfOneDayDoNotSayWhoCameAfterWhom() {
    said("2019-03-01", "Ana Quintrell", CURRENT).said("2019-03-01", "Ivo Barrantes", CURRENT);
    assertThat(incumbencies())
        .containsExactly(
            "Ana Quintrell | current | 2019-03-01 |  |  | holds",
            "Ivo Barrantes | current | 2019-03-01 |  |  | holds");
  }

  @Test
  void anArticleWithoutADateIsOlderThanAllWithOne() {
    said(null, "Ana Quintrell", FORMER).said("2019-03-01", "Ana Quintrell", CURRENT);
    said(null, "Ivo Barrantes", CURRENT);
    assertThat(incumbencies())
        .containsExactly(
            "Ana Quintrell | current | 2019-03-01 |  |  | holds",
            "Ivo Barrantes | former |  | 2019-03-01 |  | ");
  }

  @Test
  void withoutAnyDateWhoeverIsSaidToBeInOfficeIs() {
    said(null, "Ana Quintrell", CURRENT);
    assertThat(incumbencies()).containsExactly("Ana Quintrell | current |  |  |  | holds");
  }

  @Test
  void theDesignatedHoldNothingUntilTheyDo() {
    said("2019-03-01", "Ana Quintrell", CURRENT).said("2019-04-01", "Ivo Barrantes", DESIGNATE);
    assertThat(incumbencies())
        .containsExactly("Ana Quintrell | current | 2019-03-01 |  |  | holds");
    said("2019-05-01", "Ivo Barrantes", CURRENT);
    assertThat(incumbencies())
        .containsExactly(
            "Ana Quintrell | former | 2019-03-01 | 2019-05-01 |  | ",
            "Ivo Barrantes | current | 2019-05-01 |  |  | holds");
  }

  @Test
  void whoeverActsIsInOfficeAndEndsThatOfAnother() {
    said("2019-03-01", "Ana Quintrell", CURRENT).said("2019-05-01", "Ivo Barrantes", ACTING);
    assertThat(incumbencies())
        .containsExactly(
            "Ana Quintrell | former | 2019-03-01 | 2019-05-01 |  | ",
            "Ivo Barrantes | acting | 2019-05-01 |  |  | holds");
    said("2019-06-01", "Ana Quintrell", CURRENT);
    assertThat(incumbencies())
        .containsExactly(
            "Ana Quintrell | current | 2019-06-01 |  |  | holds",
            "Ivo Barrantes | former | 2019-05-01 | 2019-06-01 |  | ");
  }

  @Test
  void anEndThatIsOverByTheDayOfTheArticleIsAnEnd() {
    said("2019-03-01", "Ana Quintrell", CURRENT, "2011");
    assertThat(incumbencies()).containsExactly("Ana Quintrell | former |  | 2019-03-01 | 2011 | ");
  }

  @Test
  void whoeverIsToLeaveLaterHasNotLeftYet() {
    said("2019-03-01", "Ana Quintrell", FORMER, "2019-06-30");
    assertThat(incumbencies())
        .containsExactly("Ana Quintrell | current | 2019-03-01 |  |  | holds");
  }

  @Test
  void aForetoldEndComesWhenTheArchiveReachesIt() {
    said("2019-03-01", "Ana Quintrell", CURRENT, "2020");
    said("2020-12-30", "Pia Lund", FORMER, LEGISLATOR, null, null);
    assertThat(incumbencies()).contains("Ana Quintrell | current | 2019-03-01 |  |  | holds");
    said("2020-12-31", "Pia Lund", FORMER, LEGISLATOR, null, null);
    assertThat(incumbencies()).contains("Ana Quintrell | former | 2019-03-01 |  | 2020 | ");
    said("2020-12-31", "Ana Quintrell", CURRENT);
    assertThat(incumbencies()).contains("Ana Quintrell | current | 2020-12-31 |  |  | holds");
  }

  @Test
  void aSuccessorInAnOfficeWithOneHolderEndsTheIncumbency() {
    said("2019-03-01", "Ana Quintrell", CURRENT)
        .said("2019-05-01", "Ivo Barrantes", CURRENT)
        .said("2019-07-01", "Ivo Barrantes", CURRENT);
    assertThat(incumbencies())
        .containsExactly(
            "Ana Quintrell | former | 2019-03-01 | 2019-05-01 |  | ",
            "Ivo Barrantes | current | 2019-07-01 |  |  | holds");
  }

  @Test
  void colleaguesInAnOfficeWithManyHoldersDoNot() {
    said("2019-03-01", "Ana Quintrell", CURRENT, LEGISLATOR, null, null);
    said("2019-05-01", "Ivo Barrantes", CURRENT, LEGISLATOR, null, null);
    assertThat(incumbencies())
        .containsExactly(
            "Ana Quintrell | current | 2019-03-01 |  |  | holds",
            "Ivo Barrantes | current | 2019-05-01 |  |  | holds");
  }

  @Test
  void theBeginningIsAsTheLatestArticleTellsIt() {
    said("2019-03-01", "Ana Quintrell", CURRENT, Corpus.FOREIGN_MINISTER, "2017", null);
    said("2019-05-01", "Ana Quintrell", CURRENT, Corpus.FOREIGN_MINISTER, "2017-06", null);
    said("2019-07-01", "Ana Quintrell", CURRENT);
    assertThat(
            Quads.all(articles)
                .select(
                    "SELECT ?start ?first { ?i a chy:Incumbency ; schema:startDate ?start ;"
                        + " chy:firstHeld ?first }"))
        .containsExactly(List.of("2017-06", "2019-03-01"));
  }
}
