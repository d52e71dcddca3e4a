package org.chancery.extractor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.extractor.ArticleBuilder;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorpusIdentityTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final String IRELAND = Corpus.BASE + "country/IE";

  private static Identities settle(Extraction... extractions) {
    return settle(List.of(extractions));
  }

  private static Identities settle(List<Extraction> extractions) {
    return new CorpusIdentity(GAZETTEER, Corpus.BASE).settle(Corpus.profiles(extractions));
  }

  private static String person(Identities identities, String document) {
    return identities.iri(document, "Person-1");
  }

  @Test
  void accentsAndMiddleInitialsDoNotMakeTwoPeople() {
    Identities identities = settle(Corpus.articles());
    assertThat(identities.iri("visit", "Person-1"))
        .isEqualTo(identities.iri("2018/summit ñ", "Person-1"))
        .isEqualTo(Corpus.BASE + "person/enrique-pena-nieto");
    assertThat(identities.iri("visit", "Person-2"))
        .isEqualTo(identities.iri("2018/summit ñ", "Person-2"))
        .isEqualTo(Corpus.BASE + "person/donald-trump");
    assertThat(identities.node(Corpus.BASE + "person/enrique-pena-nieto").orElseThrow().label())
        .isEqualTo("Enrique Peña Nieto");
  }

  @Test
  void suffixesAndPointsDoNotMakeTwoPeople() {
    Identities identities =
        settle(
            Corpus.person("a", "2010-01-01", "Robert F. Kenward Jr.", null, null),
            Corpus.person("b", "2011-01-01", "Robert Kenward", null, null));
    assertThat(person(identities, "a")).isEqualTo(person(identities, "b"));
  }

  @Test
  void namesakesWithPostsOfDifferentStatesStayApart() {
    Identities identities =
        settle(
            Corpus.person(
                "a", "2018-01-01", "John Ashdale", "chief of staff", Corpus.UNITED_STATES),
            Corpus.person("b", "2018-01-01", "John Ashdale", "senator", IRELAND),
            Corpus.person(
                "c", "2018-02-01", "John Ashdale", "chief of staff", Corpus.UNITED_STATES));
    assertThat(person(identities, "a"))
        .isEqualTo(person(identities, "c"))
        .isEqualTo(Corpus.BASE + "person/john-ashdale--chief-of-staff-of-united-states");
    assertThat(person(identities, "b"))
        .isEqualTo(Corpus.BASE + "person/john-ashdale--senator-of-ireland");
  }

  @Test
  void halfALifetimeApartIsAnotherPerson() {
    Identities identities =
        settle(
            Corpus.person("a", "1950-01-01", "Paul Marsh", null, null),
            Corpus.person("b", "2010-01-01", "Paul Marsh", null, null));
    assertThat(person(identities, "a")).isNotEqualTo(person(identities, "b"));
  }

  @Test
  void aStrayPostDoesNotSplitSomebodyWellKnown() {
    List<Extraction> articles = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      articles.add(
          Corpus.person("d" + i, "2018-01-01", "Ana Quintrell", "senator", Corpus.UNITED_STATES));
    }
    articles.add(Corpus.person("stray", "2018-01-01", "Ana Quintrell", "senator", IRELAND));
    articles.add(Corpus.person("silent", "2018-01-01", "Ana Quintrell", null, null));
    Identities identities = settle(articles);
    assertThat(person(identities, "silent")).isEqualTo(person(identities, "d0"));
    assertThat(person(identities, "stray")).isNotEqualTo(person(identities, "d0"));
  }

  @Test
  void aSurnameJoinsTheOnlyBearerInTheSameOffice() {
    Identities identities =
        settle(
            Corpus.person("full", "2018-01-01", "Ana Ruiz", "minister", Corpus.MEXICO),
            Corpus.person("short", "2018-01-02", "Ruiz", "minister", Corpus.MEXICO),
            Corpus.person("other", "2018-01-02", "Ruiz", "senator", IRELAND));
    assertThat(person(identities, "short")).isEqualTo(person(identities, "full"));
    assertThat(person(identities, "other")).isNotEqualTo(person(identities, "full"));
  }

  @Test
  void aSurnameThatTwoPeopleBearJoinsNeither() {
    Identities identities =
        settle(
            Corpus.person("one", "2018-01-01", "Ana Ruiz", "minister", Corpus.MEXICO),
            Corpus.person("two", "2018-01-01", "Eva Ruiz", "senator", Corpus.MEXICO),
            Corpus.person("short", "2018-01-02", "Ruiz", "minister", Corpus.MEXICO));
    assertThat(List.of(person(identities, "one"), person(identities, "two")))
        .doesNotContain(person(identities, "short"));
  }

  @Test
  void aDoubleSurnameIsAShortNameToo() {
    Identities identities =
        settle(
            Corpus.person("full", "2018-01-01", "Enrique Peña Nieto", "president", Corpus.MEXICO),
            Corpus.person("short", "2018-01-02", "Peña Nieto", "president", Corpus.MEXICO));
    assertThat(person(identities, "short")).isEqualTo(person(identities, "full"));
  }

  @Test
  void middleNamesMayBeLeftOutInTheSameCountry() {
    Identities identities =
        settle(
            Corpus.person("full", "2018-01-01", "Ana María Ruiz Vega", "minister", Corpus.MEXICO),
            Corpus.person("a", "2018-01-02", "Ana Ruiz Vega", "minister", Corpus.MEXICO),
            Corpus.person("b", "2018-01-02", "Ana María Ruiz", "minister", Corpus.MEXICO),
            Corpus.person("c", "2018-01-02", "Ana Ruiz Vega", "senator", IRELAND));
    assertThat(List.of(person(identities, "a"), person(identities, "b")))
        .containsOnly(person(identities, "full"));
    assertThat(person(identities, "c")).isNotEqualTo(person(identities, "full"));
  }

  @Test
  void aTitleWithASurnameIsEnoughInArticlesAboutTheCountry() {
    Identities identities =
        settle(
            Corpus.person("full", "2018-01-01", "Ana Ruiz", "minister", Corpus.MEXICO),
            title("titled", "minister"),
            title("other", "senator"));
    assertThat(person(identities, "titled")).isEqualTo(person(identities, "full"));
    assertThat(person(identities, "other")).isNotEqualTo(person(identities, "full"));
    Identities without = settle(title("one", "minister"), title("two", "minister"));
    assertThat(person(without, "one"))
        .isEqualTo(person(without, "two"))
        .isEqualTo(Corpus.BASE + "person/ruiz");
  }

  private static Extraction title(String id, String title) {
    return new ArticleBuilder(id, "2018-01-01", title + " Ruiz spoke in Mexico.")
        .country("Country-1", "Mexico", Corpus.MEXICO, "Mexico")
        .person("Person-1", "Ruiz", "Ruiz")
        .office("Office-1", title, title, null, null, null)
        .tenure("Person-1", "Office-1", TenureStatus.CURRENT)
        .build();
  }

  @Test
  void surnamesWithoutAnyContextStayAlone() {
    Identities identities =
        settle(
            Corpus.person("full", "2018-01-01", "Ana Ruiz", "minister", Corpus.MEXICO),
            Corpus.person("a", "2018-01-02", "Ruiz", null, null),
            Corpus.person("b", "2018-01-02", "Ruiz", null, null));
    assertThat(List.of(person(identities, "full"), person(identities, "a")))
        .doesNotContain(person(identities, "b"));
    assertThat(person(identities, "a")).matches(".*/person/ruiz--[0-9a-f]{8}");
  }

  @Test
  void anOfficeWithoutCountryFollowsItsHolder() {
    Identities identities = settle(Corpus.articles());
    assertThat(identities.iri("visit", "Office-1"))
        .isEqualTo(identities.iri("2018/summit ñ", "Office-1"));
  }

  @Test
  void officesOfWhichNothingSaysWhoseTheyAreStayApart() {
    ArticleBuilder one =
        new ArticleBuilder("one", null, "The President spoke.")
            .office("Office-1", "president", "President", Corpus.HEAD_OF_STATE, null, null);
    ArticleBuilder two =
        new ArticleBuilder("two", null, "The President slept.")
            .office("Office-1", "president", "President", Corpus.HEAD_OF_STATE, null, null);
    Identities identities = settle(one.build(), two.build());
    assertThat(identities.iri("one", "Office-1")).isNotEqualTo(identities.iri("two", "Office-1"));
  }

  @Test
  void wordingsOfOneRoleAndCountryAreOneOffice() {
    ArticleBuilder one =
        new ArticleBuilder("one", null, "Mexico's foreign secretary spoke.")
            .country("Country-1", "Mexico", Corpus.MEXICO, "Mexico")
            .office(
                "Office-1",
                "foreign secretary of Mexico",
                "foreign secretary",
                Corpus.FOREIGN_MINISTER,
                "Country-1",
                null);
    Identities identities = settle(one.build(), Corpus.summit().build());
    CorpusNode office = identities.node(identities.iri("2018/summit ñ", "Office-2")).orElseThrow();
    assertThat(identities.iri("one", "Office-1")).isEqualTo(office.iri());
    assertThat(office.iri()).startsWith(Corpus.BASE + "office/").endsWith("of-mexico");
    assertThat(office.altLabels()).contains("Foreign Minister", "foreign secretary");
    assertThat(office.details())
        .isEqualTo(new CorpusNode.Office(Corpus.FOREIGN_MINISTER, Corpus.MEXICO, null));
  }

  @Test
  void theNameOfTheBodyInATitleMakesNoOtherPost() {
    Identities identities =
        settle(
            post("before", "Harbour Guild treasurer"),
            post("behind", "treasurer of the Harbour Guild"),
            post("other", "Harbour Guild archivist"));
    assertThat(identities.iri("before", "Office-1"))
        .isEqualTo(identities.iri("behind", "Office-1"))
        .isEqualTo(Corpus.BASE + "office/treasurer-of-harbour-guild")
        .isNotEqualTo(identities.iri("other", "Office-1"));
  }

  private static Extraction post(String id, String title) {
    return new ArticleBuilder(id, null, "The " + title + " spoke.")
        .organization("Organization-1", "Harbour Guild", null, "Harbour Guild")
        .office("Office-1", title, title, null, null, "Organization-1")
        .build();
  }

  @Test
  void aRoleOfACountryIsThePostThatTheGazetteerKnows() {
    assertThat(settle(Corpus.tweet().build()).iri("tweet", "Office-1"))
        .isEqualTo(Corpus.BASE + "office/us-president");
  }

  @Test
  void anAcronymGoesWithTheOnlyFullNameBesideIt() {
    Identities identities = settle(Corpus.articles());
    assertThat(identities.iri("tweet", "Organization-1"))
        .isEqualTo(identities.iri("2018/summit ñ", "Organization-1"))
        .isEqualTo(Corpus.BASE + "organization/institutional-revolutionary-party");
  }

  @Test
  void commonNamesOfBodiesNeedTheSameCountry() {
    Identities identities =
        settle(court("a", Corpus.MEXICO), court("b", IRELAND), court("c", Corpus.MEXICO));
    assertThat(identities.iri("a", "Organization-1"))
        .isEqualTo(identities.iri("c", "Organization-1"))
        .isNotEqualTo(identities.iri("b", "Organization-1"))
        .isEqualTo(Corpus.BASE + "organization/supreme-court--mx");
  }

  private static Extraction court(String id, String country) {
    return new ArticleBuilder(id, null, "In Land the Supreme Court ruled.")
        .country("Country-1", "Land", country, "Land")
        .organization("Organization-1", "Supreme Court", null, "Supreme Court")
        .build();
  }

  @Test
  void descriptionsOfPoliciesNeedTheSameCountries() {
    Identities identities =
        settle(
            tariffs("a", Corpus.MEXICO),
            tariffs("b", IRELAND),
            tariffs("c", Corpus.MEXICO),
            new ArticleBuilder("d", null, "More tariffs.")
                .policy("Policy-1", "tariffs", null, "TariffOrTax", "tariffs")
                .build());
    assertThat(identities.iri("a", "Policy-1"))
        .isEqualTo(identities.iri("c", "Policy-1"))
        .isEqualTo(Corpus.BASE + "policy/tariffs--mx");
    assertThat(List.of(identities.iri("b", "Policy-1"), identities.iri("d", "Policy-1")))
        .doesNotContain(identities.iri("a", "Policy-1"))
        .doesNotHaveDuplicates();
  }

  @Test
  void descriptionsOfPoliciesAreOtherOnesAfterYearsOfSilence() {
    Identities identities =
        settle(
            tariffsOf("a", "2002-03-05", Corpus.MEXICO),
            tariffsOf("b", "2003-11-04", Corpus.MEXICO),
            tariffsOf("c", "2018-03-08", Corpus.MEXICO),
            tariffsOf("d", "2019-05-17", Corpus.MEXICO),
            tariffsOf("e", null, Corpus.MEXICO),
            tariffsOf("f", "2018-06-01", IRELAND));
    String early = identities.iri("a", "Policy-1");
    String late = identities.iri("c", "Policy-1");
    String undated = identities.iri("e", "Policy-1");

    assertThat(identities.iri("b", "Policy-1")).isEqualTo(early);
    assertThat(identities.iri("d", "Policy-1")).isEqualTo(late);
    assertThat(List.of(early, late, undated)).doesNotHaveDuplicates();
    assertThat(related(identities, early)).containsExactly(late);
    assertThat(related(identities, late)).containsExactlyInAnyOrder(early, undated);
    assertThat(related(identities, identities.iri("f", "Policy-1"))).isEmpty();
  }

  @Test
  void descriptionsOfPoliciesWithSomeOfTheSameCountriesAreRelated() {
    Identities identities =
        settle(
            tariffs("a", Corpus.MEXICO, Corpus.UNITED_STATES),
            tariffs("b", IRELAND, Corpus.UNITED_STATES));

    assertThat(related(identities, identities.iri("a", "Policy-1")))
        .containsExactly(identities.iri("b", "Policy-1"));
  }

  private static List<String> related(Identities identities, String iri) {
    return identities.nodes().stream()
        .filter(node -> node.iri().equals(iri))
        .map(CorpusNode::details)
        .map(CorpusNode.Policy.class::cast)
        .flatMap(policy -> policy.related().stream())
        .toList();
  }

  private static Extraction tariffs(String id, String... countries) {
    return tariffsOf(id, null, countries);
  }

  private static Extraction tariffsOf(String id, @Nullable String date, String... countries) {
    ArticleBuilder article =
        new ArticleBuilder(id, date, "The tariffs hit Land.")
            .policy("Policy-1", "tariffs", null, "TariffOrTax", "tariffs");
    for (String country : countries) {
      article
          .country(country, "Land", country)
          .policyFact("Policy-1", PolicyRelation.CONCERNS, country, null);
    }
    return article.build();
  }

  @Test
  void fewerCountriesGoWithMoreWhereOnlyOneSuchPolicyIsKnown() {
    Identities identities =
        settle(
            tariffs("both", Corpus.MEXICO, Corpus.UNITED_STATES),
            tariffs("one", Corpus.MEXICO),
            tariffs("other", IRELAND));
    assertThat(identities.iri("one", "Policy-1")).isEqualTo(identities.iri("both", "Policy-1"));
    assertThat(identities.iri("other", "Policy-1"))
        .isNotEqualTo(identities.iri("both", "Policy-1"));
    Identities ambiguous =
        settle(
            tariffs("a", Corpus.MEXICO, Corpus.UNITED_STATES),
            tariffs("b", IRELAND, Corpus.UNITED_STATES),
            tariffs("c", Corpus.UNITED_STATES));
    assertThat(
            List.of(
                ambiguous.iri("a", "Policy-1"),
                ambiguous.iri("b", "Policy-1"),
                ambiguous.iri("c", "Policy-1")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aSurnameJoinsSomebodyWellKnownInTheCountry() {
    List<Extraction> articles = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      articles.add(mexican("full" + i, "Ana Quintrell"));
    }
    articles.add(mexican("short", "Quintrell"));
    articles.add(Corpus.person("elsewhere", "2018-01-01", "Quintrell", null, null));
    Identities identities = settle(articles);
    assertThat(person(identities, "short")).isEqualTo(person(identities, "full0"));
    assertThat(person(identities, "elsewhere")).isNotEqualTo(person(identities, "full0"));
    Identities fewer = settle(articles.subList(1, articles.size()));
    assertThat(person(fewer, "short")).isNotEqualTo(person(fewer, "full1"));
  }

  private static Extraction mexican(String id, String name) {
    return new ArticleBuilder(id, "2018-01-01", name + " spoke in Mexico.")
        .country("Country-1", "Mexico", Corpus.MEXICO, "Mexico")
        .person("Person-1", name, name)
        .build();
  }

  @Test
  void properNamesOfPoliciesAreOne() {
    Identities identities =
        settle(
            new ArticleBuilder("a", null, "The Lisbon Water Compact")
                .policy("Policy-1", "Lisbon Water Compact", null, "Treaty", "Lisbon Water Compact")
                .build(),
            new ArticleBuilder("b", null, "the Lisbon Water Compact")
                .policy("Policy-1", "Lisbon Water Compact", null, "Treaty", "Lisbon Water Compact")
                .build());
    assertThat(identities.iri("a", "Policy-1"))
        .isEqualTo(identities.iri("b", "Policy-1"))
        .isEqualTo(Corpus.BASE + "policy/lisbon-water-compact");
  }

  @Test
  void theOrderOfArticlesMakesNoDifference() {
    List<Extraction> articles = new ArrayList<>(Corpus.articles());
    String[] names = {"Ana Ruiz", "Ruiz", "Eva Ruiz", "Ana M. Ruiz", "Ana María Ruiz"};
    String[] countries = {Corpus.MEXICO, null, IRELAND, Corpus.UNITED_STATES};
    String[] offices = {"minister", null, "senator"};
    for (int i = 0; i < 60; i++) {
      String country = countries[i % countries.length];
      articles.add(
          Corpus.person(
              "n" + i,
              1940 + i * 3 % 80 + "-01-01",
              names[i % names.length],
              offices[i % offices.length],
              country));
      articles.add(court("court" + i, countries[i % 2 * 2]));
      articles.add(tariffs("tariffs" + i, countries[i % 2 * 2]));
    }
    List<CorpusNode> expected = List.copyOf(settle(articles).nodes());
    Random random = new Random(7);
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(articles, random);
      assertThat(List.copyOf(settle(articles).nodes())).isEqualTo(expected);
    }
  }

  @Test
  void everyEntityHasOneNodeAndEveryNodeSaysWhy() {
    List<Extraction> articles = Corpus.articles();
    Identities identities = settle(articles);
    for (Extraction article : articles) {
      assertThat(identities.of(article.id())).hasSize(article.entities().size());
    }
    assertThat(identities.nodes())
        .allSatisfy(
            node -> {
              assertThat(node.iri()).startsWith(Corpus.BASE);
              assertThat(node.label()).isNotBlank();
              assertThat(node.altLabels()).doesNotContain(node.label());
              assertThat(node.members()).allSatisfy(m -> assertThat(m.reason()).isNotBlank());
            });
  }

  @Test
  void theBaseIsThatOfTheSettings() {
    String base = "http://localhost:3030/id/";
    Extraction article =
        new ArticleBuilder("a", null, "Ana Ruiz")
            .person("Person-1", "Ana Ruiz", "Ana Ruiz")
            .build();
    Identities identities =
        new CorpusIdentity(Gazetteer.load(List.of(), base), base)
            .settle(Corpus.profiles(List.of(article)));
    assertThat(person(identities, "a")).isEqualTo(base + "person/ana-ruiz");
  }

  @Test
  void twoArticlesOfOneIdAreRefused() {
    assertThatThrownBy(() -> settle(Corpus.silent().build(), Corpus.silent().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("silent");
  }

  @Test
  void statusDoesNotMatterForIdentity() {
    ArticleBuilder former =
        new ArticleBuilder("former", "2019-01-01", "Ana Ruiz, minister")
            .person("Person-1", "Ana Ruiz", "Ana Ruiz")
            .country("Country-1", "Mexico", Corpus.MEXICO)
            .office("Office-1", "minister of Mexico", "minister", null, "Country-1", null)
            .tenure("Person-1", "Office-1", TenureStatus.FORMER);
    Identities identities =
        settle(
            former.build(),
            Corpus.person("now", "2018-01-01", "Ana Ruiz", "minister", Corpus.MEXICO));
    assertThat(person(identities, "former")).isEqualTo(person(identities, "now"));
  }
}
