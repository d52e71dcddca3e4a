package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullTextTest {
  private static final Node FIRST = Fixture.iri("document/first");
  private static final Node SECOND = Fixture.iri("document/second");
  private static final Node CLAIM = Fixture.iri("document/first#Claim_1");

  private Path folder;
  private KnowledgeStore store;

  @BeforeEach
  void create(@TempDir Path temporary) {
    folder = temporary.resolve("kg");
    store = KnowledgeStore.create(folder, Fixture.BASE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void findsNamesWithoutTheirAccents() {
    store.apply(names("Enrique Peña Nieto", "Enrique Iglesias"));

    assertThat(labels("Pena Nieto")).containsExactly("Enrique Peña Nieto");
    assertThat(labels("PEÑA")).containsExactly("Enrique Peña Nieto");
    assertThat(labels("pen*")).containsExactly("Enrique Peña Nieto");
  }

  @Test
  void findsOtherFormsOfAWord() {
    store.apply(claim(FIRST, "Mexico's new tariffs are illegal"));

    assertThat(claims("tariff")).containsExactly("Mexico's new tariffs are illegal");
    assertThat(claims("Mexico")).hasSize(1);
    assertThat(claims("\"new tariff\"")).hasSize(1);
  }

  @Test
  void highlightsWhatWasFound() {
    store.apply(claim(FIRST, "the new tariffs are illegal"));

    assertThat(
            select(
                "(?s ?score ?found) text:query (schema:text 'tariff' 'highlight:s:<b> | e:</b>')"))
        .containsExactly("the new <b>tariffs</b> are illegal");
  }

  @Test
  void saysTheGraphAndKeepsToTheGraphOfAQuery() {
    store.apply(claim(FIRST, "the pact is dead"));
    store.apply(claim(SECOND, "the pact is alive"));

    assertThat(
            select("GRAPH <" + SECOND + "> { (?s ?score ?found) text:query (schema:text 'pact') }"))
        .containsExactly("the pact is alive");
    assertThat(
            select(
                "(?s ?score ?text ?found) text:query (schema:text 'dead') FILTER(isIRI(?found))"))
        .containsExactly(FIRST.getURI());
  }

  @Test
  void replacedAndRemovedArticlesLeaveNoGhost() {
    store.apply(claim(FIRST, "the pact is dead"));
    store.apply(claim(SECOND, "the pact is dead"));

    store.apply(claim(FIRST, "the pact is alive"));
    assertThat(claims("dead")).hasSize(1);
    assertThat(claims("alive")).hasSize(1);

    store.apply(new StoreUpdate(List.of(), Set.of(SECOND)));
    assertThat(claims("dead")).isEmpty();
    assertThat(claims("alive")).hasSize(1);
  }

  @Test
  void sameArticleAgainIsFoundOnce() {
    store.apply(claim(FIRST, "the pact is dead"));
    store.apply(claim(FIRST, "the pact is dead"));

    assertThat(claims("pact")).hasSize(1);
  }

  @Test
  void updateThatFailsLeavesNothing() {
    store.apply(claim(FIRST, "the pact is dead"));
    GraphReplacement failing =
        new GraphReplacement(
            SECOND,
            stream -> {
              throw new IllegalStateException("broken");
            });
    List<GraphReplacement> both = new ArrayList<>(claim(FIRST, "the pact is alive").replacements());
    both.add(failing);

    assertThatThrownBy(() -> store.apply(StoreUpdate.of(both))).hasMessage("broken");

    assertThat(claims("alive")).isEmpty();
    assertThat(claims("dead")).hasSize(1);
    store.apply(claim(FIRST, "the pact is alive"));
    assertThat(claims("alive")).hasSize(1);
    assertThat(store.isTextInStep()).isTrue();
  }

  @Test
  void isThereAfterOpeningAgainAndAfterCompacting() {
    store.apply(claim(FIRST, "the pact is dead"));
    store.close();
    store = KnowledgeStore.open(folder);
    assertThat(store.isTextInStep()).isTrue();
    assertThat(claims("dead")).hasSize(1);

    store.compact();
    assertThat(claims("dead")).hasSize(1);
    store.apply(claim(FIRST, "the pact is alive"));
    assertThat(claims("dead")).isEmpty();
    assertThat(claims("alive")).hasSize(1);
  }

  @Test
  void indexThatMissedAChangeIsNoticedAndMadeAgain() throws Exception {
    store.apply(claim(FIRST, "the pact is dead"));
    store.close();
    Path words = store.databaseFolder().resolveSibling("text");
    Path kept = Files.createDirectories(folder.resolveSibling("kept"));
    copy(words, kept);
    store = KnowledgeStore.open(folder);
    store.apply(claim(FIRST, "the pact is alive"));
    store.close();
    Editions.delete(words);
    copy(kept, Files.createDirectories(words));

    store = KnowledgeStore.open(folder);

    assertThat(store.isTextInStep()).isFalse();
    assertThat(store.reindex(entries -> {})).isTrue();
    assertThat(store.isTextInStep()).isTrue();
    assertThat(claims("dead")).isEmpty();
    assertThat(claims("alive")).hasSize(1);
  }

  @Test
  void indexThatIsGoneIsMadeAgain() {
    store.apply(claim(FIRST, "the pact is dead"));
    store.close();
    Editions.delete(store.databaseFolder().resolveSibling("text"));

    store = KnowledgeStore.open(folder);

    assertThat(store.reindex(entries -> {})).isTrue();
    assertThat(claims("dead")).hasSize(1);
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static StoreUpdate names(String... names) {
    return StoreUpdate.of(
        List.of(
            new GraphReplacement(
                Fixture.ENTITIES,
                stream -> {
                  for (int i = 0; i < names.length; i++) {
                    stream.triple(
                        Triple.create(
                            Fixture.iri("person/" + i),
                            RDFS.label.asNode(),
                            NodeFactory.createLiteralString(names[i])));
                  }
                })));
  }

  private static StoreUpdate claim(Node document, String words) {
    return StoreUpdate.of(
        List.of(
            new GraphReplacement(
                document,
                stream ->
                    stream.triple(
                        Triple.create(
                            CLAIM,
                            SchemaDO.text.asNode(),
                            NodeFactory.createLiteralString(words))))));
  }

  private List<String> labels(String query) {
    return select("(?s ?score ?found) text:query (rdfs:label '" + query + "')");
  }

  private List<String> claims(String query) {
    return select("(?s ?score ?found) text:query (schema:text '" + query + "')");
  }

  private List<String> select(String pattern) {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?found { "
            + pattern
            + " }";
    return store.read(
        dataset -> {
          List<String> found = new ArrayList<>();
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(dataset)).query(query).build()) {
            execution
                .execSelect()
                .forEachRemaining(
                    row ->
                        found.add(
                            row.get("found").asNode().isURI()
                                ? row.getResource("found").getURI()
                                : row.getLiteral("found").getLexicalForm()));
          }
          return found;
        });
  }
}
