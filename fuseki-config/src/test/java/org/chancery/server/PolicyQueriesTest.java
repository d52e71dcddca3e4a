package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.chancery.Fixture;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The saved queries about who stands how to policies, on articles of three days. */
class PolicyQueriesTest {
  private static final String GRAPHS =
      """
      PREFIX chy: <https://w3id.org/chancery/ontology#>
      PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      BASE <https://w3id.org/chancery/id/>
      <g/entities> {
        <y/pact> a chy:Policy ; rdfs:label "River Pact" ; skos:altLabel "RP" ; chy:policyType chy:Treaty .
        <y/ban> a chy:Policy ; rdfs:label "ban on eel" .
        <c/NO> a chy:Country ; rdfs:label "Norway" .
        <c/IS> a chy:Country ; rdfs:label "Iceland" .
        <p/solheim> rdfs:label "Mira Solheim" .
        chy:Treaty rdfs:label "treaty" .
        chy:supportedBy rdfs:label "supported by" .
        chy:opposedBy rdfs:label "opposed by" .
        chy:enactedBy rdfs:label "enacted by" .
        chy:party rdfs:label "party" .
        chy:concerns rdfs:label "concerns" .
      }
      <d/1> {
        <d/1#1> a chy:PolicyFact ; chy:policy <y/pact> ; chy:relation chy:opposedBy ;
            chy:target <p/solheim> ; chy:asOf "2024-03-01"^^xsd:date ;
            prov:wasDerivedFrom <d/1#a> , <d/1#b> .
        <d/1#b> itsrdf:taIdentRef <y/pact> ; nif:anchorOf "pact" ; nif:beginIndex 40 .
        <d/1#a> nif:anchorOf "rejected" ; nif:beginIndex 20 .
        <d/1#2> a chy:PolicyFact ; chy:policy <y/pact> ; chy:relation chy:party ;
            chy:target <c/NO> ; chy:asOf "2024-03-01"^^xsd:date .
        <d/1#3> a chy:PolicyFact ; chy:policy <y/ban> ; chy:relation chy:enactedBy ;
            chy:target <c/IS> ; chy:asOf "2024-03-01"^^xsd:date .
      }
      <d/2> {
        <d/2#1> a chy:PolicyFact ; chy:policy <y/pact> ; chy:relation chy:supportedBy ;
            chy:target <p/solheim> ; chy:asOf "2024-06-10"^^xsd:date .
        <d/2#2> a chy:PolicyFact ; chy:policy <y/pact> ; chy:relation chy:opposedBy ;
            chy:target <c/IS> ; chy:asOf "2024-06-10"^^xsd:date .
        <d/2#3> a chy:PolicyFact ; chy:policy <y/ban> ; chy:relation chy:supportedBy ;
            chy:target <p/solheim> ; chy:asOf "2024-06-10"^^xsd:date .
        <d/2#4> a chy:PolicyFact ; chy:policy <y/pact> ; chy:relation chy:party ;
            chy:target <c/NO> ; chy:asOf "2024-06-10"^^xsd:date .
      }
      """;

  private static KnowledgeStore store;

  @BeforeAll
  static void load(@TempDir Path folder) {
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    DatasetGraph graphs =
        RDFParser.source(new ByteArrayInputStream(GRAPHS.getBytes(StandardCharsets.UTF_8)))
            .lang(Lang.TRIG)
            .toDatasetGraph();
    store.apply(Fixture.update(graphs));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void positionsComeInTheOrderOfTime() {
    assertThat(rows("positions-over-time", "NAFTA", "RP"))
        .containsExactly(
            "2024-03-01 | Mira Solheim | opposed by | River Pact | rejected … pact",
            "2024-06-10 | Iceland | opposed by | River Pact | ",
            "2024-06-10 | Mira Solheim | supported by | River Pact | ");
  }

  @Test
  void policiesOfACountryAreThoseItIsConcernedByOrPartyTo() {
    assertThat(rows("policies-of-country", "United Kingdom", "Norway"))
        .containsExactly("River Pact | treaty | party | 2 | 2024-03-01 | 2024-06-10");
    assertThat(rows("policies-of-country", "United Kingdom", "Iceland")).isEmpty();
  }

  @Test
  void alliesAreThoseOnOneSideOfAPolicy() {
    assertThat(rows("who-agrees-with-whom", "-", "-"))
        .containsExactly("Iceland | Mira Solheim | 2 | 1 | River Pact, ban on eel");
  }

  @Test
  void whoeverWasForAndAgainstAPolicyChangedSides() {
    assertThat(rows("who-changed-sides", "-", "-"))
        .containsExactly("Mira Solheim | River Pact | 2024-06-10 |  | 2024-03-01 | rejected");
  }

  private static List<String> rows(String name, String value, String replacement) {
    String text =
        SavedQueries.bundled().stream()
            .filter(query -> query.name().equals(name))
            .findFirst()
            .orElseThrow()
            .text()
            .replace('"' + value + '"', '"' + replacement + '"');
    return store.read(
        dataset -> {
          try (QueryExecution execution =
              QueryExecution.create(text, DatasetFactory.wrap(dataset))) {
            return rows(execution.execSelect());
          }
        });
  }

  private static List<String> rows(ResultSet results) {
    List<String> rows = new ArrayList<>();
    while (results.hasNext()) {
      QuerySolution row = results.next();
      rows.add(
          results.getResultVars().stream()
              .map(name -> row.contains(name) ? row.getLiteral(name).getLexicalForm() : "")
              .collect(Collectors.joining(" | ")));
    }
    return rows;
  }
}
