package org.chancery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.chancery.Fixture;
import org.chancery.access.Accounts;
import org.chancery.access.SecretHashes;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesTest {
  private static final String PASSWORD = "a long enough password";
  private static final String TOKEN = SecretHashes.newToken();
  private static final String BEARER = "Bearer " + TOKEN;
  private static final Recorder RECORDER = new Recorder();

  private static KnowledgeStore store;
  private static ChanceryServer server;
  private static ChanceryServer reading;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    Path users =
        Files.writeString(
            folder.resolve("users"),
            "ana = "
                + SecretHashes.ofPassword(PASSWORD.toCharArray())
                + "\nnightly = "
                + SecretHashes.ofToken(TOKEN));
    Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-------"));
    ServerSettings settings = ServerSettings.defaults().withPort(0);
    server = ChanceryServer.start(store, settings, Accounts.read(users, warning -> {}), RECORDER);
    reading = ChanceryServer.start(store, settings);
  }

  @AfterAll
  static void stop() {
    server.close();
    reading.close();
    store.close();
  }

  @BeforeEach
  void forget() {
    RECORDER.batches.clear();
  }

  @Test
  void batchOfAnAccountIsTaken() throws Exception {
    assertThat(post(BEARER, "one\ntwo\n").body()).isEqualTo("{\"lines\":2}");
    assertThat(post(basic("ana", PASSWORD), "three\n").statusCode()).isEqualTo(200);

    assertThat(RECORDER.batches).containsExactly("one\ntwo\n", "three\n");
  }

  @Test
  void packedBatchIsUnpacked() throws Exception {
    HttpResponse<String> response =
        send(
            request(server, BEARER)
                .header("Content-Type", ArticlesServlet.LINES)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed("one\n"))));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(RECORDER.batches).containsExactly("one\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Basic YW5hOndyb25n", "Bearer chy_wrong", "Bearer", "Basic", "nonsense"})
  void nobodyElseWritesOrSeesTheList(String authorization) throws Exception {
    HttpResponse<String> posted = post(authorization, "one\n");
    HttpResponse<String> listed = send(request(server, authorization).GET());

    assertThat(List.of(posted.statusCode(), listed.statusCode())).containsOnly(401);
    assertThat(posted.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"chancery\"");
    assertThat(posted.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(listed.body()).doesNotContain("held");
    assertThat(RECORDER.batches).isEmpty();
  }

  @Test
  void withoutAccountsThereIsNoSuchPlace() throws Exception {
    assertThat(
            send(request(reading, BEARER)
                    .header("Content-Type", ArticlesServlet.LINES)
                    .POST(BodyPublishers.ofString("one\n")))
                .statusCode())
        .isEqualTo(404);
    assertThat(send(request(reading, BEARER).GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void listIsHandedOutPackedWhereThatIsUnderstood() throws Exception {
    HttpResponse<String> plain = send(request(server, BEARER).GET());
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient()
            .send(
                request(server, BEARER).header("Accept-Encoding", "gzip").GET().build(),
                BodyHandlers.ofByteArray());

    assertThat(plain.body()).isEqualTo("\"held\"\n");
    assertThat(plain.headers().firstValue("Content-Type")).hasValue(ArticlesServlet.LINES);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("\"held\"\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"Origin, https://page.example", "Origin, null", "Sec-Fetch-Site, cross-site"})
  void pagesInBrowsersAreRefused(String header, String value) throws Exception {
    HttpResponse<String> response =
        send(
            request(server, BEARER)
                .header("Content-Type", ArticlesServlet.LINES)
                .header(header, value)
                .POST(BodyPublishers.ofString("one\n")));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(RECORDER.batches).isEmpty();
  }

  @Test
  void preflightDoesNotAllowToSendAPassword() throws Exception {
    HttpResponse<String> response =
        send(
            request(server, "")
                .header("Origin", "https://page.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(response.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .doesNotContainIgnoringCase("authorization");
    assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, identity",
    "application/json, identity",
    "application/x-ndjson, br",
    "application/x-www-form-urlencoded, identity"
  })
  void otherContentIsRefused(String type, String encoding) throws Exception {
    HttpResponse<String> response =
        send(
            request(server, BEARER)
                .header("Content-Type", type)
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofString("one\n")));

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(RECORDER.batches).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
  void otherMethodsAreRefused(String method) throws Exception {
    HttpResponse<String> response =
        send(request(server, BEARER).method(method, BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(405);
  }

  @Test
  void batchThatIsCutOffIsRefused() throws Exception {
    byte[] whole = packed("one\n".repeat(100));
    BodyPublisher half = BodyPublishers.ofByteArray(whole, 0, whole.length - 9);

    HttpResponse<String> response =
        send(
            request(server, BEARER)
                .header("Content-Type", ArticlesServlet.LINES)
                .header("Content-Encoding", "gzip")
                .POST(half));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("complete gzip file");
    assertThat(RECORDER.batches).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CONFLICT, 409", "MALFORMED, 400", "NO_ROOM, 507", "FAILED, 500", "UNAVAILABLE, 503"})
  void refusalsSayWhy(IntakeException.Reason reason, int status) throws Exception {
    HttpResponse<String> response = post(BEARER, "refuse " + reason);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("\"error\"").contains("because");
  }

  @Test
  void bugsShowNothingOfTheInside() throws Exception {
    HttpResponse<String> response = post(BEARER, "fail");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("inside").contains("\"error\"");
  }

  @Test
  void whoGuessesIsSlowedDown(@TempDir Path folder) throws Exception {
    Path users =
        Files.writeString(
            folder.resolve("users"), "ana = " + SecretHashes.ofPassword(PASSWORD.toCharArray()));
    Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-------"));
    try (ChanceryServer guessed =
        ChanceryServer.start(
            store,
            ServerSettings.defaults().withPort(0),
            Accounts.read(users, warning -> {}),
            RECORDER)) {
      for (int i = 0; i < 5; i++) {
        send(request(guessed, basic("ana", "guess " + i)).GET());
      }

      HttpResponse<String> response = send(request(guessed, basic("ana", PASSWORD)).GET());

      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }
  }

  private static HttpResponse<String> post(String authorization, String body) throws Exception {
    return send(
        request(server, authorization)
            .header("Content-Type", ArticlesServlet.LINES)
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(ChanceryServer to, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(to.address() + "chancery/articles"))
            .timeout(Duration.ofSeconds(60));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  // A server that refuses a body closes the connection, so that nobody else must wait for it.
  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request.build(), BodyHandlers.ofString());
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** Keeps what it is sent, where it is not told to refuse. */
  private static final class Recorder implements ArticleIntake {
    final List<String> batches = new CopyOnWriteArrayList<>();

    @Override
    public void list(OutputStream out) throws IOException {
      out.write("\"held\"\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String take(InputStream batch) throws IOException {
      String text = new String(batch.readAllBytes(), StandardCharsets.UTF_8);
      if (text.startsWith("refuse ")) {
        throw new IntakeException(IntakeException.Reason.valueOf(text.substring(7)), "because");
      }
      if (text.equals("fail")) {
        throw new IllegalStateException("something from the inside");
      }
      batches.add(text);
      return "{\"lines\":" + text.lines().count() + "}";
    }
  }
}
