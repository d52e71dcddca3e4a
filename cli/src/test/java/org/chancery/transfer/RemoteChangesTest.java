package org.chancery.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.chancery.build.Build;
import org.chancery.build.BuildReport;
import org.chancery.build.StatementFile;
import org.chancery.build.Statements;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.correction.CorrectionException;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people know better, and what they withdraw, through a real server with a real store. */
class RemoteChangesTest {
  private static final Credentials TOKEN = Credentials.token(Archive.TOKEN);
  private static final ExtractorSettings SETTINGS = ExtractorSettings.defaults();
  private static final String PREFIXES =
      """
      PREFIX chy: <https://w3id.org/chancery/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

      """;

  private static Path users;
  private static Extractor extractor;

  private final List<String> problems = new ArrayList<>();

  @TempDir Path folder;
  private Archive archive;
  private ServedStore served;

  @BeforeAll
  static void prepare(@TempDir Path shared) throws IOException {
    users = Archive.users(shared.resolve("users"));
    extractor = Extractor.create(SETTINGS);
  }

  @BeforeEach
  void start() throws IOException {
    archive = new Archive(folder.resolve("articles"));
    served = ServedStore.create(folder.resolve("kg"), extractor, users);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void correctionsAreSentAndKept() throws IOException {
    send(Statements.NONE);
    String tenure = tenure("river");
    Path file = file("corrections.ttl", rejecting(tenure));

    BuildReport report = send(new Statements(null, StatementFile.read(file)));

    assertThat(report.rewritten()).isPositive();
    assertThat(graph())
        .doesNotContain("<" + tenure + "> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>")
        .isEqualTo(
            archive.builtHere(
                folder.resolve("here"), extractor, request -> request.withCorrections(file)));
    assertThat(send(Statements.NONE).quadsAdded()).as("kept").isZero();
  }

  @Test
  void identityIsSentWithTheFirstOfSeveralBatches() throws IOException {
    Path file =
        file(
            "identity.ttl",
            "<person/kari-solberg-of-denmark> owl:sameAs <person/kari-solberg> .\n");
    Path here = folder.resolve("here");
    String expected = archive.builtHere(here, extractor, request -> request.withIdentity(file));

    send(new Statements(StatementFile.read(file), null), new BatchSize(2, 1 << 20));

    assertThat(graph()).isEqualTo(expected);
    assertThat(served.store().identityStatements()).contains(Files.readString(file));
  }

  @Test
  void malformedCorrectionsAreRefusedBeforeAnythingIsRead() throws IOException {
    Path file = file("corrections.ttl", "<correction/1> a chy:Correction .");

    assertThatThrownBy(() -> send(new Statements(null, StatementFile.read(file))))
        .isInstanceOf(CorrectionException.class)
        .hasMessageContaining("corrections.ttl:7: ");
    assertThat(served.store().isEmpty()).isTrue();
  }

  @Test
  void statementsThatContradictEachOtherAreRefusedAndNotKept() throws IOException {
    send(Statements.NONE);
    String before = graph();
    Path file =
        file(
            "identity.ttl",
            """
            <person/kari-solberg> owl:sameAs <person/luis-quispe> .
            <person/kari-solberg> owl:differentFrom <person/luis-quispe> .
            """);

    assertThatThrownBy(() -> send(new Statements(StatementFile.read(file), null)))
        .hasMessageContaining("identity.ttl");
    assertThat(graph()).isEqualTo(before);
    assertThat(served.store().identityStatements()).isEmpty();
  }

  @Test
  void articlesAreWithdrawnWithAllThatOnlyTheySay() throws IOException {
    send(Statements.NONE);

    BuildReport report = remove("later", "namesake", "never-there");

    assertThat(report.removed()).isEqualTo(2);
    assertThat(report.articles()).isEqualTo(3);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(problems).containsExactly("never-there: there is no such article in the store");
    Files.delete(archive.article("later"));
    Files.delete(archive.article("namesake"));
    assertThat(graph()).isEqualTo(archive.builtHere(folder.resolve("here"), extractor));

    assertThat(remove("later").removed()).isZero();
  }

  @Test
  void articleWhoseRecordIsLostIsWithdrawnAsHere() throws IOException {
    send(Statements.NONE);
    loseRecord(served.store(), "later");

    BuildReport report = remove("later");

    assertThat(problems).isEmpty();
    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.articles()).isEqualTo(4);
    Path here = folder.resolve("here");
    archive.builtHere(here, extractor);
    assertThat(graph()).isEqualTo(removedHere(here, "later"));
  }

