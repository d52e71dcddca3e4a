package org.chancery.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.extractor.identity.IdentityException;
import org.chancery.store.ExportFormat;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's statements of identity, and explanations, in real stores. */
class IdentityStatementsBuildTest {
  private static final Extractor EXTRACTOR = Extractor.create(ExtractorSettings.defaults());

  private static final String ID = "https://w3id.org/chancery/id/";
  private static final String SOLBERG = ID + "person/kari-solvik";
  private static final String OTHER = ID + "person/karine-solvik";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  Path folder;

  private Path articles = Path.of("");
  private Path store = Path.of("");
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectories(folder.resolve("articles"));
    store = folder.resolve("kg");
    write("river", "2019-03-04", "Norway's foreign minister, Kari Solvik, rejected the treaty.");
    write("lake", "2019-05-06", "Karine Solvik, a painter, praised the lake on Monday.");
    write("fjord", "2019-06-07", "Foreign Minister Kari Solvik of Norway met fishermen.");
  }

  @Test
  void sameAsJoinsIsKeptAndCanBeTakenBack() throws IOException {
    build(null);
    assertThat(export()).contains("<" + SOLBERG + ">", "<" + OTHER + ">");

    build(file("<person/karine-solvik> owl:sameAs <person/kari-solvik> ."));
    assertThat(people()).contains(OTHER).doesNotContain(SOLBERG);
    assertThat(export())
        .contains("<" + SOLBERG + "> <http://purl.org/dc/terms/isReplacedBy> <" + OTHER + ">");

    build(null);
    assertThat(people()).doesNotContain(SOLBERG);

    build(file(""));
    assertThat(people()).contains(SOLBERG, OTHER);
    assertThat(problems).isEmpty();
  }

  /** No configuration knows of the statements: every build settles identity, whatever changed. */
  @Test
  void otherStatementsAreRespectedWhereNoArticleChanged() throws IOException {
    build(null);
    BuildReport joined = build(file("<person/karine-solvik> owl:sameAs <person/kari-solvik> ."));
    assertThat(joined.changed()).isZero();
    assertThat(joined.unchanged()).isEqualTo(3);
    assertThat(joined.rewritten()).isPositive();
    assertThat(entity("lake")).isEqualTo(entity("river"));

    BuildReport again = build(file("<person/karine-solvik> owl:sameAs <person/kari-solvik> ."));
    assertThat(again.rewritten()).isZero();
    assertThat(again.quadsAdded()).isZero();

    BuildReport apart = build(file("<person/karine-solvik> owl:differentFrom <person/b> ."));
    assertThat(apart.unchanged()).isEqualTo(3);
    assertThat(apart.rewritten()).isPositive();
    assertThat(entity("lake")).isNotEqualTo(entity("river"));
  }

  @Test
  void differentFromSplitsWhatTheRulesJoin() throws IOException {
    build(null);
    String mention = mention("fjord");
    build(file("<" + mention + "> owl:differentFrom <person/kari-solvik> ."));

    assertThat(people()).filteredOn(iri -> iri.contains("/kari-solvik")).hasSize(2);
    Explanation river = explain(entity("river"));
    assertThat(river.namesakes())
        .singleElement()
        .satisfies(
            other -> assertThat(other.reason()).contains("your statement", "identity.ttl:2"));
  }

  @Test
  void anUnknownIriIsAWarningWithFileAndLine() throws IOException {
    build(file("<person/nobody-at-all> owl:sameAs <person/kari-solvik> ."));
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("mine.ttl:2: ", "person/nobody-at-all", "waits");
  }

  @Test
  void contradictoryStatementsAreAnError() throws IOException {
    Path file =
        file(
            "<person/a> owl:sameAs <person/b> .\n"
                + "<person/b> owl:sameAs <person/c> .\n"
                + "<person/a> owl:differentFrom <person/c> .");
    assertThatThrownBy(() -> build(file))
        .isInstanceOf(IdentityException.class)
        .hasMessageContaining("mine.ttl:4: ")
        .hasMessageContaining("cannot be different");
  }

  @Test
  void anExplanationHasNamesArticlesAndReasons() throws IOException {
    build(null);
    Explanation explanation = explain("http://localhost:3030/id/person/kari-solvik");
    assertThat(explanation.iri()).isEqualTo(SOLBERG);
    assertThat(explanation.names()).containsEntry("Kari Solvik", 2);
    assertThat(explanation.parts())
        .extracting(Explanation.Part::document)
        .containsExactly("river", "fjord");
    assertThat(explanation.parts())
        .allSatisfy(part -> assertThat(part.reason()).isEqualTo("same full name"));
  }

  @Test
  void anExplanationSaysWhatIsKnownBeforehand() throws IOException {
    write("may", "2018-03-04", "British Prime Minister May met Norway's Kari Solvik in London.");
    build(null);
    Explanation explanation = explain("person/theresa-may");
    assertThat(explanation.knowledge()).anyMatch(line -> line.contains("2016-07-01 to 2019-07-31"));
    assertThat(explanation.parts())
        .singleElement()
        .satisfies(part -> assertThat(part.reason()).contains("title and surname"));
  }

  private Path file(String statements) throws IOException {
    return Files.writeString(
        folder.resolve("mine.ttl"),
        "PREFIX owl: <http://www.w3.org/2002/07/owl#>\n" + statements + "\n");
  }

  private void write(String name, String date, String text) throws IOException {
    Files.writeString(articles.resolve(name + ".md"), "---\ndate: " + date + "\n---\n" + text);
  }

  private BuildReport build(@Nullable Path identity) {
    problems.clear();
    return new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> EXTRACTOR)
        .run(
            new BuildRequest(
                    List.of(articles.toString()),
                    store,
                    ReaderSettings.STANDARD,
                    ExtractorSettings.defaults(),
                    1)
                .withIdentity(identity),
            problems::add);
  }

  private Explanation explain(String iri) {
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      return new Explainer(open, ExtractorSettings.defaults()).explain(iri).orElseThrow();
    }
  }

  private String export() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      open.export(ExportFormat.NQUADS, out, true);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> people() {
    return export()
        .lines()
        .filter(line -> line.contains("#type> <https://w3id.org/chancery/ontology#Person>"))
        .map(line -> line.substring(1, line.indexOf('>')))
        .toList();
  }

  /** The first mention of a person in an article. */
  private String mention(String document) {
    return subjects("document/" + document + "#Person_").get(0);
  }

  /** The node of the first person that an article mentions. */
  private String entity(String document) {
    String mention = "<" + mention(document) + "> <http://www.w3.org/2005/11/its/rdf#taIdentRef> <";
    return export()
        .lines()
        .filter(line -> line.startsWith(mention))
        .map(line -> line.substring(mention.length(), line.indexOf('>', mention.length())))
        .findFirst()
        .orElseThrow();
  }

  private List<String> subjects(String start) {
    return export()
        .lines()
        .filter(line -> line.startsWith("<" + ID + start))
        .map(line -> line.substring(1, line.indexOf('>')))
        .distinct()
        .toList();
  }
}
