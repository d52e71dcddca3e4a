package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** The saved queries about statements that stand in several places. */
class RepeatedStatementsTest {
  private static final String GRAPH =
      """
      PREFIX chy: <https://w3id.org/chancery/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      BASE <https://w3id.org/chancery/id/>
      <d/1> schema:datePublished "2024-03-01"^^xsd:date ; schema:publisher "Fjord Courier" .
      <d/2> schema:datePublished "2024-03-03"^^xsd:date ; schema:publisher "Reykjavik Echo" .
      <d/3> schema:datePublished "2024-03-02"^^xsd:date ; schema:publisher "Fjord Courier" .
      <p/solheim> rdfs:label "Mira Solheim" .
      <d/1#c1> chy:claimant <p/solheim> ; schema:isPartOf <d/1> ; chy:claimGroup <g/pact> ;
          schema:text "We sign in May" .
      <d/1#c2> chy:claimant <p/solheim> ; schema:isPartOf <d/1> ; chy:claimGroup <g/pact> ;
          schema:text "We sign in May, rain or shine" .
      <d/2#c1> chy:claimantText "the minister" ; schema:isPartOf <d/2> ; chy:claimGroup <g/pact> ;
          schema:text "we sign in May" .
      <d/3#c1> chy:claimant <p/solheim> ; schema:isPartOf <d/3> ; chy:claimGroup <g/pact> .
      <g/pact> a chy:ClaimGroup ; rdfs:label "We sign in May, rain or shine" ;
          chy:firstSeenIn <d/1> ; chy:claimCount 4 .
      <d/3#c2> schema:isPartOf <d/3> ; chy:claimGroup <g/once> .
      <d/3#c3> schema:isPartOf <d/3> ; chy:claimGroup <g/once> .
      <g/once> a chy:ClaimGroup ; rdfs:label "Twice in one article" ;
          chy:firstSeenIn <d/3> ; chy:claimCount 2 .
      """;

  private static List<String> rows(String name) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(
        model, new ByteArrayInputStream(GRAPH.getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
    String text =
        SavedQueries.bundled().stream()
            .filter(query -> query.name().equals(name))
            .findFirst()
            .orElseThrow()
            .text();
    List<String> rows = new ArrayList<>();
    try (QueryExecution execution = QueryExecutionFactory.create(text, model)) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        QuerySolution row = results.next();
        rows.add(
            results.getResultVars().stream()
                .map(var -> row.contains(var) ? row.getLiteral(var).getLexicalForm() : "")
                .collect(Collectors.joining(" | ")));
      }
    }
    return rows;
  }

  @Test
  void whoRepeatedAQuoteAfterItsFirstAppearance() {
    assertThat(rows("first-appearance"))
        .containsExactly(
            "We sign in May, rain or shine | Mira Solheim | 2024-03-01 | Fjord Courier"
                + " | 2024-03-02 | Fjord Courier | ",
            "We sign in May, rain or shine | the minister | 2024-03-01 | Fjord Courier"
                + " | 2024-03-03 | Reykjavik Echo | we sign in May");
  }

  @Test
  void theMostRepeatedStatementsComeFirst() {
    assertThat(rows("most-repeated"))
        .containsExactly(
            "We sign in May, rain or shine | Mira Solheim | 4 | 3 | 2 | 2024-03-01 | 2024-03-03",
            "Twice in one article |  | 2 | 1 | 1 | 2024-03-02 | 2024-03-02");
  }
}
