package org.chancery.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.access.Accounts;
import org.chancery.build.BuildListener;
import org.chancery.build.BuildReport;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.ExtractionJson;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.TextPolicy;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.server.ChanceryServer;
import org.chancery.server.ServerSettings;
import org.chancery.store.GraphReplacement;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that send to a real server with a real store. */
class RemoteBuildTest {
  private static final Credentials TOKEN = Credentials.token(Archive.TOKEN);
  private static final ExtractorSettings SETTINGS = ExtractorSettings.defaults();
  private static final String DOCUMENT = "https://w3id.org/chancery/ontology#Document";

  private static Path users;
  private static Extractor extractor;

  /** The graph that a build on a store of its own makes of the archive. */
  private static String expected;

  private final List<String> problems = new CopyOnWriteArrayList<>();

  @TempDir Path folder;
  private Archive archive;
  private KnowledgeStore store;
  private ServedStore served;
  private ChanceryServer server;

  @BeforeAll
  static void writeUsers(@TempDir Path shared) throws IOException {
    users = Archive.users(shared.resolve("users"));
    extractor = Extractor.create(SETTINGS);
    expected = new Archive(shared.resolve("articles")).builtHere(shared.resolve("here"), extractor);
  }

  @BeforeEach
  void start() throws IOException {
    archive = new Archive(folder.resolve("articles"));
    served = ServedStore.create(folder.resolve("kg"), extractor, users);
    store = served.store();
    server = served.server();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({"1000, 1000000", "2, 1000000", "1000, 1"})
  void graphIsThatOfABuildOnTheStoreItself(int articles, int bytes) {
    BuildReport report = send(archive.folder(), new BatchSize(articles, bytes), TOKEN);

    assertThat(report.added()).isEqualTo(5);
    assertThat(report.articles()).isEqualTo(5);
    assertThat(report.quadsAdded()).isPositive();
    assertThat(Archive.graph(store)).isEqualTo(expected);
  }

  @Test
  void passwordDoesAsWell() {
    Credentials password = Credentials.password("ana", Archive.PASSWORD.toCharArray());

    assertThat(send(archive.folder(), BatchSize.STANDARD, password).added()).isEqualTo(5);
  }

  @Test
  void whatTheServerHoldsIsNotSentAgain() {
    send();
    String graph = Archive.graph(store);

    BuildReport again = send();

    assertThat(again).isEqualTo(new BuildReport(5, 0, 0, 5, 0, 0, 0, 0, 0));
    assertThat(Archive.graph(store)).isEqualTo(graph);
  }

  @Test
  void changedArticlesReplaceTheirFormerSelves() throws IOException {
    send();
    archive.write("river", "2019-03-04", "Norway's foreign minister, Kari Solberg, resigned.");

    BuildReport report = send();

    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(4);
    assertThat(Archive.graph(store))
        .isEqualTo(archive.builtHere(folder.resolve("here"), extractor));
  }

  @Test
  void articlesWhoseSourceIsGoneArePrunedWhenAskedFor() throws IOException {
    send();
    Files.delete(archive.article("later"));
    assertThat(send().articles()).isEqualTo(5);

    BuildReport report =
        send(request(archive.folder(), BatchSize.STANDARD, TOKEN, SETTINGS, /* prune= */ true));

    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.articles()).isEqualTo(4);
    assertThat(Archive.graph(store))
        .isEqualTo(archive.builtHere(folder.resolve("here"), extractor));
  }

  @Test
  void newArticlesAreFoundByTheirWordsAtOnce() throws Exception {
    String illegal =
        "(?s ?score ?found) text:query (schema:text 'tariff' 'highlight:s:<b> | e:</b>')";
    assertThat(ask(illegal)).isEmpty();

    send();

    assertThat(ask(illegal)).isNotEmpty().allMatch(words -> words.contains("<b>tariffs</b>"));
    assertThat(ask("(?s ?score ?found) text:query (rdfs:label 'Pena')"))
        .isNotEmpty()
        .allMatch(name -> name.contains("Peña"));
  }

