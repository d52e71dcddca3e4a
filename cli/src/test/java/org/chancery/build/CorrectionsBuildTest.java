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
import org.chancery.extractor.correction.CorrectionException;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.store.ExportFormat;
import org.chancery.store.FactEvidence;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections by people, in real stores. */
class CorrectionsBuildTest {
  private static final Extractor EXTRACTOR = Extractor.create(ExtractorSettings.defaults());

  private static final String ID = "https://w3id.org/chancery/id/";
  private static final String CHY = "https://w3id.org/chancery/ontology#";
  private static final String SOLVIK = ID + "person/kari-solvik";
  private static final String MINISTER = ID + "office/foreign-minister-of-norway";
  private static final String HOLDS =
      "<" + SOLVIK + "> <http://www.w3.org/ns/org#holds> <" + MINISTER + ">";

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
    write(
        "river",
        "2019-03-04",
        "Norway's foreign minister, Kari Solvik, rejected the treaty on Monday.");
    write("lake", "2019-05-06", "Helena Quintrell, a painter, praised the lake in Peru on Monday.");
  }

  @Test
  void aRejectedFactIsLeftOutWithAllThatIsDerivedUntilThatIsTakenBack() throws IOException {
    build(null);
    List<String> before = graph();
    String tenure = tenure("river");
    assertThat(before).anyMatch(line -> line.startsWith(HOLDS));

    BuildReport report = build(rejecting(tenure));

    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.rewritten()).isEqualTo(1);
    assertThat(graph())
        .noneMatch(line -> line.startsWith(HOLDS))
        .noneMatch(line -> line.contains("/incumbency/"))
        .noneMatch(line -> line.startsWith("<" + tenure + ">"))
        .anyMatch(line -> line.contains("<" + CHY + "rejects> <" + tenure + ">"));
    assertThat(validates()).isTrue();
    List<String> rejected = graph();

    assertThat(build(null).quadsAdded()).as("kept, and written already").isZero();
    assertThat(graph()).isEqualTo(rejected);

    assertThat(build(file("")).rewritten()).isEqualTo(1);
    assertThat(graph()).isEqualTo(before);
    assertThat(problems).isEmpty();
  }

  @Test
  void anAddedFactCountsLikeOthersAndNamesItsCorrection() throws IOException {
    build(null);
    List<String> before = graph();
    String added = ID + "correction/1#tenure";

    BuildReport report =
        build(
            file(
                """
                <correction/1> a chy:Correction ; chy:adds <correction/1#tenure> ;
                    rdfs:comment "The gazette names a successor." ; dcterms:date "2021-01-02"^^xsd:date .
                <correction/1#tenure> a chy:Tenure ; chy:holder <person/helena-quintrell> ;
                    chy:office <office/foreign-minister-of-norway> ; chy:tenureStatus chy:Current ;
                    chy:asOf "2020-01-01"^^xsd:date ; schema:startDate "2019-12"^^xsd:gYearMonth .
                """));

    assertThat(problems).isEmpty();
    assertThat(report.rewritten()).as("no article is touched").isZero();
    assertThat(graph())
        .noneMatch(line -> line.startsWith(HOLDS))
        .anyMatch(
            line ->
                line.startsWith(
                    "<"
                        + ID
                        + "person/helena-quintrell> <http://www.w3.org/ns/org#holds> <"
                        + MINISTER))
        .contains(
            "<"
                + added
                + "> <http://www.w3.org/ns/prov#wasDerivedFrom> <"
                + ID
                + "correction/1> <"
                + ID
                + "graph/corrections> .");
    assertThat(validates()).isTrue();
    assertThat(evidence(added))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.rule()).isEqualTo("correction");
              assertThat(fact.corrections())
                  .singleElement()
                  .satisfies(c -> assertThat(c.reason()).contains("gazette"));
            });
    assertThat(explain(SOLVIK).corrections()).isEmpty();
    assertThat(explain(ID + "person/helena-quintrell").corrections())
        .singleElement()
        .satisfies(c -> assertThat(c.how()).isEqualTo("adds"));

    build(file(""));
    assertThat(graph()).isEqualTo(before);
  }

  @Test
  void explanationAndEvidenceShowWhatIsRejectedAndWhy() throws IOException {
    build(null);
    String tenure = tenure("river");
    build(rejecting(tenure));

    assertThat(explain(SOLVIK).corrections())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.how()).isEqualTo("rejects");
              assertThat(one.fact()).isEqualTo(tenure);
              assertThat(one.who()).isEqualTo("A. Editor");
            });
    assertThat(evidence(tenure))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.type()).isEqualTo("Tenure");
              assertThat(fact.corrections().get(0).reason()).isEqualTo("A misprint.");
            });
  }

  @Test
  void whatThereIsNotYetWaitsWithAWarning() throws IOException {
    build(rejecting(ID + "document/later#Tenure_0_33"));
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("mine.ttl:", "document/later#Tenure_0_33", "waits");

    write("another", "2020-01-01", "The prime minister of Iceland went to Sweden.\n");
    build(null);
    assertThat(problems).singleElement().asString().contains("corrections.ttl:", "waits");
  }

  @Test
  void aFileThatSaysAnythingElseIsRefusedAndNothingIsBuilt() throws IOException {
    Path file = file("<correction/1> a chy:Correction ; chy:rejects <document/river#Tenure_0_9> .");
    assertThatThrownBy(() -> build(file))
        .isInstanceOf(CorrectionException.class)
        .hasMessageContaining("mine.ttl:7: ")
        .hasMessageContaining("expected a reason");
    assertThat(graph()).isEmpty();
  }

  private Path rejecting(String fact) throws IOException {
    return file(
        "<correction/1> a chy:Correction ; chy:rejects <"
            + fact
            + "> ; rdfs:comment \"A misprint.\" ;\n"
            + "    dcterms:date \"2021-01-02\"^^xsd:date ; dcterms:creator \"A. Editor\" .");
  }

  private Path file(String corrections) throws IOException {
    return Files.writeString(
        folder.resolve("mine.ttl"),
        """
        PREFIX chy: <https://w3id.org/chancery/ontology#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX schema: <https://schema.org/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

        """
            + corrections);
  }

  private void write(String name, String date, String text) throws IOException {
    Files.writeString(articles.resolve(name + ".md"), "---\ndate: " + date + "\n---\n" + text);
  }

  private BuildReport build(@Nullable Path corrections) {
    problems.clear();
    return new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> EXTRACTOR)
        .run(
            new BuildRequest(
                    List.of(articles.toString()),
                    store,
                    ReaderSettings.STANDARD,
                    ExtractorSettings.defaults(),
                    1)
                .withCorrections(corrections),
            problems::add);
  }

  private Explanation explain(String iri) {
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      return new Explainer(open, ExtractorSettings.defaults()).explain(iri).orElseThrow();
    }
  }

  private List<FactEvidence> evidence(String iri) {
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      return open.evidence(iri, 10);
    }
  }

  private boolean validates() {
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      assertThat(open.validate().violations()).isEmpty();
      return true;
    }
  }

  /** Everything but the record of runs. */
  private List<String> graph() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      open.export(ExportFormat.NQUADS, out, true);
    }
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.contains("/graph/runs>"))
        .toList();
  }

  private String tenure(String document) {
    String start = "<" + ID + "document/" + document + "#Tenure_";
    return graph().stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(1, line.indexOf('>')))
        .findFirst()
        .orElseThrow();
  }
}
