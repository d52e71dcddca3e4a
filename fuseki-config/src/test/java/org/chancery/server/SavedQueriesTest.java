package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.chancery.Fixture;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SavedQueriesTest {
  private static KnowledgeStore store;

  @BeforeAll
  static void load(@TempDir Path folder) {
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    Fixture.load(store);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static List<SavedQuery> bundled() {
    return SavedQueries.bundled();
  }

  @Test
  void indexNamesAllFilesAndNoOthers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      assertThat(SavedQueries.bundled())
          .extracting(query -> query.name() + ".rq")
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".rq"))
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void queryIsStandardSparql(SavedQuery saved) {
    Query query = QueryFactory.create(saved.text(), Syntax.syntaxSPARQL_11);

    assertThat(query.isSelectType() || query.isConstructType()).isTrue();
    assertThat(query.isSelectType() ? query.isOrdered() : true)
        .as("the same rows in the same order each time")
        .isTrue();
    assertThat(saved.title()).hasSizeLessThan(80);
    assertThat(saved.comment()).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void prefixesAreAllUsed(SavedQuery saved) {
    String body = saved.text().replaceAll("(?m)^(PREFIX|#).*$", "");

    assertThat(QueryFactory.create(saved.text()).getPrefixMapping().getNsPrefixMap().keySet())
        .allSatisfy(prefix -> assertThat(body).contains(prefix + ":"));
  }

  @Test
  void fileWithoutHeaderIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SavedQueries.parse("bare", "SELECT * {}"))
        .withMessageContaining("bare.rq: expected lines that begin with # title:");
  }

  @Test
  void whoHoldsWhat() {
    assertThat(rows("who-holds-what"))
        .containsExactly(
            "Jon Vik | Foreign Minister of Norway | current | 2024-06-10 | 2024-06-10");
  }

  @Test
  void officesOverTime() {
    assertThat(rows("offices-over-time"))
        .containsExactly(
            "Foreign Minister of Norway | Mira Solheim | former | 2024-03-01 | 2024-06-10",
            "Foreign Minister of Norway | Jon Vik | current | 2024-06-10 | 2024-06-10",
            "Mayor of Bergen | Jon Vik | former | 2024-03-01 | 2024-03-01");
  }

  @Test
  void changesOfOffice() {
    assertThat(rows("changes-of-office"))
        .containsExactly(
            "Jon Vik | Mayor of Bergen | 2024-03-01 | Foreign Minister of Norway | 2024-06-10");
  }

  @Test
  void holdersOnDay() {
    assertThat(holdersOn("2024-02-29")).isEmpty();
    assertThat(holdersOn("2024-03-01")).containsExactly("Mira Solheim | 2024-03-01");
    assertThat(holdersOn("2024-06-09")).containsExactly("Mira Solheim | 2024-03-01");
    assertThat(holdersOn("2024-06-10")).containsExactly("Jon Vik | 2024-06-10");
    assertThat(holdersOn("2030-01-01")).containsExactly("Jon Vik | 2024-06-10");
  }

  private static List<String> holdersOn(String day) {
    String office = "Foreign Minister of Norway";
    return select(
            text("holders-on-day")
                .replace("\"President of the United States\"", '"' + office + '"')
                .replace("\"2023-01-01\"", '"' + day + '"'))
        .stream()
        .map(row -> row.replace(office + " | ", "").replace(" |  | ", ""))
        .map(row -> row.replaceAll("(?<=[a-z])(?=\\d)", " | "))
        .toList();
  }

  @Test
  void changesBetween() {
    assertThat(changesBetween("2024-06-02", "2024-07-01"))
        .contains(
            "2024-06-10 | Jon Vik | in office | Foreign Minister of Norway",
            "2024-06-10 | Mira Solheim | out of office | Foreign Minister of Norway")
        .noneMatch(row -> row.contains("River Pact"));
    assertThat(changesBetween("2024-03-01", "2024-06-09"))
        .contains(
            "2024-03-01 | Iceland | opposed by | River Pact",
            "2024-03-01 | Mira Solheim | in office | Foreign Minister of Norway")
        .noneMatch(row -> row.contains("out of office"));
    assertThat(changesBetween("2024-07-01", "2025-07-01")).isEmpty();
  }

  private static List<String> changesBetween(String from, String to) {
    return select(
        text("changes-between")
            .replace("\"2019-01-01\"", '"' + from + '"')
            .replace("\"2022-12-31\"", '"' + to + '"'));
  }

  @Test
  void claimsAboutCountry() {
    assertThat(rows("claims-about-country", "Iran", "Norway"))
        .containsExactly(
            "2024-03-01 | Mira Solheim | Norway would join the River Pact"
                + " | Norway to join River Pact");
  }

  @Test
  void claimsOfPerson() {
    assertThat(rows("claims-of-person", "Donald Trump", "Mira Solheim"))
        .containsExactly(
            "2024-03-01 | Norway would join the River Pact | say | indirect"
                + " | Norway to join River Pact",
            "2024-03-01 | We sign in May | say | direct | Norway to join River Pact",
            "2024-06-10 | Iceland | warn | indirect | Solheim warns Iceland \"again\"");
  }

  @Test
  void mostQuoted() {
    assertThat(rows("most-quoted")).containsExactly("Mira Solheim | 3 | 1 | 2");
  }

  @Test
  void speechActs() {
    assertThat(rows("speech-acts"))
        .containsExactly("promise | Mira Solheim | 2", "warn | Mira Solheim | 1");
  }

  @Test
  void positionsOnPolicy() {
    assertThat(rows("positions-on-policy", "NAFTA", "River Pact"))
        .containsExactly(
            "River Pact | opposed by | Iceland | 2024-03-01 | Norway to join River Pact",
            "River Pact | supported by | Norway | 2024-03-01 | Norway to join River Pact");
  }

  @Test
  void policiesByCountries() {
    assertThat(rows("policies-by-countries"))
        .containsExactly("River Pact | treaty | 2 | Iceland, Norway");
  }

  @Test
  void countriesTogether() {
    assertThat(rows("countries-together")).containsExactly("Iceland | Norway | 1");
  }

  @Test
  void membersOfOrganizations() {
    assertThat(rows("members-of-organizations"))
        .containsExactly("Lake Party | Jon Vik | party membership | 1");
  }

  @Test
  void evidence() {
    assertThat(rows("evidence", "Donald Trump", "Mira Solheim"))
        .containsExactly(
            "Mira Solheim, Foreign Minister of Norway | current | 0.9 | Foreign Minister"
                + " | Norway to join River Pact | 0 | 16",
            "Mira Solheim, Foreign Minister of Norway | current | 0.9 | Mira Solheim"
                + " | Norway to join River Pact | 17 | 29",
            "Mira Solheim, former Foreign Minister of Norway | former | 0.9 | Mira Solheim"
                + " | Solheim warns Iceland \"again\" | 24 | 36");
  }

  @Test
  void articles() {
    assertThat(rows("articles"))
        .containsExactly(
            "2024-06-10 | Solheim warns Iceland \"again\" | Fjord Courier | 1 | 2 | 1",
            "2024-03-01 | Norway to join River Pact | Fjord Courier | 2 | 1 | 2");
  }

  @Test
  void directQuotations() {
    assertThat(rows("direct-quotations"))
        .containsExactly("Mira Solheim | We sign in May | Norway to join River Pact | 69 | 83");
  }

  @Test
  void whoSpeaksAboutWhomIsAGraph() {
    String text = text("who-speaks-about-whom");
    Model graph =
        store.read(
            dataset -> {
              Dataset data = DatasetFactory.wrap(dataset);
              try (QueryExecution execution = QueryExecution.create(text, data)) {
                return execution.execConstruct();
              }
            });

    // Four nodes with type and label, and three edges.
    assertThat(graph.size()).isEqualTo(11);
  }

  private static List<String> rows(String name) {
    return select(text(name));
  }

  private static List<String> rows(String name, String value, String replacement) {
    String text = text(name);
    assertThat(text).contains('"' + value + '"');
    return select(text.replace('"' + value + '"', '"' + replacement + '"'));
  }

  private static String text(String name) {
    return SavedQueries.bundled().stream()
        .filter(query -> query.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static List<String> select(String text) {
    return store.read(
        dataset -> {
          Dataset data = DatasetFactory.wrap(dataset);
          try (QueryExecution execution = QueryExecution.create(text, data)) {
            return rows(execution.execSelect());
          }
        });
  }

  private static List<String> rows(ResultSet results) {
    List<String> rows = new ArrayList<>();
    while (results.hasNext()) {
      QuerySolution row = results.next();
      rows.add(
          String.join(
              " | ", results.getResultVars().stream().map(v -> value(row.get(v))).toList()));
    }
    return rows;
  }

  private static String value(@Nullable RDFNode node) {
    return node == null
        ? ""
        : node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
  }
}
