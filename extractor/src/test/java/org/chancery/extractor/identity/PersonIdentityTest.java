package org.chancery.extractor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.extractor.ArticleBuilder;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People across articles, with an authority file of invented people. */
class PersonIdentityTest {
  private static final String JAPAN = Corpus.BASE + "country/JP";
  private static final String IRELAND = Corpus.BASE + "country/IE";
  private static final String QUILL = Corpus.BASE + "person/ada-quill";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  static Path folder;

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private static Gazetteer gazetteer;

  @BeforeAll
  static void readAuthority() {
    try {
      Path file =
          Files.writeString(
              folder.resolve("people.ttl"),
              """
              PREFIX chy: <https://w3id.org/chancery/ontology#>
              PREFIX org: <http://www.w3.org/ns/org#>
              PREFIX owl: <http://www.w3.org/2002/07/owl#>
              PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
              PREFIX schema: <https://schema.org/>
              PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
              <person/ada-quill> a chy:Person ; rdfs:label "Ada Quill" ;
                schema:gender schema:Female ; owl:sameAs <https://example.org/17> .
              <person/ada-quill/term/1> a chy:TermOfOffice ; rdfs:label "t" ;
                org:member <person/ada-quill> ; org:role <role/head-of-state> ;
                chy:jurisdiction <country/MX> ;
                schema:startDate "2012"^^xsd:gYear ; schema:endDate "2018"^^xsd:gYear .
              """);
      gazetteer = Gazetteer.load(List.of(file), Corpus.BASE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Identities settle(Extraction... extractions) {
    return new CorpusIdentity(gazetteer, Corpus.BASE).settle(Corpus.profiles(List.of(extractions)));
  }

  private static String only(Extraction extraction) {
    return settle(extraction).iri("a", "Person-1");
  }

  private static boolean one(Extraction first, Extraction second) {
    Identities identities = settle(first, second);
    return identities.iri(first.id(), "Person-1").equals(identities.iri(second.id(), "Person-1"));
  }

  /** An article with one person, who may have a post of a country that the article names. */
  private static Extraction article(
      String id, String date, String name, @Nullable String role, @Nullable String country) {
    ArticleBuilder article = new ArticleBuilder(id, date, name + ", the holder in Land, spoke.");
    if (country != null) {
      article.country("Country-1", "Land", country, "Land");
    }
    article.person("Person-1", name, name);
    if (role != null) {
      article
          .office("Office-1", "holder", "holder", role, country == null ? null : "Country-1", null)
          .tenure("Person-1", "Office-1", TenureStatus.CURRENT);
    }
    return article.build();
  }

  @Test
  void aFullNameWithAKnownOfficeIsThePersonOfTheAuthorityFile() {
    Identities identities =
        settle(article("a", "2014-05-05", "Ada Quill", Corpus.HEAD_OF_STATE, Corpus.MEXICO));
    CorpusNode node = identities.node(QUILL).orElseThrow();
    assertThat(identities.iri("a", "Person-1")).isEqualTo(QUILL);
    assertThat(node.label()).isEqualTo("Ada Quill");
    assertThat(node.sameAs()).containsExactly("https://example.org/17");
    assertThat(node.members().get(0).reason()).startsWith("authority file");
  }

  @Test
  void aFullNameIsEnoughWhereNothingContradicts() {
    assertThat(only(article("a", "2014-05-05", "Ada Quill", null, Corpus.MEXICO))).isEqualTo(QUILL);
  }

  @Test
  void aPostOfAnotherStateOrDecadesMakeItAnother() {
    String irish = only(article("a", "2014-05-05", "Ada Quill", Corpus.FOREIGN_MINISTER, IRELAND));
    assertThat(irish).startsWith(QUILL + "--");
    assertThat(only(article("a", "1931-05-05", "Ada Quill", null, Corpus.MEXICO)))
        .startsWith(QUILL + "--");
  }

  @Test
  void titleAndSurnameWithinATermAreEnough() {
    assertThat(only(article("a", "2014-05-05", "Quill", Corpus.HEAD_OF_STATE, Corpus.MEXICO)))
        .isEqualTo(QUILL);
    assertThat(only(article("a", "2021-05-05", "Quill", Corpus.HEAD_OF_STATE, Corpus.MEXICO)))
        .isNotEqualTo(QUILL);
    assertThat(only(article("a", "2014-05-05", "Quill", Corpus.HEAD_OF_STATE, IRELAND)))
        .isNotEqualTo(QUILL);
    assertThat(only(article("a", "2014-05-05", "Quill", null, Corpus.MEXICO))).isNotEqualTo(QUILL);
  }

  @Test
  void nicknamesAreOneInTheSameOffice() {
    assertThat(
            one(
                article("a", "2014-05-05", "Joseph Marsh", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "2015-05-05", "Joe Marsh", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isTrue();
  }

  @Test
  void romanisationsAreOneInTheSameOffice() {
    assertThat(
            one(
                article("a", "2014-05-05", "Serhiy Tkachyov", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "2015-05-05", "Sergei Tkachov", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isTrue();
  }

  @Test
  void theFamilyNameMayComeFirstWhereThatIsUsual() {
    assertThat(
            one(
                article("a", "2014-05-05", "Kenji Morita", Corpus.FOREIGN_MINISTER, JAPAN),
                article("b", "2015-05-05", "Morita Kenji", Corpus.FOREIGN_MINISTER, JAPAN)))
        .isTrue();
  }

  @Test
  void otherInitialsAndSuffixesMakeTwoPeople() {
    assertThat(
            one(
                article("a", "2014-05-05", "Paul A. Marsh", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "2014-05-05", "Paul B. Marsh", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isFalse();
    assertThat(
            one(
                article("a", "2014-05-05", "Paul Marsh Jr.", null, IRELAND),
                article("b", "2014-05-05", "Paul Marsh Sr.", null, IRELAND)))
        .isFalse();
  }

  @Test
  void differentPostsYearsApartMakeTwoPeople() {
    String mayor = Corpus.BASE + "role/mayor";
    assertThat(
            one(
                article("a", "1999-05-05", "Paul Marsh", mayor, IRELAND),
                article("b", "2014-05-05", "Paul Marsh", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isFalse();
  }

  @Test
  void currentPostsThatNobodyHoldsTogetherMakeTwoPeople() {
    String mayor = Corpus.BASE + "role/mayor";
    assertThat(
            one(
                article("a", "2014-05-05", "Paul Marsh", mayor, IRELAND),
                article("b", "2014-06-05", "Paul Marsh", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isFalse();
  }

  @Test
  void aCommonSurnameNeedsMoreThanACountry() {
    assertThat(
            one(
                article("a", "2014-05-05", "Paul Marsh", null, IRELAND),
                article("b", "2014-06-05", "Paul Marsh", null, IRELAND)))
        .isTrue();
    assertThat(
            one(
                article("a", "2014-05-05", "Paul Smith", null, IRELAND),
                article("b", "2014-06-05", "Paul Smith", null, IRELAND)))
        .isFalse();
    assertThat(
            one(
                article("a", "2014-05-05", "Paul Smith", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "2014-06-05", "Paul Smith", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isTrue();
  }

  @Test
  void aCommonSurnameIsTheOnlyOneOfItsCountryInThoseYears() {
    assertThat(
            one(
                article("a", "2014-05-05", "Paul Smith", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "2014-06-05", "Paul Smith", null, IRELAND)))
        .isTrue();
    assertThat(
            one(
                article("a", "2014-05-05", "Paul Smith", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "2019-06-05", "Paul Smith", null, IRELAND)))
        .isFalse();
  }

  @Test
  void aSurnameAloneIsNotTheHolderOfAnotherGeneration() {
    assertThat(
            one(
                article("a", "1994-05-05", "Paul Marsh", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "1998-05-05", "Marsh", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isTrue();
    assertThat(
            one(
                article("a", "1994-05-05", "Paul Marsh", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "2014-05-05", "Marsh", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isFalse();
    assertThat(
            one(
                article("a", "1994-05-05", "Marsh", Corpus.FOREIGN_MINISTER, IRELAND),
                article("b", "2014-05-05", "Marsh", Corpus.FOREIGN_MINISTER, IRELAND)))
        .isFalse();
  }

  @Test
  void aShorterNameIsTheHolderOfTheSameOffice() {
    String mayor = Corpus.BASE + "role/mayor";
    Identities identities =
        settle(
            article("a", "2014-05-05", "Juan Vidal Prado", Corpus.FOREIGN_MINISTER, Corpus.MEXICO),
            article("b", "2014-05-05", "Juan Vidal Tello", mayor, Corpus.MEXICO),
            article("c", "2014-06-05", "Juan Vidal", Corpus.FOREIGN_MINISTER, Corpus.MEXICO),
            article("d", "2014-06-05", "Juan Vidal", null, Corpus.MEXICO));
    assertThat(identities.iri("c", "Person-1"))
        .isEqualTo(identities.iri("a", "Person-1"))
        .isNotEqualTo(identities.iri("d", "Person-1"));
    assertThat(identities.iri("d", "Person-1")).isNotEqualTo(identities.iri("b", "Person-1"));
  }

  @Test
  void whatKeepsNamesakesApartIsSaid() {
    Identities identities =
        settle(
            article("a", "2014-05-05", "Paul Marsh", Corpus.FOREIGN_MINISTER, IRELAND),
            article("b", "2014-05-05", "Paul Marsh", Corpus.FOREIGN_MINISTER, JAPAN));
    assertThat(identities.namesakes(identities.iri("a", "Person-1")))
        .containsExactly(
            new Namesake(
                identities.iri("b", "Person-1"),
                "Paul Marsh",
                "posts of different states: Ireland and Japan"));
  }
}
