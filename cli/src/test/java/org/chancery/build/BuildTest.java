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
import java.util.stream.Collectors;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.store.ExportFormat;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.ValidationResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole builds into real stores, on articles made for the purpose. */
class BuildTest {
  private static final String RIVER =
      """
      Norway's foreign minister, Kari Solberg, rejected the fisheries treaty on Monday.
      "We cannot sign it," Solberg said in Oslo.
      """;
  private static final String HARBOUR =
      """
      Foreign Minister Kari Solberg of Norway met Peru's president, Luis Quispe, in Lima.
      Quispe said that Peru supported the fisheries treaty.
      """;
  private static final String LATER =
      """
      Kari Solberg, a former foreign minister of Norway, praised the fisheries treaty on Tuesday.
      """;

  private static final Extractor EXTRACTOR = Extractor.create(ExtractorSettings.defaults());

  @TempDir Path folder;
  private Path articles;
  private Path store;

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectories(folder.resolve("articles"));
    store = folder.resolve("kg");
    write("river", "2019-03-04", RIVER);
    write("harbour", "2019-05-06", HARBOUR);
  }

  @Test
  void aBuildTwiceWritesNothingTheSecondTime() throws IOException {
    BuildReport first = build(store, 2, articles);
    String exported = export(store);

    BuildReport second = build(store, 2, articles);

    assertThat(first.added()).isEqualTo(2);
    assertThat(first.quadsAdded()).isPositive();
    assertThat(second).isEqualTo(new BuildReport(2, 0, 0, 2, 0, 0, 0, 0, 0));
    assertThat(export(store)).isEqualTo(exported);
  }

  @Test
  void threadsOrderAndBatchesDoNotShowInTheGraph() throws IOException {
    write("later", "2021-01-02", LATER);
    build(store, 1, articles);

    Path parallel = folder.resolve("parallel-kg");
    build(parallel, 4, articles);
    Path piecemeal = folder.resolve("piecemeal-kg");
    for (String name : List.of("later", "river", "harbour")) {
      build(piecemeal, 1, articles.resolve(name + ".md"));
    }

    assertThat(export(parallel)).isEqualTo(export(store));
    assertThat(export(piecemeal)).isEqualTo(export(store));
  }

  @Test
  void aChangedArticleIsReplacedWhole() throws IOException {
    build(store, 2, articles);
    write("harbour", "2019-05-06", LATER);

    BuildReport report = build(store, 2, articles);

    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.quadsRemoved()).isPositive();
    Path fresh = folder.resolve("fresh-kg");
    build(fresh, 2, articles);
    assertThat(export(store)).isEqualTo(export(fresh));
  }

  @Test
  void anArticleWhoseSourceIsNotGivenAgainStays() throws IOException {
    build(store, 2, articles);
    String before = export(store);

    BuildReport report = build(store, 2, articles.resolve("river.md"));

    assertThat(report.articles()).isEqualTo(2);
    assertThat(export(store)).isEqualTo(before);
  }

  @Test
  void theGraphConformsToTheShapes() throws IOException {
    write("later", "2021-01-02", LATER);
    build(store, 2, articles);

    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      ValidationResult result = open.validate();
      assertThat(result.violations()).isEmpty();
      assertThat(result.triples()).isPositive();
    }
  }

  @Test
  void onePersonOfTwoArticlesIsOneNode() throws IOException {
    build(store, 2, articles);

    assertThat(export(store))
        .contains("<https://w3id.org/chancery/id/person/kari-solberg>")
        .doesNotContain("person/kari-solberg-");
  }

  @Test
  void anIriThatANewArticleMakesObsoleteIsRedirected() throws IOException {
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Files.writeString(
        alone.resolve("short.md"),
        "---\ndate: 2019-03-05\n---\nForeign Minister Solberg of Norway said that a treaty was near.\n");
    build(store, 1, alone);
    assertThat(export(store)).contains("<https://w3id.org/chancery/id/person/solberg>");

    build(store, 1, articles);

    assertThat(export(store)).doesNotContain("<https://w3id.org/chancery/id/person/solberg>");
    assertThat(exportAll(store))
        .contains(
            "<https://w3id.org/chancery/id/person/solberg> <http://purl.org/dc/terms/isReplacedBy>"
                + " <https://w3id.org/chancery/id/person/kari-solberg>");
  }

  @Test
  void refusedInputIsReportedAndTheRestIsBuilt() throws IOException {
    Files.writeString(articles.resolve("empty.txt"), "");
    List<String> problems = new ArrayList<>();

    BuildReport report = run(request(store, 2, articles), problems);

    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.articles()).isEqualTo(2);
    assertThat(problems).singleElement().asString().contains("empty.txt");
  }

  @Test
  void anotherBaseThanTheStoresIsRefused() {
    build(store, 1, articles);
    ExtractorSettings other = ExtractorSettings.defaults().withBaseIri("https://example.org/id/");
    BuildRequest request =
        new BuildRequest(List.of(articles.toString()), store, ReaderSettings.STANDARD, other, 1);

    Build build = new Build(InputStream.nullInputStream(), Clock.systemUTC());
    assertThatThrownBy(() -> build.run(request, problem -> {}))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("https://w3id.org/chancery/id/")
        .hasMessageContaining("--base");
  }

  private void write(String name, String date, String text) throws IOException {
    Files.writeString(
        articles.resolve(name + ".md"),
        "---\ntitle: " + name + "\ndate: " + date + "\n---\n" + text);
  }

  private static BuildReport build(Path store, int threads, Path input) {
    return run(request(store, threads, input), new ArrayList<>());
  }

  private static BuildRequest request(Path store, int threads, Path input) {
    return new BuildRequest(
        List.of(input.toString()),
        store,
        ReaderSettings.STANDARD,
        ExtractorSettings.defaults(),
        threads);
  }

  private static BuildReport run(BuildRequest request, List<String> problems) {
    return new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> EXTRACTOR)
        .run(request, problems::add);
  }

  private static String exportAll(Path store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      open.export(ExportFormat.NQUADS, out, true);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The sorted export without what may differ: the records of runs, and redirects. */
  private static String export(Path store) {
    return exportAll(store)
        .lines()
        .filter(line -> !line.endsWith("/graph/runs> .") && !line.endsWith("/graph/redirects> ."))
        .collect(Collectors.joining("\n"));
  }
}