  @Test
  void batchThatBreaksTheShapesIsRefusedWhereTheBuildIsStrict() {
    send(archive.article("river"), BatchSize.STANDARD, TOKEN);
    Node graph = NodeFactory.createURI(store.base() + "graph/mine");
    Triple label =
        Triple.create(
            NodeFactory.createURI(store.base() + "person/kari-solberg"),
            RDFS.label.asNode(),
            NodeFactory.createLiteralString("another"));
    store.apply(StoreUpdate.of(List.of(new GraphReplacement(graph, out -> out.triple(label)))));

    assertThatThrownBy(
            () ->
                send(
                    new RemoteBuildRequest(
                        List.of(archive.article("harbour").toString()),
                        server.address(),
                        TOKEN,
                        ReaderSettings.STANDARD,
                        SETTINGS,
                        /* prune= */ false,
                        /* strict= */ true,
                        2,
                        BatchSize.STANDARD)))
        .isInstanceOfSatisfying(
            TransferException.class, refused -> assertThat(refused.isInvalid()).isTrue())
        .hasMessageContaining("person/kari-solberg breaks the shapes");
    assertThat(store.documents()).containsOnlyKeys("river");
    assertThat(send(archive.article("harbour"), BatchSize.STANDARD, TOKEN).added()).isEqualTo(1);
  }

