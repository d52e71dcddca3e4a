package org.chancery.extractor.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.chancery.extractor.ArticleBuilder;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.TextPolicy;
import org.chancery.extractor.identity.CorpusIdentity;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.api.Test;

/** What the ontology contract promises, on a corpus made by hand. */
class ContractTest {
  private static final Quads QUADS = Quads.all(Corpus.articles());
  private static final String SUMMIT = "document/2018/summit%20%C3%B1";

  @Test
  void thereAreNoBlankNodes() {
    for (Quad quad : QUADS.quads()) {
      assertThat(List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate()))
          .allMatch(Node::isURI);
      assertThat(quad.getObject().isBlank()).isFalse();
    }
  }

  @Test
  void noQuadIsWrittenTwice() {
    assertThat(QUADS.lines()).doesNotHaveDuplicates();
  }

  @Test
  void everyInstanceHasOneTypeAndOneLabel() {
    assertThat(
            QUADS.select(
                """
                SELECT ?s (COUNT(DISTINCT ?type) AS ?types) (COUNT(DISTINCT ?label) AS ?labels) {
                  ?s a ?type OPTIONAL { ?s rdfs:label ?label }
                  FILTER(STRSTARTS(STR(?s), "https://w3id.org/chancery/id/"))
                } GROUP BY ?s HAVING(?types != 1 || ?labels != 1)
                """))
        .isEmpty();
    assertThat(QUADS.select("SELECT ?l { ?s rdfs:label ?l FILTER(LANG(?l) != '') }")).isEmpty();
  }

  @Test
  void nothingUnderTheBaseIsReferredToAndNotDescribed() {
    assertThat(
            QUADS.select(
                """
                SELECT DISTINCT ?o { ?s ?p ?o
                  FILTER(ISIRI(?o) && STRSTARTS(STR(?o), "https://w3id.org/chancery/id/"))
                  FILTER NOT EXISTS { ?o a ?type } }
                """))
        .isEmpty();
  }

  @Test
  void eachClassIsInItsGraph() {
    assertThat(
            QUADS.select(
                """
                SELECT DISTINCT ?class ?graph {
                  GRAPH ?g { ?s a ?c }
                  FILTER(STRSTARTS(STR(?c), STR(chy:)))
                  BIND(STRAFTER(STR(?c), "#") AS ?class)
                  BIND(IF(CONTAINS(STR(?g), "/document/"),
                          IF(STRENDS(STR(?g), "/text"), "text", "document"),
                          STRAFTER(STR(?g), "/graph/")) AS ?graph)
                } ORDER BY ?class
                """))
        .containsExactly(
            List.of("Affiliation", "document"),
            List.of("Claim", "document"),
            List.of("ClaimGroup", "derived"),
            List.of("Configuration", "description"),
            List.of("Country", "entities"),
            List.of("Document", "document"),
            List.of("Incumbency", "derived"),
            List.of("Mention", "text"),
            List.of("Office", "entities"),
            List.of("Organization", "entities"),
            List.of("Person", "entities"),
            List.of("Policy", "entities"),
            List.of("PolicyFact", "document"),
            List.of("Portfolio", "vocabulary"),
            List.of("Role", "vocabulary"),
            List.of("Span", "text"),
            List.of("Tenure", "document"));
  }

  @Test
  void aDocumentSaysWhatItIs() {
    assertThat(
            QUADS.select(
                """
                SELECT ?label ?date ?publisher ?url ?language ?configuration {
                  ?d dcterms:identifier "2018/summit ñ" ; rdfs:label ?label ;
                     schema:datePublished ?date ; schema:publisher ?publisher ; schema:url ?url ;
                     dcterms:language ?language ; prov:wasGeneratedBy ?configuration ;
                     schema:sha256 ?hash ; chy:extractionHash ?h ; chy:graphFingerprint ?f .
                  FILTER(DATATYPE(?date) = xsd:date)
                }
                """))
        .containsExactly(
            List.of(
                "Headline of 2018/summit ñ",
                "2018-11-30",
                "The Daily Test",
                "https://example.org/news/2018/summit-%C3%B1",
                "en",
                "configuration/" + "c".repeat(64)));
  }

  @Test
  void everyFactHasEvidenceConfidenceAndDate() {
    assertThat(
            QUADS.select(
                """
                SELECT ?fact { GRAPH ?d { ?fact a ?c } VALUES ?c {
                    chy:Tenure chy:Affiliation chy:PolicyFact chy:Claim }
                  OPTIONAL { ?d schema:datePublished ?date }
                  FILTER(NOT EXISTS { ?fact prov:wasDerivedFrom/nif:referenceContext ?d }
                    || NOT EXISTS { ?fact itsrdf:taConfidence 0.9 }
                    || (BOUND(?date) != EXISTS { ?fact chy:asOf ?date })) }
                """))
        .isEmpty();
  }

  @Test
  void aTenureReadsLikeASentence() {
    assertThat(
            QUADS.select(
                """
                SELECT ?label ?holder ?office ?status ?start {
                  ?t a chy:Tenure ; rdfs:label ?label ; chy:holder ?holder ; chy:office ?office ;
                     chy:tenureStatus ?status ; schema:startDate ?start ; chy:asOf "2016-08-31"^^xsd:date }
                """))
        .containsExactly(
            List.of(
                "Enrique Pena Nieto, president (current)",
                "person/enrique-pena-nieto",
                "office/president-of-mexico",
                "https://w3id.org/chancery/ontology#Current",
                "2018"));
  }

  @Test
  void aClaimHasItsPartsAndWords() {
    List<List<String>> rows =
        QUADS.select(
            """
            SELECT ?label ?text ?who ?source ?cue (GROUP_CONCAT(?c; separator="|") AS ?contents) {
              { SELECT * { ?claim a chy:Claim ; chy:claimant <%sperson/luis-videgaray> ;
                  rdfs:label ?label ; schema:text ?text ; chy:claimantText ?who ;
                  chy:sourceSpan/nif:anchorOf ?source ; chy:cueSpan/nif:anchorOf ?cue ;
                  chy:contentSpan/nif:anchorOf ?c ; chy:speechAct chy:Assert ;
                  chy:polarity chy:Positive ; chy:modality chy:Actual ;
                  chy:attribution chy:Indirect ; schema:isPartOf ?d } ORDER BY ?c }
            } GROUP BY ?label ?text ?who ?source ?cue
            """
                .formatted(Corpus.BASE));
    assertThat(rows)
        .containsExactly(
            List.of(
                "Luis Videgaray said: Mexico would never pay for the border wall he was happy",
                "Mexico would never pay for the border wall he was happy",
                "Luis Videgaray",
                "Luis Videgaray",
                "said",
                "Mexico would never pay for the border wall|he was happy"));
  }

  @Test
  void aClaimantTextStandsExactlyWhereASourceDoes() {
    for (TextPolicy policy : TextPolicy.values()) {
      assertThat(
              Quads.all(Corpus.articles(policy))
                  .select(
                      "SELECT ?c { ?c a chy:Claim FILTER(EXISTS { ?c chy:sourceSpan ?s } != EXISTS"
                          + " { ?c chy:claimantText ?t }) }"))
          .isEmpty();
    }
  }

  @Test
  void aStanceReadOffAClaimNamesTheClaim() {
    assertThat(
            QUADS.select(
                """
                SELECT ?relation ?claim { ?f a chy:PolicyFact ; chy:relation ?relation ;
                  prov:wasDerivedFrom ?claim . ?claim a chy:Claim }
                """))
        .singleElement()
        .satisfies(row -> assertThat(row.get(0)).endsWith("opposedBy"));
  }

  @Test
  void offsetsAgreeWithSubstrOfTheWholeText() {
    Quads quads = Quads.all(Corpus.articles(TextPolicy.FULL));
    List<List<String>> rows =
        quads.select(
            """
            SELECT ?words ?cut { ?m nif:referenceContext ?d ; nif:beginIndex ?b ; nif:endIndex ?e ;
              nif:anchorOf ?words . ?d nif:isString ?text
              BIND(SUBSTR(?text, ?b + 1, ?e - ?b) AS ?cut) }
            """);
    assertThat(rows)
        .hasSizeGreaterThan(25)
        .allSatisfy(row -> assertThat(row.get(0)).isEqualTo(row.get(1)));
  }

  @Test
  void withoutWordsThereAreOffsetsAndNames() {
    Quads quads = Quads.all(Corpus.articles(TextPolicy.NONE));
    assertThat(
            quads.select(
                "SELECT * { VALUES ?p { nif:anchorOf nif:isString schema:text } ?s ?p ?o }"))
        .isEmpty();
    assertThat(quads.lines()).noneMatch(line -> line.contains("border wall of"));
    assertThat(quads.select("SELECT ?l { ?m a chy:Mention ; rdfs:label ?l }"))
        .allSatisfy(row -> assertThat(row.get(0)).matches("[A-Z][a-z]+ \\d+–\\d+"));
    assertThat(quads.select("SELECT ?s { ?s a chy:Person ; rdfs:label 'Luis Videgaray' }"))
        .hasSize(1);
  }

  @Test
  void incumbenciesGatherTenuresAndSayWhoHoldsWhat() {
    assertThat(
            QUADS.select(
                """
                SELECT ?label ?first ?last (COUNT(?t) AS ?tenures) {
                  ?i a chy:Incumbency ; rdfs:label ?label ; prov:wasDerivedFrom ?t
                  OPTIONAL { ?i chy:firstAttested ?first ; chy:lastAttested ?last }
                } GROUP BY ?label ?first ?last ORDER BY ?label
                """))
        .containsExactly(
            List.of("Donald Trump, President of the United States (former)", "", "", "1"),
            List.of(
                "Enrique Peña Nieto, " + presidentLabel() + " (current)",
                "2016-08-31",
                "2018-11-30",
                "2"),
            List.of(
                "Luis Videgaray, foreign minister of Mexico (current)",
                "2018-11-30",
                "2018-11-30",
                "1"));
    assertThat(QUADS.select("SELECT ?p ?o { ?p org:holds ?o } ORDER BY ?p"))
        .extracting(row -> row.get(0))
        .containsExactly("person/enrique-pena-nieto", "person/luis-videgaray");
  }

  private static String presidentLabel() {
    return QUADS
        .select("SELECT ?l { <" + Corpus.BASE + "office/president-of-mexico> rdfs:label ?l }")
        .get(0)
        .get(0);
  }

  @Test
  void directEdgesSpareTheWayOverFacts() {
    assertThat(
            QUADS.select(
                """
                SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o }
                  FILTER(?p IN (chy:opposedBy, chy:concerns, chy:memberOf, chy:hasPolicy)) } ORDER BY ?p
                """))
        .extracting(row -> row.get(1).replaceAll(".*#", ""))
        .contains("opposedBy", "concerns", "memberOf", "hasPolicy");
  }

  @Test
  void theSameStatementInTwoPlacesIsAGroup() {
    String once = "Mexico would never pay for the border wall";
    Extraction one = claim("one", "2018-05-01", once);
    Extraction two = claim("two", "2018-04-30", "“" + once.toUpperCase(Locale.ROOT) + "!”");
    assertThat(
            Quads.all(List.of(one, two, Corpus.summit().build()))
                .select(
                    """
                    SELECT ?first ?count (COUNT(?claim) AS ?claims) {
                      ?g a chy:ClaimGroup ; chy:firstSeenIn ?first ; chy:claimCount ?count .
                      ?claim chy:claimGroup ?g } GROUP BY ?first ?count
                    """))
        .containsExactly(List.of("document/two", "2", "2"));
  }

  private static Extraction claim(String id, String date, String words) {
    return new ArticleBuilder(id, date, "Officials said " + words)
        .claim(
            "Officials",
            "said",
            List.of(new ArticleBuilder(id, date, words).document().view()),
            List.of(),
            List.of())
        .build();
  }

  @Test
  void entitiesAreCounted() {
    assertThat(
            QUADS.select(
                "SELECT ?m ?d { <"
                    + Corpus.MEXICO
                    + "> chy:mentionCount ?m ; chy:documentCount ?d }"))
        .containsExactly(List.of("3", "2"));
    assertThat(
            QUADS.select(
                "SELECT ?n { <" + Corpus.BASE + "person/luis-videgaray> chy:claimCount ?n }"))
        .containsExactly(List.of("1"));
  }

  @Test
  void countriesHaveCodesAndOfficesSayWhoseTheyAre() {
    assertThat(
            QUADS.select(
                """
                SELECT ?code ?role { ?o a chy:Office ; chy:jurisdiction/chy:isoCode ?code ; org:role ?role
                  FILTER(CONTAINS(STR(?o), "foreign")) }
                """))
        .containsExactly(List.of("MX", "role/foreign-minister"));
  }

  @Test
  void theOrderOfArticlesMakesNoDifference() {
    List<Extraction> articles = new ArrayList<>(Corpus.articles());
    Random random = new Random(5);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(articles, random);
      assertThat(Quads.all(articles).lines()).isEqualTo(QUADS.lines());
    }
  }

  @Test
  void everyInstanceIsUnderTheBaseOfTheSettings() {
    String base = "http://localhost:3030/id/";
    Configuration configuration = new Configuration("1", "d".repeat(64), base, TextPolicy.QUOTES);
    Extraction article =
        new ArticleBuilder("a", null, "Ana Ruiz said it rained.")
            .person("Person-1", "Ana Ruiz", "Ana Ruiz")
            .country("Country-1", "Mexico", base + "country/MX")
            .claim("Ana Ruiz", "said", List.of("it rained"), List.of("Person-1"), List.of())
            .build(configuration);
    Quads quads = Quads.all(List.of(article), Gazetteer.load(List.of(), base), configuration);
    assertThat(quads.lines()).noneMatch(line -> line.contains(Corpus.BASE));
    assertThat(quads.lines()).anyMatch(line -> line.startsWith("<" + base + "person/ana-ruiz>"));
  }

  private static String fingerprint(Extraction article, Identities identities) {
    return ArticleQuads.fingerprint(article.id(), article.key(), identities);
  }

  @Test
  void aFingerprintChangesWithWhatTheGraphsAreMadeFrom() {
    List<Extraction> articles = Corpus.articles();
    Identities identities =
        new CorpusIdentity(Quads.GAZETTEER, Corpus.BASE).settle(Corpus.profiles(articles));
    Configuration other = new Configuration("2", "e".repeat(64), Corpus.BASE, TextPolicy.QUOTES);
    Set<String> fingerprints = new HashSet<>();
    fingerprints.add(fingerprint(articles.get(1), identities));
    fingerprints.add(fingerprint(Corpus.visit().build(other), identities));
    fingerprints.add(fingerprint(articles.get(0), identities));
    assertThat(fingerprints).hasSize(3);
    assertThat(fingerprint(articles.get(1), identities)).isIn(fingerprints);
    assertThat(QUADS.select("SELECT ?d { ?d dcterms:identifier '2018/summit ñ' }"))
        .containsExactly(List.of(SUMMIT));
  }

  @Test
  void aFingerprintChangesWhenAnotherArticleMovesAnIri() {
    Extraction mine =
        Corpus.person("mine", "2018-01-01", "Ana Quintrell", "senator", Corpus.MEXICO);
    Extraction other =
        Corpus.person("other", "2018-01-01", "Ana Quintrell", "senator", Corpus.UNITED_STATES);
    CorpusIdentity identity = new CorpusIdentity(Quads.GAZETTEER, Corpus.BASE);
    assertThat(fingerprint(mine, identity.settle(Corpus.profiles(List.of(mine, other)))))
        .isNotEqualTo(fingerprint(mine, identity.settle(Corpus.profiles(List.of(mine)))));
  }

  @Test
  void aRejectedClaimGoesWithTheStancesThatWereReadOffItAndWithItsSpans() {
    Extraction article = Corpus.summit().build();
    ArticleProfile profile = ArticleProfile.of(article);
    SortedSet<String> claim = new TreeSet<>(Set.of(profile.claims().get(0).name()));
    Identities identities =
        new CorpusIdentity(Quads.GAZETTEER, Corpus.BASE).settle(List.of(profile));
    Quads whole = new Quads();
    Quads corrected = new Quads();
    ArticleQuads.write(article, identities, whole);
    ArticleQuads.write(article, identities, claim, corrected);

    String facts =
        """
        SELECT ?label { VALUES ?type { chy:Claim chy:PolicyFact chy:Tenure }
          ?fact a ?type ; rdfs:label ?label } ORDER BY ?label
        """;
    assertThat(whole.select(facts)).hasSize(5);
    assertThat(corrected.select(facts))
        .hasSize(3)
        .noneMatch(row -> row.get(0).contains("opposed") || row.get(0).contains("said"));
    assertThat(corrected.select("SELECT ?s { ?s a chy:Span }")).isEmpty();
    assertThat(profile.without(claim).policyFacts()).hasSize(1);
    assertThat(ArticleQuads.fingerprint(article.id(), article.key(), identities, claim))
        .isNotEqualTo(fingerprint(article, identities));
  }

  @Test
  void oneArticleCanBeWrittenAlone() {
    Quads quads = new Quads();
    ArticleQuads.writeAlone(Corpus.summit().build(), Quads.GAZETTEER, quads);
    assertThat(
            quads.select("SELECT ?c { ?c a chy:Claim ; chy:claimant/rdfs:label 'Luis Videgaray' }"))
        .hasSize(1);
  }
}
