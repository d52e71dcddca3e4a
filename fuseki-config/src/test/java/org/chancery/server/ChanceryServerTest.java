package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.chancery.Fixture;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceryServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String LABELS =
      "SELECT ?label { ?person a <https://w3id.org/chancery/ontology#Person> ;"
          + " <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?label";
  private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o }";

  private static KnowledgeStore store;
  private static ChanceryServer server;

  @BeforeAll
  static void start(@TempDir Path folder) {
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    Fixture.load(store);
    server =
        ChanceryServer.start(
            store, ServerSettings.defaults().withPort(0).withQueryTimeout(Duration.ofMillis(1500)));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chancery/sparql", "chancery/query"})
  void selectAnswersWithCsv(String service) throws Exception {
    HttpResponse<String> response = query(service, LABELS, "text/csv");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("label\r\nJon Vik\r\nMira Solheim\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          application/sparql-results+json | "value": "Mira Solheim"
          application/sparql-results+xml  | <literal>Mira Solheim</literal>
          text/tab-separated-values       | "Mira Solheim"
          """,
      delimiter = '|',
      quoteCharacter = '\0')
  void selectAnswersInTheFormatAskedFor(String accept, String expected) throws Exception {
    HttpResponse<String> response = query("chancery/sparql", LABELS, accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(contentType(response)).startsWith(accept);
    assertThat(response.body()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/rdf+xml",
        "application/n-triples",
        "application/ld+json"
      })
  void constructAnswersInTheFormatAskedFor(String accept) throws Exception {
    HttpResponse<String> response = query("chancery/sparql", CONSTRUCT, accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(contentType(response)).startsWith(accept);
    assertThat(
            RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(accept))
                .toGraph()
                .size())
        .isGreaterThan(100);
  }

  @Test
  void queryIsAnsweredBothPostedAndAsForm() throws Exception {
    HttpResponse<String> posted =
        send(
            request("chancery/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(LABELS)));
    HttpResponse<String> form =
        send(
            request("chancery/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString("query=" + encode(LABELS))));

    assertThat(posted.body()).contains("Jon Vik").isEqualTo(form.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chancery/sparql",
        "chancery/query",
        "chancery/update",
        "chancery",
        "chancery/data"
      })
  void updateIsRefused(String path) throws Exception {
    String insert = "INSERT DATA { <urn:x:a> <urn:x:b> <urn:x:c> }";
    HttpResponse<String> direct =
        send(
            request(path)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(insert)));
    HttpResponse<String> form =
        send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + encode(insert))));

    assertThat(List.of(direct.statusCode(), form.statusCode()))
        .allMatch(status -> status >= 400 && status < 500);
    assertThat(store.graphs()).hasSize(7);
    assertThat(query("chancery/sparql", "ASK { <urn:x:a> ?p ?o }", "text/csv").body())
        .contains("false");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, chancery/data?default", "POST, chancery/data?default", "DELETE, chancery/data?default",
    "PATCH, chancery/data?default", "PUT, chancery", "POST, chancery",
    "PUT, chancery/get?graph=urn:x:g", "DELETE, chancery"
  })
  void graphStoreCannotBeWritten(String method, String path) throws Exception {
    HttpResponse<String> response =
        send(
            request(path)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<urn:x:a> <urn:x:b> <urn:x:c> .")));

    assertThat(response.statusCode()).isBetween(400, 499);
    assertThat(store.graphs()).hasSize(7);
  }

  @Test
  void updateHiddenInAQueryIsRefused() throws Exception {
    assertThat(query("chancery/sparql", "LOAD <file:///etc/hostname>", "*/*").statusCode())
        .isEqualTo(400);
    assertThat(query("chancery/sparql", "DROP ALL", "*/*").statusCode()).isEqualTo(400);
  }

  @Test
  void fromDoesNotReadFiles() throws Exception {
    HttpResponse<String> response =
        query("chancery/sparql", "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", "text/csv");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("s,p,o\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { { SELECT ?s { SERVICE SILENT ?x { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?q ?r } } }",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "ASK { SERVICE <http://localhost:1/> { ?s ?p ?o } }"
      })
  void serviceIsRefusedWithAReason(String text) throws Exception {
    HttpResponse<String> response = query("chancery/sparql", text, "text/csv");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("SERVICE is not offered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:org.apache.jena.sparql.function.library.wait>(60000) AS ?x) {}",
        "SELECT * { FILTER(<java:org.apache.jena.sparql.function.library.wait>(60000)) }"
      })
  void javaFunctionIsRefusedWithAReason(String text) throws Exception {
    HttpResponse<String> response = query("chancery/sparql", text, "text/csv");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("java: functions are not offered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (CALL(<java:org.apache.jena.sparql.function.library.wait>, 60000) AS ?x) {}",
        "SELECT * { BIND(IRI(CONCAT('java:org.apache.jena.sparql.function.library.', 'wait')) AS ?f)"
            + " BIND(CALL(?f, 60000) AS ?x) }",
        "SELECT (COUNT(<java:org.apache.jena.sparql.function.library.wait>(60000)) AS ?n) {}",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.splitIRI> (?a ?b) }",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}"
      })
  void classNamedInAQueryIsNeverLoaded(String text) throws Exception {
    long start = System.nanoTime();

    HttpResponse<String> response = query("chancery/sparql", text, "text/csv");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(response.statusCode()).isLessThan(500);
  }

  @Test
  void functionsOfTheStandardLibraryWork() throws Exception {
    assertThat(
            query(
                    "chancery/sparql",
                    "SELECT (<http://www.w3.org/2005/xpath-functions#upper-case>('a') AS ?x) {}",
                    "text/csv")
                .body())
        .contains("A");
  }

  @Test
  void queryThatTakesTooLongIsStopped() throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> response =
        query(
            "chancery/sparql",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }",
            "text/csv");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded"})
  void queryThatIsTooLongIsRefused(String contentType) throws Exception {
    String text = LABELS + " # " + "x".repeat(60_000);
    HttpResponse<String> response =
        send(
            request("chancery/sparql")
                .header("Content-Type", contentType)
                .POST(
                    BodyPublishers.ofString(
                        contentType.endsWith("query") ? text : "query=" + encode(text))));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void brokenQueryIsAnsweredWithThePlaceOfTheError() throws Exception {
    HttpResponse<String> response = query("chancery/sparql", "SELECT * { ?s ?p }", "text/csv");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("line 1, column 18");
  }

  @Test
  void defaultGraphOfTheGraphStoreIsTheUnion() throws Exception {
    HttpResponse<String> response =
        send(request("chancery/data?default").header("Accept", "text/turtle").GET());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(RDFParser.fromString(response.body(), Lang.TURTLE).toGraph().size())
        .isGreaterThan(100);
  }

  @Test
  void wholeStoreIsHandedOutAsQuads() throws Exception {
    HttpResponse<String> response =
        send(request("chancery/data").header("Accept", "application/n-quads").GET());

    assertThat(response.body().lines()).hasSize((int) Fixture.dataset().stream().count());
  }

  @Test
  void namedGraphIsHandedOut() throws Exception {
    HttpResponse<String> response =
        send(
            request("chancery/get?graph=" + encode(Fixture.ENTITIES.getURI()))
                .header("Accept", "application/n-triples")
                .GET());

    assertThat(response.body()).contains("Mira Solheim").doesNotContain("Claim");
    assertThat(send(request("chancery/get?graph=urn:x:none").GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void otherSitesMayReadWithoutCredentials() throws Exception {
    HttpResponse<String> response =
        send(
            request("chancery/sparql?query=" + encode(LABELS))
                .header("Origin", "https://tool.example")
                .GET());

    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
    assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void preflightAllowsNoWriting() throws Exception {
    HttpResponse<String> response =
        send(
            request("chancery/sparql")
                .header("Origin", "https://tool.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValueSatisfying(
            methods -> assertThat(methods).contains("POST").doesNotContain("PUT", "DELETE"));
    assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void pingAnswers() throws Exception {
    assertThat(send(request("$/ping").GET()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$/server", "$/datasets", "$/stats", "$/compact/chancery", "$/tasks"})
  void administrationIsNotOffered(String path) throws Exception {
    assertThat(send(request(path).GET()).statusCode()).isEqualTo(404);
    assertThat(send(request(path).POST(BodyPublishers.noBody())).statusCode()).isBetween(400, 499);
  }

  @Test
  void savedQueriesAreListed() throws Exception {
    HttpResponse<String> response = send(request("queries").GET());

    assertThat(contentType(response)).startsWith("application/json");
    assertThat(response.body()).contains("Who holds which office?");
  }

  @Test
  void pageIsServedWithAStrictPolicy() throws Exception {
    HttpResponse<String> response = send(request("").GET());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(contentType(response)).startsWith("text/html");
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pages/nothing.css",
        "pages/..%2fconfig.ttl",
        "pages/../config.ttl",
        "webjars/../../../org/chancery/server/config.ttl",
        "webjars/",
        "nothing"
      })
  void nothingElseIsServed(String path) throws Exception {
    assertThat(send(request(path).GET()).statusCode()).isBetween(400, 499);
  }

  @Test
  void updatesOfTheStoreAreSeenByLaterQueries(@TempDir Path folder) throws Exception {
    try (KnowledgeStore growing = KnowledgeStore.create(folder.resolve("growing"), Fixture.BASE);
        ChanceryServer second =
            ChanceryServer.start(growing, ServerSettings.defaults().withPort(0))) {
      URI uri = URI.create(second.endpoint() + "?query=" + encode(LABELS));
      HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "text/csv").build();
      assertThat(CLIENT.send(request, BodyHandlers.ofString()).body()).isEqualTo("label\r\n");

      Fixture.load(growing);

      assertThat(CLIENT.send(request, BodyHandlers.ofString()).body()).contains("Jon Vik");
    }
  }

  @Test
  void portInUseIsNamed() {
    ServerSettings taken = ServerSettings.defaults().withPort(server.port());

    assertThatThrownBy(() -> ChanceryServer.start(store, taken))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("localhost:" + server.port())
        .hasMessageContaining("Another program may use this port");
  }

  private static HttpResponse<String> query(String service, String text, String accept)
      throws Exception {
    return send(request(service + "?query=" + encode(text)).header("Accept", accept).GET());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path))
        .timeout(Duration.ofSeconds(60));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest built = request.build();
    // A server that refuses a body closes the connection, so that nobody else must wait for it.
    HttpClient client = built.method().equals("GET") ? CLIENT : HttpClient.newHttpClient();
    return client.send(built, BodyHandlers.ofString());
  }

  private static String contentType(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
