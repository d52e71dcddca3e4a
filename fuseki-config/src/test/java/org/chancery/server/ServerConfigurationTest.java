package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.tdb2.assembler.VocabTDB2;
import org.chancery.Fixture;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConfigurationTest {
  private static final Path FILE = Path.of("config.ttl");

  @Test
  void pathOfTheStoreAndTimeLimitsAreSet(@TempDir Path folder) {
    Model model =
        ServerConfiguration.read(
            folder, ServerSettings.defaults().withQueryTimeout(Duration.ofSeconds(2)));

    assertThat(model.listObjectsOfProperty(VocabTDB2.pLocation).toList())
        .singleElement()
        .hasToString(folder.toAbsolutePath().toString());
    assertThat(model.containsLiteral(null, null, "2000,6000")).isTrue();
  }

  @Test
  void hasNoBlankNodes(@TempDir Path folder) {
    Model model = ServerConfiguration.read(folder, ServerSettings.defaults());

    assertThat(model.listStatements().toList())
        .noneMatch(s -> s.getSubject().isAnon() || s.getObject().isAnon());
  }

  @Test
  void fusekiServerOfOnesOwnCanReadTheFile(@TempDir Path folder) throws Exception {
    KnowledgeStore store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    Fixture.load(store);
    Path copy = folder.resolve("config.ttl");
    String location = store.databaseFolder().toUri().getPath();
    Files.writeString(copy, Files.readString(FILE).replace("kg/tdb2", location));

    FusekiServer server =
        FusekiServer.create().port(0).loopback(true).parseConfigFile(copy).build().start();
    try (store) {
      assertThat(query(server, "SELECT (COUNT(*) AS ?n) { ?p a ?person }").statusCode())
          .isEqualTo(200);
      assertThat(query(server, "SELECT * { <" + Fixture.DOCUMENT + "> ?p ?o }").body())
          .contains("Norway to join River Pact");
      assertThat(query(server, "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(422);
    } finally {
      server.stop();
    }
  }

  private static HttpResponse<String> query(FusekiServer server, String text) throws Exception {
    String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
    URI uri = URI.create(server.datasetURL("chancery") + "/sparql?query=" + query);
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "text/csv").build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
