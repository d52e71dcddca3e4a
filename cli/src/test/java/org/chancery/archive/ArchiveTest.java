package org.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.extractor.document.ArticleReader;
import org.chancery.extractor.document.ArticleStream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.ReaderSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the generated archive worth testing with. */
class ArchiveTest {
  private static final ArchiveSettings SETTINGS = ArchiveSettings.ofSize(300, 5);

  @Test
  void theSameSettingsGiveTheSameArticlesAndOtherSeedsOthers() {
    List<Article> once = Archive.of(SETTINGS).articles().toList();

    assertThat(Archive.of(SETTINGS).articles()).containsExactlyElementsOf(once);
    assertThat(Archive.of(ArchiveSettings.ofSize(300, 6)).article(0)).isNotEqualTo(once.get(0));
  }

  @Test
  void theTruthPointsAtTheNames() {
    Archive.of(SETTINGS)
        .articles()
        .forEach(
            article ->
                assertThat(article.names())
                    .isNotEmpty()
                    .allSatisfy(
                        name ->
                            assertThat(
                                    article
                                        .text()
                                        .substring(
                                            article.text().offsetByCodePoints(0, name.begin()),
                                            article.text().offsetByCodePoints(0, name.end())))
                                .isEqualTo(name.words())));
  }

  @Test
  void articlesAreAsLongAsNewsAndHaveNoSlotLeft() {
    List<Article> articles = Archive.of(SETTINGS).articles().toList();

    assertThat(articles)
        .allSatisfy(article -> assertThat(article.text()).doesNotContainPattern("[{}]| {2}| ,"));
    assertThat(articles.stream().mapToInt(a -> a.text().split("\\s+", -1).length).average())
        .hasValueCloseTo(230.0, within(40.0));
  }

  @Test
  void thereAreNamesakesAndPeopleUnderSeveralNames() {
    Map<String, Set<Integer>> bearers = new HashMap<>();
    Map<Integer, Set<String>> names = new HashMap<>();
    Archive.of(ArchiveSettings.ofSize(2000, 5))
        .articles()
        .flatMap(article -> article.names().stream())
        .filter(name -> name.words().contains(" "))
        .forEach(
            name -> {
              bearers.computeIfAbsent(name.words(), w -> new HashSet<>()).add(name.person());
              names.computeIfAbsent(name.person(), p -> new HashSet<>()).add(name.words());
            });

    assertThat(bearers.values().stream().filter(people -> people.size() > 1).count())
        .isGreaterThan(20);
    assertThat(names.values().stream().filter(words -> words.size() > 1).count()).isGreaterThan(50);
  }

  @Test
  void somePapersRepeatWhatOthersWrote() {
    Map<String, Long> leads =
        Archive.of(SETTINGS)
            .articles()
            .collect(Collectors.groupingBy(a -> a.text().split("\n", 2)[0], Collectors.counting()));

    assertThat(leads.values().stream().filter(count -> count > 1).count()).isGreaterThan(10);
  }

  @Test
  void aCorrectionKeepsIdAndDateAndWritesAParagraphAgain() {
    Archive archive = Archive.of(SETTINGS);

    Article first = archive.article(17);
    Article corrected = archive.article(17, 1);

    assertThat(corrected.id()).isEqualTo(first.id());
    assertThat(corrected.date()).isEqualTo(first.date());
    assertThat(corrected.text()).isNotEqualTo(first.text());
    assertThat(corrected.text().split("\n\n", -1)).hasSameSizeAs(first.text().split("\n\n", -1));
  }

  @Test
  void bothFormsAreReadAsTheSameArticles(@TempDir Path folder) {
    Archive archive = Archive.of(ArchiveSettings.ofSize(5, 5));
    Path lines = folder.resolve("archive.jsonl.gz");
    Path truth = folder.resolve("truth.tsv");

    ArchiveFiles.writeLines(archive.articles(), lines, truth);
    ArchiveFiles.writeFolder(archive.articles(), folder.resolve("md"));

    List<Document> fromLines = read(lines);
    assertThat(fromLines.stream().map(Document::id))
        .containsExactlyElementsOf(archive.articles().map(Article::id).toList());
    assertThat(fromLines.get(0).text()).isEqualTo(archive.article(0).text());
    assertThat(read(folder.resolve("md")).stream().map(Document::id))
        .containsExactlyElementsOf(fromLines.stream().map(Document::id).toList());
    assertThat(Truth.read(truth)).isEqualTo(Truth.of(archive.articles()));
  }

  @Test
  void theScoreCountsWhatIsJoinedAndWhatIsSplit() {
    NameInText one = new NameInText(0, 3, 1, "Ann");
    NameInText two = new NameInText(0, 3, 2, "Ann");
    Truth truth =
        new Truth(
            Map.of("a", List.of(one), "b", List.of(one), "c", List.of(two), "d", List.of(two)));

    // a, b and c under one node, d under another: of the three pairs under a node one is right.
    IdentityScore score =
        IdentityScore.of(truth, quads(Map.of("a", "ann", "b", "ann", "c", "ann", "d", "ann-2")));

    assertThat(score.found()).isEqualTo(4);
    assertThat(score.pairPrecision()).isEqualTo(1 / 3.0);
    assertThat(score.pairRecall()).isEqualTo(0.5);
    assertThat(score.cubePrecision()).isCloseTo((2 / 3.0 * 2 + 1 / 3.0 + 1) / 4, within(1e-9));
    assertThat(score.cubeRecall()).isCloseTo((1 + 1 + 0.5 + 0.5) / 4, within(1e-9));
  }

  private static InputStream quads(Map<String, String> nodes) {
    String base = "https://w3id.org/chancery/id/";
    return new ByteArrayInputStream(
        nodes.entrySet().stream()
            .map(
                e ->
                    "<%sdocument/%s#Person_0_3> <http://www.w3.org/2005/11/its/rdf#taIdentRef> <%sperson/%s> <%sdocument/%s/text> .\n"
                        .formatted(base, e.getKey(), base, e.getValue(), base, e.getKey()))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  private static List<Document> read(Path input) {
    ArticleReader reader =
        new ArticleReader(ReaderSettings.STANDARD, InputStream.nullInputStream());
    try (ArticleStream articles =
        reader.open(
            List.of(input.toString()),
            problem -> {
              throw new AssertionError(problem.toString());
            })) {
      return Stream.generate(() -> articles.hasNext() ? articles.next() : null)
          .takeWhile(Objects::nonNull)
          .toList();
    }
  }
}
