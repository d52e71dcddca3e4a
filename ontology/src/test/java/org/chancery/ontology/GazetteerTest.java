package org.chancery.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {
  private static final Gazetteer BUNDLED = Gazetteer.bundled();

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  Path folder;

  @Test
  void everyCodeOfIso3166HasAnEntry() {
    for (String code : Locale.getISOCountries()) {
      assertThat(BUNDLED.country(code)).as(code).isPresent();
    }
    assertThat(BUNDLED.country("EU")).isPresent();
    assertThat(BUNDLED.country("XK")).isPresent();
    assertThat(BUNDLED.country("SUHH")).isPresent();
  }

  @Test
  void wordingsSayInWhatWayTheyStandForACountry() {
    GazetteerEntry.Country mexico = BUNDLED.country("MX").orElseThrow();
    assertThat(mexico.iri()).isEqualTo("https://w3id.org/chancery/id/country/MX");
    assertThat(mexico.label()).isEqualTo("Mexico");
    assertThat(mexico.isoCode3()).isEqualTo("MEX");
    assertThat(mexico.wordings())
        .contains(
            new Wording("Mexico", WordingKind.NAME, false),
            new Wording("United Mexican States", WordingKind.OFFICIAL, false),
            new Wording("Mexican", WordingKind.ADJECTIVE, false),
            new Wording("Mexicans", WordingKind.DEMONYM, false),
            new Wording("Mexico City", WordingKind.METONYM, false));
    assertThat(mexico.excludedPhrases()).contains("New Mexico");
    assertThat(mexico.sameAs()).containsExactly("http://www.wikidata.org/entity/Q96");
  }

  @Test
  void aSharedWordingIsAmbiguous() {
    assertThat(BUNDLED.country("CD").orElseThrow().wordings())
        .contains(new Wording("Congo", WordingKind.ALTERNATIVE, true));
    assertThat(BUNDLED.country("CG").orElseThrow().wordings())
        .contains(new Wording("Congo", WordingKind.ALTERNATIVE, true));
  }

  @Test
  void titlesAreComposedFromPortfolios() {
    assertThat(title("minister of foreign affairs").role())
        .isEqualTo("https://w3id.org/chancery/id/role/foreign-minister");
    assertThat(title("deputy defence minister").role())
        .isEqualTo("https://w3id.org/chancery/id/role/deputy-minister-defence");
    assertThat(title("deputy defence minister").portfolio())
        .isEqualTo("https://w3id.org/chancery/id/portfolio/defence");
    assertThat(title("ministers of foreign affairs").kind()).isEqualTo(WordingKind.PLURAL);
  }

  @Test
  void wordingsOfOneOfficeShareARole() {
    List<String> roles =
        BUNDLED.titles().stream()
            .filter(title -> title.office() == null)
            .filter(
                title ->
                    List.of("foreign minister", "foreign secretary", "external affairs minister")
                        .contains(title.text()))
            .map(title -> String.valueOf(title.role()))
            .distinct()
            .toList();
    assertThat(roles).containsExactly("https://w3id.org/chancery/id/role/foreign-minister");
  }

  @Test
  void aPortfolioMakesARoleOfItsOwnWhereNoneIsWritten() {
    GazetteerEntry.Role made =
        BUNDLED.roles().stream()
            .filter(role -> role.iri().endsWith("/role/deputy-minister-defence"))
            .findAny()
            .orElseThrow();
    assertThat(made.label()).isEqualTo("deputy defence minister");
    assertThat(made.broader()).endsWith("/role/deputy-minister");
    assertThat(made.portfolio()).endsWith("/portfolio/defence");
    assertThat(made.manyHolders()).isTrue();
    assertThat(BUNDLED.entry(made.iri())).contains(made);
  }

  @Test
  void deputiesHaveARoleOfTheirOwn() {
    for (GazetteerEntry.Role role : BUNDLED.roles()) {
      long deputies =
          role.wordings().stream()
              .filter(wording -> wording.text().matches("(first )?(deputy|vice)[ -].+"))
              .count();
      assertThat(
              deputies == 0
                  || role.label().matches(".*(deputy|vice|spokes|lieutenant|admiral|consul).*"))
          .as("%s: %s", role.label(), role.wordings())
          .isTrue();
    }
  }

  @Test
  void aBareWordWithOtherSensesIsAContextualTitleOnly() {
    assertThat(BUNDLED.titles())
        .filteredOn(title -> title.text().equals("general"))
        .isNotEmpty()
        .allMatch(title -> title.kind() == WordingKind.CONTEXTUAL);
  }

  @Test
  void aTitleThatIdentifiesItsPostNamesTheOffice() {
    assertThat(BUNDLED.titles())
        .filteredOn(title -> title.text().equals("chancellor of the exchequer"))
        .anyMatch(
            title ->
                "https://w3id.org/chancery/id/office/gb-chancellor-of-the-exchequer"
                    .equals(title.office()));
  }

  @Test
  void bodiesAreNamedByCommonNounsToo() {
    assertThat(BUNDLED.bodyNames())
        .anyMatch(name -> name.text().equals("foreign ministry") && name.kind().equals("Ministry"));
  }

  @Test
  void regularPluralsAreThoseOfTheNoun() {
    assertThat(Composition.plural("secretary of state")).isEqualTo("secretaries of state");
    assertThat(Composition.plural("congressman")).isEqualTo("congressmen");
    assertThat(Composition.plural("foreign minister")).isEqualTo("foreign ministers");
    assertThat(Composition.plural("attorney")).isEqualTo("attorneys");
  }

  @Test
  void anotherBaseTakesThePlaceOfTheDefault() {
    Gazetteer moved = Gazetteer.load(List.of(), "http://localhost:3030/id/");
    assertThat(moved.entries())
        .hasSameSizeAs(BUNDLED.entries())
        .allMatch(entry -> entry.iri().startsWith("http://localhost:3030/id/"));
    assertThat(moved.titles())
        .allMatch(
            title -> title.role() == null || title.role().startsWith("http://localhost:3030/id/"));
  }

  @Test
  void aBaseWithoutSlashIsRefused() {
    assertThatThrownBy(() -> Gazetteer.load(List.of(), "http://localhost:3030/id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slash");
  }

  @Test
  void entriesStandInTheOrderOfTheirIris() {
    assertThat(BUNDLED.entries().stream().map(GazetteerEntry::iri)).isSorted();
  }

  @Test
  void aUsersFileAddsEntriesAndWordings() throws IOException {
    Path file =
        file(
            """
            PREFIX chy: <https://w3id.org/chancery/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <organization/river-council> a chy:Organization ;
              rdfs:label "River Council" ;
              chy:country <country/MX> .
            <country/MX> skos:altLabel "Land of the Eagle" .
            """);
    Gazetteer both = Gazetteer.load(List.of(file), Gazetteer.DEFAULT_BASE);
    GazetteerEntry council =
        both.entry("https://w3id.org/chancery/id/organization/river-council").orElseThrow();
    assertThat(council)
        .isInstanceOfSatisfying(
            GazetteerEntry.Organization.class,
            entry ->
                assertThat(entry.country()).isEqualTo("https://w3id.org/chancery/id/country/MX"));
    assertThat(both.country("MX").orElseThrow().wordings())
        .contains(new Wording("Land of the Eagle", WordingKind.ALTERNATIVE, false))
        .contains(new Wording("Mexico", WordingKind.NAME, false));
  }

  @Test
  void aSyntaxErrorIsReportedWithFileAndLine() throws IOException {
    Path file =
        file("PREFIX chy: <https://w3id.org/chancery/ontology#>\n<a> a chy:Country ;;; .. \n");
    assertThatThrownBy(() -> Gazetteer.load(List.of(file), Gazetteer.DEFAULT_BASE))
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining("mine.ttl:2:")
        .hasMessageContaining("expected");
  }

  @Test
  void everyBrokenRuleIsReportedWithFileAndLine() throws IOException {
    Path file =
        file(
            """
            PREFIX chy: <https://w3id.org/chancery/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <policy/x> a chy:Policy ; rdfs:label "X Act"@en .
            <policy/y> a chy:Policy ; rdfs:label "Y Act" ; chy:abreviation "Y" .
            """);
    assertThatThrownBy(() -> Gazetteer.load(List.of(file), Gazetteer.DEFAULT_BASE))
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining("mine.ttl:4: ")
        .hasMessageContaining("without language")
        .hasMessageContaining("mine.ttl:5: ")
        .hasMessageContaining("unknown term chy:abreviation");
  }

  @Test
  void aDanglingReferenceIsReported() throws IOException {
    Path file =
        file(
            """
            PREFIX chy: <https://w3id.org/chancery/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            <organization/x> a chy:Organization ; rdfs:label "X" ; chy:country <country/ZZ> .
            """);
    assertThatThrownBy(() -> Gazetteer.load(List.of(file), Gazetteer.DEFAULT_BASE))
        .hasMessageContaining("mine.ttl:3: ")
        .hasMessageContaining("expected one entry of type chy:Country for chy:country");
  }

  @Test
  void aPolicyWithoutTypeAndAMissingFileAreReported() throws IOException {
    Path file =
        file(
            """
            PREFIX chy: <https://w3id.org/chancery/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            <policy/x> a chy:Policy ; rdfs:label "X" .
            """);
    assertThatThrownBy(() -> Gazetteer.load(List.of(file), Gazetteer.DEFAULT_BASE))
        .hasMessageContaining("mine.ttl:3: ")
        .hasMessageContaining("expected a chy:policyType");
    Path missing = folder.resolve("missing.ttl");
    assertThatThrownBy(() -> Gazetteer.load(List.of(missing), Gazetteer.DEFAULT_BASE))
        .hasMessageContaining("missing.ttl: expected a readable Turtle file");
  }

  @Test
  void aPersonHasTermsOfOffice() throws IOException {
    GazetteerEntry.Person quill =
        person(
            """
            <person/ada-quill> a chy:Person ;
              rdfs:label "Ada Quill" ; skos:altLabel "Adelaide Quill" ;
              schema:gender schema:Female ; chy:distinctiveSurname "Quill" .
            <person/ada-quill/term/later> a chy:TermOfOffice ;
              rdfs:label "Ada Quill, president of Mexico" ; org:member <person/ada-quill> ;
              org:role <role/head-of-state> ; chy:jurisdiction <country/MX> ;
              schema:startDate "2019-03"^^xsd:gYearMonth .
            <person/ada-quill/term/earlier> a chy:TermOfOffice ;
              rdfs:label "Ada Quill, foreign minister of Mexico" ; org:member <person/ada-quill> ;
              org:role <role/foreign-minister> ; chy:jurisdiction <country/MX> ;
              schema:startDate "2015"^^xsd:gYear ; schema:endDate "2016"^^xsd:gYear .
            """);
    assertThat(quill.gender()).isEqualTo("female");
    assertThat(quill.country()).isEqualTo("https://w3id.org/chancery/id/country/MX");
    assertThat(quill.distinctiveSurnames()).containsExactly("Quill");
    assertThat(quill.wordings())
        .extracting(Wording::text)
        .containsExactly("Ada Quill", "Adelaide Quill");
    TermOfOffice earlier = quill.terms().get(0);
    assertThat(earlier.role()).endsWith("/role/foreign-minister");
    assertThat(earlier.covers(LocalDate.of(2015, 1, 1))).isTrue();
    assertThat(earlier.covers(LocalDate.of(2016, 12, 31))).isTrue();
    assertThat(earlier.covers(LocalDate.of(2017, 1, 1))).isFalse();
    TermOfOffice later = quill.terms().get(1);
    assertThat(later.covers(LocalDate.of(2019, 2, 28))).isFalse();
    assertThat(later.covers(LocalDate.of(2040, 1, 1))).isTrue();
    assertThat(later.hadBegun(LocalDate.of(2019, 3, 1))).isTrue();
  }

  @Test
  void whoServedSeveralStatesHasNoCountry() throws IOException {
    String terms =
        """
        <person/x> a chy:Person ; rdfs:label "X Ample" .
        <person/x/term/1> a chy:TermOfOffice ; rdfs:label "t" ; org:member <person/x> ;
          org:role <role/head-of-state> ; chy:jurisdiction <country/MX> .
        <person/x/term/2> a chy:TermOfOffice ; rdfs:label "t" ; org:member <person/x> ;
          org:role <role/head-of-state> ; chy:jurisdiction <country/US> .
        """;
    assertThat(person(terms).country()).isNull();
    assertThat(person(terms + "<person/x> chy:country <country/US> .").country())
        .isEqualTo("https://w3id.org/chancery/id/country/US");
  }

  @Test
  void whatIsWrongWithAPersonIsReportedWithFileAndLine() throws IOException {
    Path file =
        file(
            PEOPLE
                + """
                <person/x> a chy:Person ; rdfs:label "X Ample" ; schema:gender "f" ;
                  chy:distinctiveSurname "Simple" .
                <person/x/term/1> a chy:TermOfOffice ; rdfs:label "t" ; org:member <person/x> ;
                  org:role <role/no-such-role> ; chy:jurisdiction <country/MX> .
                <person/x/term/2> a chy:TermOfOffice ; rdfs:label "t" ; org:member <person/x> ;
                  org:role <role/head-of-state> ; schema:startDate "May 2017" .
                <person/x/term/3> a chy:TermOfOffice ; rdfs:label "t" ; org:member <person/x> ;
                  org:role <role/head-of-state> ; chy:jurisdiction <country/MX> ;
                  schema:startDate "2017"^^xsd:gYear ; schema:endDate "2016"^^xsd:gYear .
                """);
    assertThatThrownBy(() -> Gazetteer.load(List.of(file), Gazetteer.DEFAULT_BASE))
        .hasMessageContaining("mine.ttl:7: ")
        .hasMessageContaining("expected schema:Female or schema:Male")
        .hasMessageContaining("chy:distinctiveSurname \"Simple\" is in none of the names")
        .hasMessageContaining("mine.ttl:9: ")
        .hasMessageContaining("expected one entry of type chy:Role")
        .hasMessageContaining("mine.ttl:11: ")
        .hasMessageContaining("expected whose post it is")
        .hasMessageContaining("expected one xsd:date, xsd:gYearMonth or xsd:gYear")
        .hasMessageContaining("mine.ttl:13: ")
        .hasMessageContaining("expected an end that is not before the start");
  }

  @Test
  void everyTermOfTheBundledPeopleIsSomebodys() {
    assertThat(BUNDLED.people()).isNotEmpty();
    assertThat(BUNDLED.people())
        .allMatch(person -> person.gender() != null)
        .allMatch(person -> person.country() != null || !person.terms().isEmpty());
  }

  private static final String PEOPLE =
      """
      PREFIX chy: <https://w3id.org/chancery/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private GazetteerEntry.Person person(String turtle) throws IOException {
    Gazetteer gazetteer = Gazetteer.load(List.of(file(PEOPLE + turtle)), Gazetteer.DEFAULT_BASE);
    return gazetteer.people().stream()
        .filter(person -> BUNDLED.entry(person.iri()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Title title(String text) {
    return BUNDLED.titles().stream()
        .filter(title -> title.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private Path file(String turtle) throws IOException {
    return Files.writeString(folder.resolve("mine.ttl"), turtle);
  }
}
