package org.chancery.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that go, whose sources go, and stores that are written in bulk. */
class StoreChangesTest {
  private static final String RIVER =
      """
      Norway's foreign minister, Kari Solberg, rejected the fisheries treaty on Monday.
      "We cannot sign it as long as the quotas stay," Solberg said in Oslo.
      """;
  private static final String HARBOUR =
      """
      Foreign Minister Kari Solberg of Norway met Peru's president, Luis Quispe, in Lima.
      Quispe said that Peru supported the fisheries treaty.
      """;
  private static final String CANAL =
      """
      Iceland's prime minister, Jon Arnason, said that the canal would be closed in winter.
      """;

  private static final Extractor EXTRACTOR = Extractor.create(ExtractorSettings.defaults());

  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
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
  void anArticleWhoseFileIsGoneIsPruned() throws IOException {
    write("canal", "2019-06-01", CANAL);
    build(articles);
    Files.delete(articles.resolve("canal.md"));

    BuildReport report = prune(articles);

    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.articles()).isEqualTo(2);
    assertThat(export(store)).isEqualTo(exportOfFreshBuild(articles)).doesNotContain("arnason");
    assertThat(prune(articles).quadsRemoved()).isZero();
  }

  @Test
  void withoutPruneItStays() throws IOException {
    build(articles);
    Files.delete(articles.resolve("harbour.md"));

    assertThat(build(articles).articles()).isEqualTo(2);
  }

  @Test
  void articlesFromElsewhereAreNotPruned() throws IOException {
    build(articles);
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("canal.txt"), CANAL);
    build(other);
    run(request(List.of("-"), false), "Peru's president, Luis Quispe, left for Chile.\n");

    BuildReport report = prune(other);

    assertThat(report.removed()).isZero();
    assertThat(report.articles()).isEqualTo(4);
  }

  @Test
  void aFolderThatIsEmptyOrNotThereAtAllPrunesNothing() throws IOException {
    build(articles);
    Files.move(articles, folder.resolve("moved"));

    assertThat(prune(articles).articles()).isEqualTo(2);
    Files.createDirectories(articles);
    assertThat(prune(articles).articles()).isEqualTo(2);
  }

  @Test
  void aLineThatIsGoneFromAFileOfManyIsPrunedUnlessTheFileIsDamaged() throws IOException {
    Path lines = folder.resolve("news.jsonl");
    String first = json("first", RIVER);
    String second = json("second", HARBOUR);
    Files.writeString(lines, first + "\n" + second + "\n");
    build(lines);

    Files.writeString(lines, first + "\n{\"id\": \"second\", \"text\": broken\n");
    assertThat(prune(lines).articles()).isEqualTo(2);

    Files.writeString(lines, first + "\n");
    assertThat(prune(lines).articles()).isEqualTo(1);
  }

  @Test
  void aMovedFileKeepsItsArticleAndIsFoundAtItsNewPlace() throws IOException {
    Path lines = folder.resolve("news.jsonl");
    Files.writeString(lines, json("first", RIVER) + "\n");
    build(lines);
    Path moved = Files.createDirectories(folder.resolve("archive")).resolve("news.jsonl");
    Files.move(lines, moved);

    assertThat(build(moved).unchanged()).isEqualTo(1);

    Files.writeString(moved, json("other", HARBOUR) + "\n");
    assertThat(prune(moved).removed()).isEqualTo(1);
  }

  @Test
  void aRemovedArticleGoesWithAllThatOnlyItSays() throws IOException {
    build(articles);

    BuildReport report = remove("harbour", "no-such-article");

    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(problems).singleElement().asString().contains("no-such-article");
    Files.delete(articles.resolve("harbour.md"));
    assertThat(export(store)).isEqualTo(exportOfFreshBuild(articles)).doesNotContain("quispe");
  }

  @Test
  void theLastArticleCanBeRemoved() throws IOException {
    build(articles);

    BuildReport report = remove("harbour", "river");

    assertThat(report.articles()).isZero();
    assertThat(export(store)).doesNotContain("document/").doesNotContain("person/");
    assertThat(build(articles).added()).isEqualTo(2);
    assertThat(export(store)).isEqualTo(exportOfFreshBuild(articles));
  }

  @Test
  void aRemovedArticleLeavesNoRecordBehind() throws IOException {
    build(articles);
    assertThat(records()).hasSize(2);

    remove("harbour");

    assertThat(records()).hasSize(1);
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      assertThat(open.catalogue().keys()).containsOnlyKeys("river");
    }
  }

  @Test
  void aGraphLoadedInBulkIsTheSame() throws IOException {
    write("canal", "2019-06-01", CANAL);
    BuildReport report = run(request(List.of(articles.toString()), false, 1), "");

    assertThat(report.rewritten()).isEqualTo(3);
    assertThat(export(store)).isEqualTo(exportOfFreshBuild(articles));
    assertThat(store.resolve("data-2")).isDirectory();
    assertThat(build(articles).quadsAdded()).isZero();
  }

  @Test
  void aChangeAfterLoadingInBulkIsWrittenAsUsual() throws IOException {
    run(request(List.of(articles.toString()), false, 1), "");
    write("canal", "2019-06-01", CANAL);

    BuildReport report = run(request(List.of(articles.toString()), false, 1), "");

    assertThat(report.rewritten()).isEqualTo(1);
    assertThat(export(store)).isEqualTo(exportOfFreshBuild(articles));
  }

  @Test
  void runsOfBeforeAreRememberedWhenTheGraphIsLoadedInBulk() throws IOException {
    build(articles.resolve("river.md"));
    write("canal", "2019-06-01", CANAL);
    run(request(List.of(articles.toString()), false, 1), "");

    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      assertThat(StoreStatus.of(open).runs())
          .extracting(StoreStatus.Run::label)
          .satisfiesExactly(
              first -> assertThat(first).contains("1 added, 0 changed, 0 removed"),
              second -> assertThat(second).contains("2 added, 0 changed, 0 removed"));
    }
  }

  @Test
  void statusTellsWhatIsInTheStore() throws IOException {
    build(articles);

    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      StoreStatus status = StoreStatus.of(open);
      assertThat(status.articles()).isEqualTo(2);
      assertThat(status.withSource()).isEqualTo(2);
      assertThat(status.things()).containsEntry("Document", 2L).containsEntry("Person", 2L);
      assertThat(status.setups())
          .singleElement()
          .satisfies(
              setup -> {
                assertThat(setup.articles()).isEqualTo(2);
                assertThat(setup.label()).startsWith("Chancery ");
              });
      assertThat(status.textInStep()).isTrue();
      assertThat(status.bytes()).containsKeys("data-1", "extractions", "catalogue");
    }
  }

  @Test
  void theDifferenceIsWhatTheBuildWouldDo() throws IOException {
    build(articles);
    String before = export(store);
    write("canal", "2019-06-01", CANAL);
    write("river", "2019-03-05", RIVER);
    Files.delete(articles.resolve("harbour.md"));

    BuildDifference difference;
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      difference =
          new DifferenceFinder(InputStream.nullInputStream())
              .find(
                  open,
                  request(List.of(articles.toString()), true),
                  new Collector(problems, steps));
    }

    assertThat(difference.added()).containsExactly("canal");
    assertThat(difference.changed()).containsExactly("river");
    assertThat(difference.removed()).containsExactly("harbour");
    assertThat(difference.unchanged()).isEmpty();
    assertThat(export(store)).isEqualTo(before);
    BuildReport report = prune(articles);
    assertThat(List.of(report.added(), report.changed(), report.removed()))
        .containsExactly(1, 1, 1);
  }

  @Test
  void anArticleWhoseRecordIsDamagedIsExtractedAgain() throws IOException {
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Files.writeString(
        alone.resolve("short.txt"), "Foreign Minister Solberg of Norway said that peace was near.");
    build(alone);
    String before = export(store);
    for (Path record : records()) {
      Files.writeString(record, "damaged");
    }

    // Her full name gives the minister of the first article another IRI.
    assertThatThrownBy(() -> build(articles))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("article short")
        .hasMessageContaining("build again");
    assertThat(export(store)).isEqualTo(before);
    run(request(List.of(articles.toString(), alone.toString()), false), "");

    Files.copy(alone.resolve("short.txt"), articles.resolve("short.txt"));
    assertThat(export(store)).isEqualTo(exportOfFreshBuild(articles));
  }

  @Test
  void identityIsNotSettledAgainWhereNothingHasChanged() throws IOException {
    build(articles);
    steps.clear();

    build(articles);

    assertThat(steps).isEmpty();
  }

  @Test
  void otherStatementsOfIdentityAreRespectedEvenWhereNoArticleHasChanged() throws IOException {
    build(articles);
    Path statements = folder.resolve("identity.ttl");
    String person = "<https://w3id.org/chancery/id/person/luis-quispe>";
    Files.writeString(
        statements,
        person
            + " <http://www.w3.org/2002/07/owl#sameAs> "
            + "<https://w3id.org/chancery/id/person/kari-solberg> .\n");

    run(request(List.of(articles.toString()), false).withIdentity(statements), "");

    assertThat(export(store)).doesNotContain(person);
  }

  @Test
  void aLostCatalogueIsMadeAgain() throws IOException {
    build(articles);
    try (Stream<Path> files = Files.list(store.resolve("catalogue"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    write("canal", "2019-06-01", CANAL);

    build(articles.resolve("canal.md"));

    assertThat(export(store)).isEqualTo(exportOfFreshBuild(articles));
  }

  private void write(String name, String date, String text) throws IOException {
    Files.writeString(
        articles.resolve(name + ".md"),
        "---\ntitle: " + name + "\ndate: " + date + "\n---\n" + text);
  }

  private static String json(String id, String text) {
    return "{\"id\": \""
        + id
        + "\", \"text\": \""
        + text.replace("\"", "'").replace("\n", " ")
        + "\"}";
  }

  private List<Path> records() throws IOException {
    try (Stream<Path> files = Files.walk(store.resolve("extractions"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private BuildReport build(Path input) {
    return run(request(List.of(input.toString()), false), "");
  }

  private BuildReport prune(Path input) {
    return run(request(List.of(input.toString()), true), "");
  }

  private BuildReport remove(String... ids) {
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      return new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> EXTRACTOR)
          .remove(
              open,
              new TreeSet<>(Set.of(ids)),
              ExtractorSettings.defaults(),
              new Collector(problems, steps));
    }
  }

  private BuildRequest request(List<String> inputs, boolean prune) {
    return request(inputs, prune, BuildRequest.FRESH_FROM);
  }

  private BuildRequest request(List<String> inputs, boolean prune, int freshFrom) {
    return new BuildRequest(inputs, store, ReaderSettings.STANDARD, ExtractorSettings.defaults(), 2)
        .withPrune(prune)
        .withFreshFrom(freshFrom);
  }

  private BuildReport run(BuildRequest request, String standardInput) {
    return new Build(
            new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC(),
            settings -> EXTRACTOR)
        .run(request, new Collector(problems, steps));
  }

  private String exportOfFreshBuild(Path input) {
    Path fresh = folder.resolve("fresh-" + problems.size() + "-" + System.nanoTime());
    new Build(InputStream.nullInputStream(), Clock.systemUTC(), settings -> EXTRACTOR)
        .run(
            new BuildRequest(
                List.of(input.toString()),
                fresh,
                ReaderSettings.STANDARD,
                ExtractorSettings.defaults(),
                1),
            problem -> {});
    return export(fresh);
  }

  /** The sorted export without what may differ: the records of runs, and redirects. */
  private static String export(Path store) {
    try (KnowledgeStore open = KnowledgeStore.open(store)) {
      return String.join("\n", StoreContents.quads(open));
    }
  }

  private record Collector(List<String> problems, List<String> steps) implements BuildListener {
    @Override
    public void problem(String message) {
      problems.add(message);
    }

    @Override
    public void step(String name) {
      steps.add(name);
    }
  }
}
