package org.chancery.extractor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.extractor.ArticleBuilder;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeIdentityTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final String MAYOR = Corpus.BASE + "role/mayor";
  private static final String AMBASSADOR = Corpus.BASE + "role/ambassador";
  private static final String TRADE_MINISTER = Corpus.BASE + "role/trade-minister";
  private static final String IRELAND = Corpus.BASE + "country/IE";

  private static Identities settle(Extraction... extractions) {
    return new CorpusIdentity(GAZETTEER, Corpus.BASE).settle(Corpus.profiles(List.of(extractions)));
  }

  private static String office(Identities identities, String document) {
    return identities.iri(document, "Office-1");
  }

  private static Extraction mayor(String id, @Nullable String country, @Nullable String place) {
    return mayorBuilder(id, country, place, "Ana Tidewell").build();
  }

  private static ArticleBuilder mayorBuilder(
      String id, @Nullable String country, @Nullable String place, String holder) {
    ArticleBuilder article = new ArticleBuilder(id, null, "The mayor spoke.");
    if (country != null) {
      article.country("Country-1", "Land", country);
    }
    return article
        .person("Person-1", holder)
        .localOffice("Office-1", "mayor", MAYOR, country == null ? null : "Country-1", place);
  }

  @Test
  void postsOfOnePlaceAreOneOfficeNamedAfterIt() {
    Identities identities =
        settle(mayor("a", Corpus.MEXICO, "Varnholm"), mayor("b", Corpus.MEXICO, "Várnholm"));
    assertThat(office(identities, "a"))
        .isEqualTo(office(identities, "b"))
        .isEqualTo(Corpus.BASE + "office/mayor-of-varnholm");
    CorpusNode node = identities.node(office(identities, "a")).orElseThrow();
    assertThat(node.details()).isEqualTo(new CorpusNode.Office(MAYOR, Corpus.MEXICO, null));
    assertThat(node.label()).endsWith("rnholm").startsWith("mayor of V");
  }

  @Test
  void postsOfTwoPlacesOfAStateStayApart() {
    Identities identities =
        settle(mayor("a", Corpus.MEXICO, "Varnholm"), mayor("b", Corpus.MEXICO, "Eastwick"));
    assertThat(office(identities, "a")).isNotEqualTo(office(identities, "b"));
  }

  @Test
  void placesOfOneNameInTwoStatesStayApart() {
    Identities identities =
        settle(mayor("a", Corpus.MEXICO, "Varnholm"), mayor("b", IRELAND, "Varnholm"));
    assertThat(office(identities, "a")).isEqualTo(Corpus.BASE + "office/mayor-of-varnholm--mx");
    assertThat(office(identities, "b")).isEqualTo(Corpus.BASE + "office/mayor-of-varnholm--ie");
  }

  @Test
  void aPlaceOfNoStateIsThatOfTheOnlyStateThatOthersName() {
    Identities one = settle(mayor("a", null, "Varnholm"), mayor("b", IRELAND, "Varnholm"));
    assertThat(office(one, "a")).isEqualTo(office(one, "b"));
    Identities two =
        settle(
            mayor("a", null, "Varnholm"),
            mayor("b", IRELAND, "Varnholm"),
            mayor("c", Corpus.MEXICO, "Varnholm"));
    assertThat(office(two, "a")).isNotIn(office(two, "b"), office(two, "c"));
  }

  @Test
  void theStateAloneJoinsNoPostsOfItsPlaces() {
    Identities identities =
        settle(
            mayor("a", Corpus.MEXICO, null),
            mayor("b", Corpus.MEXICO, null),
            mayor("c", Corpus.MEXICO, "Varnholm"));
    assertThat(office(identities, "a")).isNotEqualTo(office(identities, "b"));
    assertThat(office(identities, "c")).isNotIn(office(identities, "a"), office(identities, "b"));
  }

  @Test
  void aPostWithoutItsPlaceIsTheOneThatItsHolderHasElsewhere() {
    Extraction placed =
        mayorBuilder("a", Corpus.MEXICO, "Varnholm", "Ana Tidewell")
            .tenure("Person-1", "Office-1", TenureStatus.CURRENT)
            .build();
    Extraction bare =
        mayorBuilder("b", Corpus.MEXICO, null, "Ana Tidewell")
            .tenure("Person-1", "Office-1", TenureStatus.CURRENT)
            .build();
    Identities identities = settle(placed, bare);
    assertThat(office(identities, "b")).isEqualTo(office(identities, "a"));
  }

  private static Extraction ambassador(String id, String title) {
    return new ArticleBuilder(id, null, "Mexico's " + title + " spoke.")
        .country("Country-1", "Mexico", Corpus.MEXICO, "Mexico")
        .office("Office-1", title, title, AMBASSADOR, "Country-1", null)
        .build();
  }

  @Test
  void ambassadorsOfAStateAreToldApartByWhereTheyArePosted() {
    Identities identities =
        settle(
            ambassador("a", "ambassador to Ireland"),
            ambassador("b", "ambassador to Dublin"),
            ambassador("c", "ambassador to Norway"),
            ambassador("d", "ambassador"),
            ambassador("e", "ambassador"));
    assertThat(office(identities, "a"))
        .isEqualTo(office(identities, "b"))
        .isEqualTo(Corpus.BASE + "office/ambassador-of-mexico-to-ireland");
    assertThat(office(identities, "c"))
        .isEqualTo(Corpus.BASE + "office/ambassador-of-mexico-to-norway");
    assertThat(office(identities, "d"))
        .isNotIn(office(identities, "a"), office(identities, "c"), office(identities, "e"));
  }

  private static Extraction minister(String id, String title) {
    return new ArticleBuilder(id, null, "Britain's " + title + " spoke.")
        .country("Country-1", "Britain", Corpus.BASE + "country/GB", "Britain")
        .office("Office-1", title, title, TRADE_MINISTER, "Country-1", null)
        .build();
  }

  @Test
  void aMinisterIsNotTheSecretaryWhomTheMinisterServes() {
    Identities identities =
        settle(
            minister("a", "trade secretary"),
            minister("b", "trade minister"),
            minister("c", "business and trade secretary"));
    assertThat(office(identities, "a"))
        .isEqualTo(office(identities, "c"))
        .isEqualTo(Corpus.BASE + "office/trade-secretary-of-united-kingdom");
    assertThat(office(identities, "b"))
        .isEqualTo(Corpus.BASE + "office/trade-minister-of-united-kingdom");
  }

  @Test
  void anOfficeOfAKnownTermIsNamedAfterWhoseTheAuthorityFileKnowsItToBe() {
    String role = MAYOR.replace("mayor", "head-of-government");
    Extraction article =
        new ArticleBuilder("a", "2021-05-01", "Prime Minister Jacinda Ardern spoke.")
            .person("Person-1", "Jacinda Ardern")
            .office("Office-1", "prime minister", "prime minister", role, null, null)
            .tenure("Person-1", "Office-1", TenureStatus.CURRENT)
            .build();
    Identities identities = settle(article);
    CorpusNode node = identities.node(office(identities, "a")).orElseThrow();
    assertThat(node.iri()).isEqualTo(Corpus.BASE + "office/prime-minister-of-new-zealand");
    assertThat(node.label()).isEqualTo("prime minister of New Zealand");
    assertThat(node.details())
        .isEqualTo(new CorpusNode.Office(role, Corpus.MEXICO.replaceFirst("MX$", "NZ"), null));
  }
}
