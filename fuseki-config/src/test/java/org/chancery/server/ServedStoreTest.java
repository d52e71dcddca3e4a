package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.Fixture;
import org.chancery.access.Accounts;
import org.chancery.access.SecretHashes;
import org.chancery.store.Backup;
import org.chancery.store.ExportFormat;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compaction, new editions and backups while a real server answers queries. */
@Timeout(180)
class ServedStoreTest {
  private static final String TOKEN = SecretHashes.newToken();
  private static final String COUNT =
      "PREFIX schema: <https://schema.org/> SELECT (count(*) AS ?n) { ?s schema:text ?o }";
  private static final String FOUND =
      "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/> "
          + "SELECT (count(*) AS ?n) { (?s ?score ?o) text:query (schema:text 'pact' 100000) }";

  @TempDir private Path folder;
  private KnowledgeStore store;
  private ChanceryServer server;

  @BeforeEach
  void start() throws Exception {
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    store.replaceAll(out -> claims(out, 3_000), entries -> {});
    Path users =
        Files.writeString(
            folder.resolve("users"), "nightly = " + SecretHashes.ofToken(TOKEN) + "\n");
    Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-------"));
    server =
        ChanceryServer.start(
            store,
            ServerSettings.defaults().withPort(0),
            Accounts.read(users, warning -> {}),
            new NoArticles());
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void queriesGoOnOverCompactionsAndSeeANewEditionAtOnce() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService others = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> queries = others.submit(() -> askUntil(done));
      for (int i = 0; i < 3; i++) {
        HttpResponse<byte[]> answer = send(request("compact", TOKEN).POST(BodyPublishers.noBody()));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"after\"");
        assertThat(answer.statusCode()).isEqualTo(200);
      }
      done.set(true);
      assertThat(queries.get(60, TimeUnit.SECONDS)).isPositive();
    } finally {
      done.set(true);
      others.shutdownNow();
    }

    store.replaceAll(out -> claims(out, 10), entries -> {});
    assertThat(ask(COUNT)).isEqualTo("10");
    assertThat(ask(FOUND)).isEqualTo("10");
  }

  @Test
  void backupOfAServedStoreCanBeRestored() throws Exception {
    HttpResponse<byte[]> answer = send(request("backup", TOKEN).GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    Path file = Files.write(folder.resolve("backup.zip"), answer.body());
    try (Backup backup = Backup.open(file)) {
      backup.restore(folder.resolve("again"), step -> {});
    }
    try (KnowledgeStore again = KnowledgeStore.open(folder.resolve("again"))) {
      assertThat(export(again)).isEqualTo(export(store));
    }
  }

  @Test
  void nobodyWithoutAnAccountGetsABackupOrCompacts() throws Exception {
    assertThat(send(request("backup", "wrong").GET()).statusCode()).isEqualTo(401);
    assertThat(send(request("compact", "wrong").POST(BodyPublishers.noBody())).statusCode())
        .isEqualTo(401);
    assertThat(send(request("compact", TOKEN).GET()).statusCode()).isEqualTo(405);
    assertThat(send(request("backup", TOKEN).POST(BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
  }

  private int askUntil(AtomicBoolean done) throws Exception {
    int times = 0;
    while (!done.get()) {
      assertThat(ask(COUNT)).isEqualTo("3000");
      assertThat(ask(FOUND)).isEqualTo("3000");
      times++;
    }
    return times;
  }

  private String ask(String query) throws Exception {
    URI uri =
        URI.create(
            server.endpoint() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(uri).header("Accept", "text/csv"));
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(200);
    return text.lines().skip(1).findFirst().orElseThrow();
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(server.address().resolve("chancery/" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void claims(StreamRDF out, int number) {
    for (int i = 0; i < number; i++) {
      Node graph = Fixture.iri("document/" + i / 10);
      Node claim = NodeFactory.createURI(graph.getURI() + "#Claim_" + i);
      Node words = NodeFactory.createLiteralString("the pact is dead " + i);
      out.quad(Quad.create(graph, claim, SchemaDO.text.asNode(), words));
    }
  }

  private static List<String> export(KnowledgeStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out, true);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static final class NoArticles implements ArticleIntake {
    @Override
    public void list(OutputStream out) {
      // None.
    }

    @Override
    public String take(InputStream batch) {
      throw new UnsupportedOperationException("none are taken");
    }
  }
}