  @Test
  void severalClientsAtOnceGiveTheSameGraph() {
    List<CompletableFuture<BuildReport>> clients =
        List.of("river", "harbour", "later", "namesake", "other-solberg").stream()
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> send(archive.article(name), BatchSize.STANDARD, TOKEN)))
            .toList();

    assertThat(clients).allMatch(client -> client.join().added() == 1);
    assertThat(Archive.graph(store)).isEqualTo(expected);
  }

  @Test
  void queriesSeeABatchAsAWholeOrNotAtAll() throws Exception {
    List<Integer> seen = new CopyOnWriteArrayList<>();
    CompletableFuture<BuildReport> sending = CompletableFuture.supplyAsync(this::send);
    while (!sending.isDone()) {
      Thread.sleep(5);
      seen.add(
          ask("{ SELECT (COUNT(*) AS ?found) { ?d a <" + DOCUMENT + "> } }").stream()
              .mapToInt(Integer::parseInt)
              .sum());
    }
    sending.join();

    assertThat(seen).isSubsetOf(0, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "chy_wrong"})
  void strangersAreTurnedAwayBeforeAnythingIsRead(String token) {
    AtomicInteger read = new AtomicInteger();

    assertThatThrownBy(
            () ->
                new RemoteBuild(InputStream.nullInputStream(), Duration.ofMillis(10))
                    .run(
                        request(
                            archive.folder(),
                            BatchSize.STANDARD,
                            Credentials.token(token),
                            SETTINGS,
                            false),
                        new BuildListener() {
                          @Override
                          public void article(String id) {
                            read.incrementAndGet();
                          }

                          @Override
                          public void problem(String message) {}
                        }))
        .isInstanceOf(TransferException.class)
        .hasMessageContaining("does not know")
        .hasMessageNotContaining(token);
    assertThat(read).hasValue(0);
    assertThat(store.isEmpty()).isTrue();
  }

  @Test
  void otherSettingsAreRefusedAndNamed() {
    assertThatThrownBy(
            () ->
                send(
                    request(
                        archive.folder(),
                        BatchSize.STANDARD,
                        TOKEN,
                        SETTINGS.withTextPolicy(TextPolicy.NONE),
                        false)))
        .isInstanceOf(TransferException.class)
        .hasMessageContaining("--keep-text");
    assertThatThrownBy(
            () ->
                send(
                    request(
                        archive.folder(),
                        BatchSize.STANDARD,
                        TOKEN,
                        SETTINGS.withBaseIri("https://kg.example/"),
                        false)))
        .hasMessageContaining("--base " + SETTINGS.baseIri());
    assertThat(store.isEmpty()).isTrue();
  }

  @Test
  void serverWithoutAccountsSaysHowToStartIt() {
    try (ChanceryServer reading =
        ChanceryServer.start(store, ServerSettings.defaults().withPort(0))) {
      assertThatThrownBy(() -> connect(reading.address()).list())
          .isInstanceOf(TransferException.class)
          .hasMessageContaining("chancery serve --users");
    }
  }

  @Test
  void redirectsAreNotFollowed() throws IOException {
    AtomicInteger elsewhere = new AtomicInteger();
    HttpServer trap =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    trap.createContext(
        "/",
        exchange -> {
          elsewhere.incrementAndGet();
          exchange
              .getResponseHeaders()
              .add("Location", "http://127.0.0.1:" + trap.getAddress().getPort() + "/caught");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    trap.start();
    try {
      assertThatThrownBy(
              () -> connect(URI.create("http://127.0.0.1:" + trap.getAddress().getPort())).list())
          .isInstanceOf(TransferException.class)
          .hasMessageContaining("leads elsewhere");
      assertThat(elsewhere).hasValue(1);
    } finally {
      trap.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:3030",
        "ftp://localhost/",
        "http:///x",
        "http://ana:secret@localhost/",
        "http://localhost/?a=b"
      })
  void addressesThatAreNoneAreRefused(String address) {
    assertThatThrownBy(() -> connect(URI.create(address)))
        .isInstanceOf(TransferException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void onlyAddressesOfThisMachineMayDoWithoutEncryption() {
    assertThat(connect(URI.create("http://kg.example/")).isOpenToOthers()).isTrue();
    assertThat(connect(URI.create("http://127.0.0.1.kg.example/")).isOpenToOthers()).isTrue();
    assertThat(connect(URI.create("https://kg.example/")).isOpenToOthers()).isFalse();
    assertThat(connect(URI.create("http://localhost:3030/")).isOpenToOthers()).isFalse();
    assertThat(connect(URI.create("http://127.0.0.1:3030")).isOpenToOthers()).isFalse();
  }

  @Test
  void serverThatDoesNotAnswerIsTriedAgainUntilItDoes() {
    int port = server.port();
    server.close();
    CompletableFuture<BuildReport> sending =
        CompletableFuture.supplyAsync(
            () ->
                new RemoteBuild(InputStream.nullInputStream(), Duration.ofMillis(200))
                    .run(
                        new RemoteBuildRequest(
                            List.of(archive.folder().toString()),
                            URI.create("http://localhost:" + port + "/"),
                            TOKEN,
                            ReaderSettings.STANDARD,
                            SETTINGS,
                            false,
                            false,
                            2,
                            BatchSize.STANDARD),
                        problems::add));
    while (problems.isEmpty() && !sending.isDone()) {
      Thread.onSpinWait();
    }
    ServerSettings again = ServerSettings.defaults().withPort(port);
    try (ChanceryServer back =
        ChanceryServer.start(store, again, Accounts.read(users, warning -> {}), served.intake())) {
      assertThat(sending.join().added()).as("sent to " + back.address()).isEqualTo(5);
    }
    assertThat(problems.get(0)).contains("trying again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          nonsense                                        | line 2: Unrecognized token
          {"article":"a"}                                 | line 2: expected an article with its key
          {"remove":"a","article":"b","key":"c"}          | line 2: expected an article
          {"remove":" "}                                  | line 2: expected an id
          {"article":"a","key":"k","extraction":{"id":1}} | line 2: not an extraction
          {"article":"a","key":"k","extra":1}             | line 2: Unrecognized field
          {"remove":"a"}~{"remove":"a"}                   | line 3: a second time the article a
          null                                            | line 2: expected
          """)
  void malformedLineIsNamedAndNothingIsWritten(String lines, String message) throws Exception {
    String good = good("river", archive.article("river"));

    HttpResponse<String> response = post(header() + lines.replace('~', '\n') + "\n" + good + "\n");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(message);
    assertThat(store.isEmpty()).isTrue();
  }

  @Test
  void malformedLastLineUndoesTheLinesBeforeIt() throws Exception {
    HttpResponse<String> response =
        post(header() + good("river", archive.article("river")) + "\nnonsense\n");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("line 3");
    assertThat(store.isEmpty()).isTrue();
    send();
    assertThat(Archive.graph(store)).isEqualTo(expected);
  }

  @Test
  void extractionUnderAnotherKeyIsRefused() throws Exception {
    Extraction extraction = extract("river");
    String line = Json.write(Entry.of(extraction, "0".repeat(64), null));

    HttpResponse<String> response = post(header() + line + "\n");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("is not the one that its key stands for");
    assertThat(store.isEmpty()).isTrue();
  }

  @Test
  void batchOfAnotherConfigurationIsRefused() throws Exception {
    Configuration own = extractor.configuration();
    Header other =
        Header.of(new Configuration(own.version(), "abc", own.baseIri(), own.textPolicy()));

    HttpResponse<String> response = post(Json.write(other) + "\n");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).contains("abc").contains(own.hash().substring(0, 12));
  }

  @Test
  void articleThatIsSaidToBeThereAndIsNotIsAConflict() throws Exception {
    String line = Json.write(Entry.held("river", "0".repeat(64), null));

    HttpResponse<String> response = post(header() + line + "\n");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body()).contains("river");
  }

  private String header() {
    return Json.write(Header.of(extractor.configuration())) + "\n";
  }

  private String good(String id, Path article) throws IOException {
    Extraction extraction =
        extractor.extract(Document.of(id, Files.readString(article), Metadata.NONE));
    return Json.write(Entry.of(extraction, extraction.key(), null));
  }

  private Extraction extract(String name) throws IOException {
    String text = Files.readString(archive.article(name));
    return ExtractionJson.read(
        ExtractionJson.write(extractor.extract(Document.of(name, text, Metadata.NONE))));
  }

  private HttpResponse<String> post(String lines) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.address().resolve("chancery/articles"))
                .header("Authorization", TOKEN.header())
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build(),
            BodyHandlers.ofString());
  }

  private List<String> ask(String pattern) throws Exception {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?found { "
            + pattern
            + " }";
    URI uri =
        URI.create(
            server.endpoint() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(uri).header("Accept", "text/csv").build(),
                BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().skip(1).toList();
  }

  private ServerConnection connect(URI address) {
    return new ServerConnection(address, TOKEN, Duration.ofMillis(10), message -> {});
  }

  private BuildReport send() {
    return send(archive.folder(), BatchSize.STANDARD, TOKEN);
  }

  private BuildReport send(Path input, BatchSize size, Credentials credentials) {
    return send(request(input, size, credentials, SETTINGS, /* prune= */ false));
  }

  private static BuildReport send(RemoteBuildRequest request) {
    return new RemoteBuild(InputStream.nullInputStream(), Duration.ofMillis(10))
        .run(request, extractor(request), problem -> {});
  }

  /** Another one only where the settings differ: reading gazetteers takes its time. */
  private static Extractor extractor(RemoteBuildRequest request) {
    return request.extraction().equals(SETTINGS)
        ? extractor
        : Extractor.create(request.extraction());
  }

  private RemoteBuildRequest request(
      Path input,
      BatchSize size,
      Credentials credentials,
      ExtractorSettings settings,
      boolean prune) {
    return new RemoteBuildRequest(
        List.of(input.toString()),
        server.address(),
        credentials,
        ReaderSettings.STANDARD,
        settings,
        prune,
        /* strict= */ false,
        2,
        size);
  }
}
