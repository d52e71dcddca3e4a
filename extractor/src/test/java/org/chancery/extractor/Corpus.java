package org.chancery.extractor;

import java.util.Collection;
import java.util.List;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.profile.ArticleProfile;
import org.jspecify.annotations.Nullable;

/** A small corpus that has something of everything. */
public final class Corpus {
  public static final String BASE = "https://w3id.org/chancery/id/";
  public static final String MEXICO = BASE + "country/MX";
  public static final String UNITED_STATES = BASE + "country/US";
  public static final String HEAD_OF_STATE = BASE + "role/head-of-state";
  public static final String FOREIGN_MINISTER = BASE + "role/foreign-minister";

  private Corpus() {}

  public static List<Extraction> articles() {
    return articles(TextPolicy.QUOTES);
  }

  public static List<Extraction> articles(TextPolicy policy) {
    return List.of(
        summit().build(policy),
        visit().build(policy),
        tweet().build(policy),
        repeat().build(policy),
        silent().build(policy));
  }

  /** The profiles of articles. */
  public static List<ArticleProfile> profiles(Collection<Extraction> articles) {
    return articles.stream().map(ArticleProfile::of).toList();
  }

  /** With characters outside the basic plane before everything that has offsets. */
  public static ArticleBuilder summit() {
    return new ArticleBuilder(
            "2018/summit ñ",
            "2018-11-30",
            "🇲🇽🤝 BUENOS AIRES — Mexican President Enrique Peña Nieto and Donald J. Trump of the"
                + " U.S. met.\r\nForeign Minister Luis Videgaray of the Institutional"
                + " Revolutionary Party (PRI) said Mexico would never pay for the border wall of"
                + " his neighbour, and 😀 he was happy.")
        .country("Country-1", "Mexico", MEXICO, "Mexican", "Mexico")
        .country("Country-2", "United States", UNITED_STATES, "U.S.")
        .person("Person-1", "Enrique Peña Nieto", "Enrique Peña Nieto")
        .person("Person-2", "Donald J. Trump", "Donald J. Trump")
        .person("Person-3", "Luis Videgaray", "Luis Videgaray")
        .organization(
            "Organization-1",
            "Institutional Revolutionary Party",
            null,
            "Institutional Revolutionary Party",
            "PRI")
        .office("Office-1", "president of Mexico", "President", HEAD_OF_STATE, "Country-1", null)
        .office(
            "Office-2",
            "foreign minister of Mexico",
            "Foreign Minister",
            FOREIGN_MINISTER,
            "Country-1",
            null)
        .policy("Policy-1", "border wall", null, "Infrastructure", "border wall")
        .tenure("Person-1", "Office-1", TenureStatus.CURRENT)
        .tenure("Person-3", "Office-2", TenureStatus.CURRENT)
        .affiliation("Person-3", "Organization-1", "PartyMembership")
        .claim(
            "Luis Videgaray",
            "said",
            List.of("Mexico would never pay for the border wall", "he was happy"),
            List.of("Person-3"),
            List.of("Country-1", "Policy-1"))
        .policyFact("Policy-1", PolicyRelation.OPPOSED_BY, "Person-3", 0)
        .policyFact("Policy-1", PolicyRelation.CONCERNS, "Country-1", null);
  }

  public static ArticleBuilder visit() {
    return new ArticleBuilder(
            "visit",
            "2016-08-31",
            "President Enrique Pena Nieto received Donald Trump. It said Mexico would never pay for"
                + " the border wall, the foreign ministry insisted.")
        .country("Country-1", "Mexico", MEXICO, "Mexico")
        .person("Person-1", "Enrique Pena Nieto", "Enrique Pena Nieto")
        .person("Person-2", "Donald Trump", "Donald Trump")
        .office("Office-1", "president", "President", HEAD_OF_STATE, null, null)
        .policy("Policy-1", "border wall", null, "Infrastructure", "border wall")
        .tenure("Person-1", "Office-1", TenureStatus.CURRENT)
        .claim(
            "",
            "said",
            List.of("Mexico would never pay for the border wall"),
            List.of(),
            List.of("Country-1", "Policy-1"))
        .claim(
            "the foreign ministry",
            "insisted",
            List.of("received Donald Trump"),
            List.of(),
            List.of("Person-2"))
        .policyFact("Policy-1", PolicyRelation.CONCERNS, "Country-1", null);
  }

  public static ArticleBuilder tweet() {
    return new ArticleBuilder(
            "tweet",
            null,
            "Trump, the former U.S. President, wrote that the PRI had lost. American officials"
                + " agreed.")
        .country("Country-1", "United States", UNITED_STATES, "U.S.", "American")
        .person("Person-1", "Trump", "Trump")
        .organization("Organization-1", "PRI", null, "PRI")
        .office(
            "Office-1",
            "president of the United States",
            "President",
            HEAD_OF_STATE,
            "Country-1",
            null)
        .tenure("Person-1", "Office-1", TenureStatus.FORMER)
        .claim(
            "Trump",
            "wrote",
            List.of("the PRI had lost"),
            List.of("Person-1"),
            List.of("Organization-1"));
  }

  /** Repeats what another article says. */
  public static ArticleBuilder repeat() {
    return new ArticleBuilder(
            "repeat",
            "2016-09-01",
            "Officials said that Mexico would never pay for the border wall.")
        .claim(
            "Officials",
            "said",
            List.of("Mexico would never pay for the border wall"),
            List.of(),
            List.of());
  }

  /** In which nothing is found. */
  public static ArticleBuilder silent() {
    return new ArticleBuilder("silent", "2019-01-01", "It rained.");
  }

  /** A person, for identity, with an office of a country where one is given. */
  public static Extraction person(
      String document,
      String date,
      String name,
      @Nullable String office,
      @Nullable String countryIri) {
    ArticleBuilder article = new ArticleBuilder(document, date, name + ", " + office + ", spoke.");
    article.person("Person-1", name, name);
    if (countryIri != null) {
      article.country("Country-1", "Country " + countryIri, countryIri);
    }
    if (office != null) {
      article
          .office("Office-1", office, office, null, countryIri == null ? null : "Country-1", null)
          .tenure("Person-1", "Office-1", TenureStatus.CURRENT);
    }
    return article.build();
  }
}
