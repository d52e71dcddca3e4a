package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chancery.build.Build;
import org.chancery.build.BuildRequest;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.server.ChanceryServer;
import org.chancery.server.ServerSettings;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that people use, as processes of their own, against a running server. */
class ClientsTest {
  private static final String SELECT =
      "PREFIX chy: <https://w3id.org/chancery/ontology#> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
          + "SELECT ?name { ?person a chy:Person ; rdfs:label ?name }";
  private static final String CONSTRUCT =
      "PREFIX chy: <https://w3id.org/chancery/ontology#> "
          + "CONSTRUCT { ?person a chy:Person } WHERE { ?person a chy:Person }";

  @TempDir static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();

  @BeforeAll
  static void serve() throws IOException {
    Path article = folder.resolve("lima.txt");
    Files.writeString(article, "Peru's president, Luis Quispe, said that Peru would sign.");
    Path store = folder.resolve("kg");
    BuildRequest request =
        new BuildRequest(
            List.of(article.toString()),
            store,
            ReaderSettings.STANDARD,
            ExtractorSettings.defaults(),
            1);
    Console silent =
        new Console(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            false);
    new Build(InputStream.nullInputStream(), Clock.systemUTC()).run(request, new BuildRun(silent));
    KnowledgeStore open = KnowledgeStore.open(store);
    OPEN.add(open);
    OPEN.add(ChanceryServer.start(open, ServerSettings.defaults().withPort(0)));
  }

  @AfterAll
  static void close() throws Exception {
    for (int i = OPEN.size() - 1; i >= 0; i--) {
      OPEN.get(i).close();
    }
    OPEN.clear();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/sparql-results+json | \"value\": \"Luis Quispe\"",
        "text/csv                        | Luis Quispe",
        "application/sparql-results+xml  | <literal>Luis Quispe</literal>"
      })
  void curlGetsRows(String accept, String expected) throws Exception {
    assertThat(curl(accept, SELECT)).contains(expected);
  }

  @Test
  void curlGetsTurtle() throws Exception {
    assertThat(curl("text/turtle", CONSTRUCT)).contains("person/luis-quispe");
  }

  @Test
  void pythonsStandardLibraryGetsRows() throws Exception {
    String program =
        "import json, sys, urllib.parse, urllib.request\n"
            + "data = urllib.parse.urlencode({'query': sys.argv[2]}).encode()\n"
            + "headers = {'Accept': 'application/sparql-results+json'}\n"
            + "request = urllib.request.Request(sys.argv[1], data, headers)\n"
            + "rows = json.load(urllib.request.urlopen(request))['results']['bindings']\n"
            + "print([row['name']['value'] for row in rows])\n";

    assertThat(run("python3", "-c", program, endpoint(), SELECT)).contains("['Luis Quispe']");
  }

  @Test
  void jenasOwnCommandGetsRows() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    assertThat(
            run(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "arq.rsparql",
                "--service",
                endpoint(),
                "--results",
                "tsv",
                SELECT))
        .contains("\"Luis Quispe\"");
  }

  private static String curl(String accept, String query) throws Exception {
    return run(
        "curl", "-sS", "-H", "Accept: " + accept, "--data-urlencode", "query=" + query, endpoint());
  }

  private static String endpoint() {
    return ((ChanceryServer) OPEN.get(1)).endpoint().toString();
  }

  /** What a command prints; the test is skipped where there is no such command. */
  private static String run(String... command) throws IOException, InterruptedException {
    assumeTrue(exists(command[0]), "there is no " + command[0] + " here");
    File output = Files.createTempFile(folder, "output", ".txt").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends in time").isTrue();
    return Files.readString(output.toPath());
  }

  private static boolean exists(String command) {
    if (command.contains(File.separator)) {
      return Files.isExecutable(Path.of(command));
    }
    String path = System.getenv("PATH");
    if (path == null) {
      return false;
    }
    for (String directory : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(directory, command))) {
        return true;
      }
    }
    return false;
  }
}