  @Test
  void articleWhoseRecordIsLostIsSentAgain() throws IOException {
    send(Statements.NONE);
    String before = graph();
    loseRecord(served.store(), "later");

    assertThat(send(Statements.NONE).unchanged()).isEqualTo(5);
    assertThat(graph()).isEqualTo(before);
    assertThat(served.store().hasExtraction(key(served.store(), "later"))).isTrue();
  }

  @Test
  void articleWhoseRecordIsLostIsPruned() throws IOException {
    send(Statements.NONE);
    loseRecord(served.store(), "later");
    Files.delete(archive.article("later"));

    assertThat(send(Statements.NONE, BatchSize.STANDARD, /* prune= */ true).removed()).isEqualTo(1);
    assertThat(graph()).isEqualTo(archive.builtHere(folder.resolve("here"), extractor));
  }

  private static void loseRecord(KnowledgeStore store, String id) throws IOException {
    String key = key(store, id);
    Path records = store.folder().resolve("extractions");
    Files.delete(records.resolve(key.substring(0, 2)).resolve(key + ".json.gz"));
    assertThat(store.hasExtraction(key)).isFalse();
  }

  private static String key(KnowledgeStore store, String id) {
    return Objects.requireNonNull(store.documents().get(id)).extractionHash();
  }

  private String removedHere(Path place, String id) throws IOException {
    try (KnowledgeStore store = KnowledgeStore.open(place)) {
      loseRecord(store, id);
      new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> extractor)
          .remove(store, new TreeSet<>(List.of(id)), SETTINGS, problems::add);
      return Archive.graph(store);
    }
  }

  private BuildReport remove(String... ids) {
    return new RemoteBuild(InputStream.nullInputStream(), Duration.ofMillis(10))
        .remove(served.address(), TOKEN, new TreeSet<>(List.of(ids)), problems::add);
  }

  private BuildReport send(Statements statements) {
    return send(statements, BatchSize.STANDARD);
  }

  private BuildReport send(Statements statements, BatchSize size) {
    return send(statements, size, /* prune= */ false);
  }

  private BuildReport send(Statements statements, BatchSize size, boolean prune) {
    RemoteBuildRequest request =
        new RemoteBuildRequest(
            List.of(archive.folder().toString()),
            served.address(),
            TOKEN,
            ReaderSettings.STANDARD,
            SETTINGS,
            prune,
            /* strict= */ false,
            2,
            size);
    return new RemoteBuild(InputStream.nullInputStream(), Duration.ofMillis(10))
        .run(request.withStatements(statements), extractor, problems::add);
  }

  private String graph() {
    return Archive.graph(served.store());
  }

  private String tenure(String document) {
    String start = "<" + SETTINGS.baseIri() + "document/" + document + "#Tenure_";
    return graph()
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(1, line.indexOf('>')))
        .findFirst()
        .orElseThrow();
  }

  private static String rejecting(String fact) {
    return """
    <correction/1> a chy:Correction ; chy:rejects <%s> ; rdfs:comment "A misprint." ;
        dcterms:date "2021-01-02"^^xsd:date .
    """
        .formatted(fact);
  }

  private Path file(String name, String statements) throws IOException {
    return Files.writeString(folder.resolve(name), PREFIXES + statements);
  }
}
