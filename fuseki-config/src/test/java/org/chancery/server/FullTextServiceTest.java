package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.Fixture;
import org.chancery.store.GraphReplacement;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text index as clients of the endpoint see it, while the store changes. */
class FullTextServiceTest {
  private static final Node FIRST = Fixture.iri("document/first");
  private static final Node SECOND = Fixture.iri("document/second");

  private KnowledgeStore store;
  private ChanceryServer server;

  @BeforeEach
  void start(@TempDir Path folder) {
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    server = ChanceryServer.start(store, ServerSettings.defaults().withPort(0));
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Pena Nieto", "peña", "PENA", "\"Pena Nieto\"", "niet*", "nieto AND pena"})
  void namesAreFoundWithoutTheirAccents(String words) throws Exception {
    store.apply(
        replacing(Fixture.ENTITIES, "person/epn", RDFS.label.asNode(), "Enrique Peña Nieto"));

    assertThat(found("(?s ?score ?found) text:query (rdfs:label '" + words + "')"))
        .containsExactly("Enrique Peña Nieto");
  }

  @Test
  void otherFormsOfAWordAreFoundAndHighlighted() throws Exception {
    store.apply(claim(FIRST, "Mexico's new tariffs are illegal"));

    assertThat(
            found(
                "(?s ?score ?found) text:query (schema:text 'tariff' 'highlight:s:<b> | e:</b>')"))
        .containsExactly("Mexico's new <b>tariffs</b> are illegal");
  }

  @Test
  void emptyStoreHasNoWords() throws Exception {
    assertThat(found("(?s ?score ?found) text:query (schema:text 'tariff')")).isEmpty();
    assertThat(found("(?s ?score ?found) text:query (schema:text 'tariff' 'highlight:s:[ | e:]')"))
        .isEmpty();
  }

  @Test
  void queriesCanKeepToOneGraph() throws Exception {
    store.apply(claim(FIRST, "the pact is dead"));
    store.apply(claim(SECOND, "the pact is alive"));

    String pattern = "(?s ?score ?found) text:query (schema:text 'pact')";
    assertThat(found(pattern)).containsExactlyInAnyOrder("the pact is dead", "the pact is alive");
    assertThat(found("GRAPH <" + SECOND + "> { " + pattern + " }"))
        .containsExactly("the pact is alive");
    assertThat(found("GRAPH ?g { " + pattern + " } FILTER(?g = <" + FIRST + ">)"))
        .containsExactly("the pact is dead");
  }

  @Test
  void replacedAndRemovedArticlesLeaveNoGhost() throws Exception {
    store.apply(claim(FIRST, "the pact is dead"));
    store.apply(claim(SECOND, "the pact is dead"));
    String dead = "(?s ?score ?found) text:query (schema:text 'dead')";
    assertThat(found(dead)).hasSize(2);

    store.apply(claim(FIRST, "the pact is alive"));
    assertThat(found(dead)).hasSize(1);

    store.apply(new StoreUpdate(List.of(), Set.of(SECOND)));
    assertThat(found(dead)).isEmpty();
    assertThat(found("(?s ?score ?found) text:query (schema:text 'pact')"))
        .containsExactly("the pact is alive");
  }

  @Test
  void answerIsTheSameWhenAskedFromManySides() throws Exception {
    store.apply(claim(FIRST, "the pact is dead"));

    List<List<String>> answers =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> unchecked("(?s ?score ?found) text:query (schema:text 'pacts')"))
            .toList();

    assertThat(answers).containsOnly(List.of("the pact is dead"));
  }

  @Test
  void wordsThatCannotBeReadAreTheAskersMistake() throws Exception {
    HttpResponse<String> response = ask("(?s ?score ?found) text:query (schema:text 'pact AND (')");

    assertThat(response.statusCode()).isBetween(400, 499);
  }

  private List<String> unchecked(String pattern) {
    try {
      return found(pattern);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> found(String pattern) throws Exception {
    HttpResponse<String> response = ask(pattern);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().skip(1).toList();
  }

  private HttpResponse<String> ask(String pattern) throws Exception {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?found { "
            + pattern
            + " }";
    URI uri =
        URI.create(
            server.endpoint() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).header("Accept", "text/csv").build(),
            BodyHandlers.ofString());
  }

  private static StoreUpdate claim(Node document, String words) {
    return replacing(document, "document/first#Claim_1", SchemaDO.text.asNode(), words);
  }

  private static StoreUpdate replacing(Node graph, String subject, Node property, String words) {
    return StoreUpdate.of(
        List.of(
            new GraphReplacement(
                graph,
                stream ->
                    stream.triple(
                        Triple.create(
                            Fixture.iri(subject),
                            property,
                            NodeFactory.createLiteralString(words))))));
  }
}
