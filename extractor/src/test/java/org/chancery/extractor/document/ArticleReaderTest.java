package org.chancery.extractor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chancery.extractor.document.SourceProblem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private final Path folder;
  private final List<SourceProblem> problems = new ArrayList<>();

  ArticleReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aSingleFileIsCalledByItsName() throws IOException {
    Path file = write("news/may/talks.txt", "They talked.\r\nThen they ate.\r\n");
    List<Document> articles = read(file.toString());
    assertThat(articles).extracting(Document::id).containsExactly("talks");
    assertThat(articles.get(0).text()).isEqualTo("They talked.\r\nThen they ate.\r\n");
    assertThat(articles.get(0).metadata()).isEqualTo(Metadata.NONE);
    assertThat(problems).isEmpty();
  }

  @Test
  void aFolderIsReadWithAllBelowInTheOrderOfPaths() throws IOException {
    write("b.txt", "Second.");
    write("a/z.md", "First.");
    write("c/d/e.txt", "Third.");
    write("c/picture.png", "not for us");
    write(".hidden/f.txt", "not for us");
    assertThat(read(folder.toString()))
        .extracting(Document::id, Document::text)
        .containsExactly(tuple("a/z", "First."), tuple("b", "Second."), tuple("c/d/e", "Third."));
    assertThat(problems).isEmpty();
  }

  @Test
  void anyFormatMayBeGzipped() throws IOException {
    writeBytes("a/one.txt.gz", gzip("One."));
    writeBytes("a/two.md.gz", gzip("---\ntitle: Two\n---\nTwo."));
    writeBytes("a/three.jsonl.gz", gzip("{\"id\":\"x\",\"text\":\"Three.\"}\n"));
    writeBytes("a/four.json.gz", gzip("[{\"text\":\"Four.\"}]"));
    assertThat(read(folder.toString()))
        .extracting(Document::id)
        .containsExactlyInAnyOrder("a/one", "a/two", "x", "a/four#1");
    assertThat(problems).isEmpty();
  }

  @Test
  void aPatternFindsFilesInAnyFolder() throws IOException {
    write("in/x.txt", "X.");
    write("in/deep/down/y.txt", "Y.");
    write("in/deep/z.md", "Z.");
    String all = folder.resolve("in").toString() + "/**/*.txt";
    assertThat(read(all)).extracting(Document::id).containsExactly("deep/down/y", "x");
    String flat = folder.resolve("in").toString() + "/*.txt";
    assertThat(read(flat)).extracting(Document::id).containsExactly("x");
    String choice = folder.resolve("in").toString() + "/deep/{z,q}.*";
    assertThat(read(choice)).extracting(Document::id).containsExactly("z");
    assertThat(problems).isEmpty();
  }

  @Test
  void aPatternThatMatchesNothingIsAnError() {
    assertThat(read(folder.resolve("*.txt").toString())).isEmpty();
    assertThat(problems).singleElement().satisfies(p -> assertError(p, "*.txt", "no article"));
  }

  @Test
  void standardInputTellsItsFormat() throws IOException {
    assertThat(readStandardInput("Plain words.".getBytes(StandardCharsets.UTF_8)))
        .extracting(Document::id, Document::text)
        .containsExactly(tuple("standard-input", "Plain words."));
    assertThat(readStandardInput("---\nid: own\n---\nBody.".getBytes(StandardCharsets.UTF_8)))
        .extracting(Document::id, Document::text)
        .containsExactly(tuple("own", "Body."));
    String lines = "{\"id\":\"a\",\"text\":\"A.\"}\n{\"id\":\"b\",\"text\":\"B.\"}\n";
    assertThat(readStandardInput(gzip(lines))).extracting(Document::id).containsExactly("a", "b");
    assertThat(readStandardInput("[{\"text\":\"A.\"}]".getBytes(StandardCharsets.UTF_8)))
        .extracting(Document::id)
        .containsExactly("standard-input#1");
    assertThat(problems).isEmpty();
  }

  @Test
  void emptyStandardInputIsRefused() throws IOException {
    assertThat(readStandardInput(new byte[0])).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(p -> assertError(p, "standard-input", "no text"));
  }

  @Test
  void frontMatterGivesTheMetadataAndTheBodyBeginsBehindIt() throws IOException {
    Path file =
        write(
            "a.md",
            """
            ---
            # a comment
            id: courier-7
            title: "Treaty: signed"
            date: 2017-02-22
            publisher: Courier
            author: [Ana Ruiz, Bo Lind]
            url: https://example.org/a
            language: en-GB
            tags: {a: [b, c]}
            ---

            The body.
            """);
    Document article = read(file.toString()).get(0);
    assertThat(article.id()).isEqualTo("courier-7");
    assertThat(article.text()).isEqualTo("\nThe body.\n");
    assertThat(article.metadata())
        .isEqualTo(
            new Metadata(
                "Treaty: signed",
                LocalDate.of(2017, 2, 22),
                "Courier",
                "Ana Ruiz, Bo Lind",
                "https://example.org/a",
                "en-GB"));
    assertThat(problems).isEmpty();
  }

  @Test
  void frontMatterWithCarriageReturnsAndByteOrderMarkIsRead() throws IOException {
    Path file = write("a.md", "\uFEFF---\r\ntitle: T\r\n---\r\nBody.\r\n");
    Document article = read(file.toString()).get(0);
    assertThat(article.metadata().title()).isEqualTo("T");
    assertThat(article.text()).isEqualTo("Body.\r\n");
  }

  @Test
  void aRuleInTheTextIsNoFrontMatter() throws IOException {
    Path file = write("a.md", "Words.\n---\nMore words.\n");
    assertThat(read(file.toString()).get(0).text()).isEqualTo("Words.\n---\nMore words.\n");
  }

  @Test
  void aBrokenHeaderIsRefusedWithItsLine() throws IOException {
    write("bad.md", "---\ntitle: Words\nauthor: [Ana\n---\nBody.\n");
    write("colon.md", "---\nid: c\ntitle: one: two: three\n---\nBody.\n");
    write("open.md", "---\ntitle: Words\nBody.\n");
    write("good.md", "---\ntitle: Words\n---\nBody.\n");
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("good");
    assertThat(problems).hasSize(3);
    assertError(problems.get(0), "bad.md:", "YAML header is broken");
    assertError(problems.get(1), "colon.md:3", "YAML header is broken");
    assertError(problems.get(2), "open.md:1", "does not end");
  }

  @Test
  void yamlCannotBuildObjectsOrMultiplyItself() throws IOException {
    write("alias.md", "---\nid: &a [x, x]\ntitle: [*a, *a]\n---\nBody.\n");
    write("deep.md", "---\ntitle: " + "[".repeat(20_000) + "\n---\nBody.\n");
    write("tag.md", "---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\nBody.\n");
    write("twice.md", "---\ntitle: a\ntitle: b\n---\nBody.\n");
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("tag");
    assertThat(problems).hasSize(3);
    assertError(problems.get(0), "alias.md:3", "alias");
    assertError(problems.get(1), "deep.md", "YAML header");
    assertError(problems.get(2), "twice.md:3", "twice");
  }

  @Test
  void jsonFieldsMayHaveOtherNames() throws IOException {
    Path file =
        write(
            "a.json",
            """
            {"_id": 12, "body": "Text é.", "headline": "H", "published": "20170222",
             "outlet": {"name": "Courier", "id": 5}, "by": ["A", "B"], "link": null, "raw": {"text": [1]}}
            """);
    FieldNames names =
        new FieldNames("_id", "headline", "body", "published", "link", "outlet", "by", "lang");
    ArticleReader reader =
        new ArticleReader(new ReaderSettings(names, 1000), InputStream.nullInputStream());
    Document article = read(reader, file.toString()).get(0);
    assertThat(article.id()).isEqualTo("12");
    assertThat(article.text()).isEqualTo("Text é.");
    assertThat(article.metadata())
        .isEqualTo(new Metadata("H", LocalDate.of(2017, 2, 22), "Courier", "A, B", null, "en"));
    assertThat(problems).isEmpty();
  }

  @Test
  void articlesWithoutIdAreToldApartByTheirPlace() throws IOException {
    write("array.json", "[{\"text\":\"A.\"},\n{\"text\":\"B.\"}]");
    write("lines.jsonl", "{\"text\":\"A.\"}\n\n{\"text\":\"B.\"}");
    write("one.json", "{\"text\":\"A.\"}");
    assertThat(read(folder.toString()))
        .extracting(Document::id)
        .containsExactly("array#1", "array#2", "lines#1", "lines#3", "one");
  }

  @Test
  void aBrokenLineIsRefusedWithLineAndColumnAndTheNextIsRead() throws IOException {
    write(
        "a.jsonl",
        """
        {"id": "a", "text": "A."}
        {"id": "b", "text": "B."
        {"id": "c", "text": oops}
        ["d"]
        {"id": "e", "title": "no text"}
        {"id": "f", "text": "F."} {"id": "g"}
        {"id": "h", "text": "half \\ud83d"}
        {"id": "i", "text": "I."}
        """);
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("a", "i");
    assertThat(problems).hasSize(6);
    assertError(problems.get(0), "a.jsonl:2:", "broken JSON");
    assertError(problems.get(1), "a.jsonl:3:", "oops");
    assertError(problems.get(2), "a.jsonl:4", "no JSON object");
    assertError(problems.get(3), "a.jsonl:5", "no field \"text\"");
    assertError(problems.get(4), "a.jsonl:6:", "more than one");
    assertError(problems.get(5), "a.jsonl:7", "half a character");
  }

  @Test
  void jsonOverSeveralLinesIsNotReadAsJsonLines() throws IOException {
    write("a.jsonl", "[\n{\n\"text\": \"A.\"\n}\n]\n");
    assertThat(read(folder.toString())).isEmpty();
    assertThat(problems).singleElement().satisfies(p -> assertError(p, "a.jsonl:1", ".json"));
  }

  @Test
  void aBrokenObjectOfAnArrayIsRefusedWithItsPlaceInTheFile() throws IOException {
    write(
        "a.json",
        """
        [
          {"id": "a", "text": "Braces } and \\"quotes{\\" in \\\\"},
          {"id": "b", "text": oops}, {"id": "c", "text": "é", x}, "d",
          {"id": "e",
           "text": 5 5},
          {"id": "f", "meta": {"text": "no"}, "text": "F."}
        ]
        """);
    assertThat(read(folder.toString()))
        .extracting(Document::text)
        .containsExactly("Braces } and \"quotes{\" in \\", "F.");
    assertThat(problems).hasSize(4);
    assertError(problems.get(0), "a.json:3:23", "oops");
    assertError(problems.get(1), "a.json:3:55", "broken JSON");
    assertError(problems.get(2), "a.json:3", "no JSON object");
    assertError(problems.get(3), "a.json:5:", "broken JSON");
  }

  @Test
  void aBrokenArrayGivesWhatStandsBeforeTheBreak() throws IOException {
    write(
        "a.json",
        "[{\"id\":\"a\",\"text\":\"A.\"},\n5,\n{\"id\":\"b\",\"text\":\"B.\"},\n{\"id\":");
    write("c.txt", "Good.");
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("a", "b", "c");
    assertThat(problems).hasSize(2);
    assertError(problems.get(0), "a.json:2", "no JSON object");
    assertError(problems.get(1), "a.json:4:1", "no end");
  }

  @Test
  void twoArticlesOfOneIdKeepTheFirstAndNameBoth() throws IOException {
    write("a.jsonl", "{\"id\":\"x\",\"text\":\"First.\"}\n{\"id\":\"x\",\"text\":\"Second.\"}\n");
    write("x.txt", "Third.");
    assertThat(read(folder.toString())).extracting(Document::text).containsExactly("First.");
    assertThat(problems).hasSize(2);
    assertError(problems.get(0), "a.jsonl:2", "a.jsonl:1");
    assertError(problems.get(1), "x.txt", "a.jsonl:1");
  }

  @Test
  void equalNamesInTwoFoldersAreOneId() throws IOException {
    write("one/a.txt", "First.");
    write("two/a.txt", "Second.");
    assertThat(read(folder.resolve("one").toString(), folder.resolve("two").toString()))
        .extracting(Document::text)
        .containsExactly("First.");
    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.location())
                  .endsWith("two/a.txt".replace('/', java.io.File.separatorChar));
              assertThat(p.message()).contains("one").contains("\"a\"");
            });
  }

  @Test
  void aFileGivenTwiceIsReadOnce() throws IOException {
    Path file = write("in/a.txt", "A.");
    assertThat(read(folder.toString(), file.toString(), folder.toString())).hasSize(1);
    assertThat(problems).isEmpty();
  }

  @Test
  void idsAreInNormalFormC() throws IOException {
    write("a.jsonl", "{\"id\":\"Pen\\u0303a\",\"text\":\"A.\"}\n");
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("Pe\u00F1a");
  }

  @Test
  void unusableFilesGetOneMessageEachAndTheRestIsRead() throws IOException {
    write("blank.txt", " \r\n\t ");
    writeBytes("binary.txt", new byte[] {'a', 0, 'b', 0});
    writeBytes("binary.jsonl", new byte[] {'P', 'K', 3, 0, 0, '\n', 0});
    writeBytes("broken.txt.gz", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    byte[] whole = gzip("Words that are cut short in the middle of it all.");
    writeBytes("cut.txt.gz", Arrays.copyOf(whole, whole.length - 12));
    write("empty.txt", "");
    writeBytes("latin.txt", new byte[] {'P', 'e', (byte) 0xF1, 'a'});
    writeBytes("utf16.txt", "Words".getBytes(StandardCharsets.UTF_16));
    write("good.txt", "Good.");
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("good");
    assertThat(problems)
        .extracting(p -> p.location().substring(folder.toString().length() + 1))
        .containsExactly(
            "binary.jsonl, byte 3",
            "binary.txt, byte 1",
            "blank.txt",
            "broken.txt.gz",
            "cut.txt.gz",
            "empty.txt",
            "latin.txt, byte 2",
            "utf16.txt, byte 0");
    assertThat(problems).extracting(SourceProblem::severity).containsOnly(Severity.ERROR);
    assertThat(problems.get(6).message()).contains("0xF1").contains("UTF-8");
    assertThat(problems.get(7).message()).contains("UTF-16");
  }

  @Test
  void invalidUtf8InALineNamesTheByteOfTheFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        "{\"id\":\"a\",\"text\":\"A.\"}\n{\"text\":\"".getBytes(StandardCharsets.UTF_8));
    int bad = bytes.size();
    bytes.writeBytes(new byte[] {(byte) 0xC3, '"', '}', '\n'});
    bytes.writeBytes("{\"id\":\"b\",\"text\":\"B.\"}\n".getBytes(StandardCharsets.UTF_8));
    writeBytes("a.jsonl", bytes.toByteArray());
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("a", "b");
    assertThat(problems).singleElement().satisfies(p -> assertError(p, "byte " + bad, "UTF-8"));
  }

  @Test
  void articlesOverTheLimitAreRefusedAndTheRestIsRead() throws IOException {
    ReaderSettings settings = new ReaderSettings(FieldNames.STANDARD, 100);
    String words = "word ".repeat(50);
    write("a.txt", words);
    write("b.jsonl", "{\"text\":\"" + words + "\"}\n{\"id\":\"good\",\"text\":\"B.\"}\n");
    write(
        "c.json",
        "[{\"id\":\"first\",\"text\":\"C.\"},\n{\"text\":\""
            + words
            + "\"},{\"id\":\"last\",\"text\":\"C.\"}]");
    write("d.txt", "D.");
    ArticleReader reader = new ArticleReader(settings, InputStream.nullInputStream());
    assertThat(read(reader, folder.toString()))
        .extracting(Document::id)
        .containsExactly("good", "first", "last", "d");
    assertThat(problems).hasSize(3);
    assertError(problems.get(0), "a.txt", "longer than 100 bytes");
    assertError(problems.get(1), "b.jsonl:1", "longer than 100 bytes");
    assertError(problems.get(2), "c.json:2", "longer than 100 bytes");
  }

  @Test
  void aLineOfFiftyMegabytesIsNeverHeldInMemory() throws IOException {
    CountingInput input = new CountingInput(50_000_000);
    LineReader lines = new LineReader(input, 1000);
    assertThat(lines.advance()).isTrue();
    assertThat(lines.bytes()).isNull();
    assertThat(lines.advance()).isTrue();
    assertThat(lines.number()).isEqualTo(2);
    assertThat(lines.firstByte()).isEqualTo(50_000_001);
    assertThat(lines.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("x");
    assertThat(lines.advance()).isFalse();
  }

  @Test
  void aFileOverTheLimitIsNotReadToItsEnd() throws Exception {
    CountingInput input = new CountingInput(50_000_000);
    TextSource source = new TextSource(input, 1000, false);
    assertThat(org.assertj.core.api.Assertions.catchThrowable(source::next))
        .hasMessageContaining("1000 bytes");
    assertThat(input.given).isLessThan(10_000);
    assertThat(source.next()).isEmpty();
  }

  @Test
  void aLinkCycleIsNamedAndTheRestIsRead() throws IOException {
    write("a/good.txt", "Good.");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("a/good");
    assertThat(problems).singleElement().satisfies(p -> assertError(p, "loop", "link"));
  }

  @Test
  void aLinkToNothingIsNamed() throws IOException {
    write("good.txt", "Good.");
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("good");
    assertThat(problems).singleElement().satisfies(p -> assertError(p, "gone.txt", "not there"));
  }

  @Test
  void aLinkToAnotherArticleIsReadOnce() throws IOException {
    write("a.txt", "A.");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("a");
    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.message()).contains("same file");
            });
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    Path file = write("secret.txt", "Words.");
    write("good.txt", "Good.");
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "root reads all");
    assertThat(read(folder.toString())).extracting(Document::id).containsExactly("good");
    assertThat(problems).singleElement().satisfies(p -> assertError(p, "secret.txt", "right"));
  }

  @Test
  void aNamedFileOfUnknownFormatIsRefused() throws IOException {
    Path file = write("a.docx", "Words.");
    assertThat(read(file.toString(), folder.resolve("missing.txt").toString())).isEmpty();
    assertThat(problems).hasSize(2);
    assertError(problems.get(0), "a.docx", ".jsonl");
    assertError(problems.get(1), "missing.txt", "no such file");
  }

  @Test
  void anUnreadableDateCostsTheDateOnly() throws IOException {
    Path file = write("a.md", "---\ndate: 03/04/2017\n---\nBody.");
    assertThat(read(file.toString()).get(0).metadata().date()).isNull();
    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Severity.WARNING);
              assertThat(p.message()).contains("03/04/2017").contains("2017-02-22");
            });
  }

  @Test
  void theStreamSaysHowFarItIs() throws IOException {
    write("a.txt", "A.");
    write("b.txt", "B.");
    ArticleReader reader = standard(InputStream.nullInputStream());
    try (ArticleStream stream = reader.open(List.of(folder.toString()), problems::add)) {
      assertThat(stream.files()).hasSize(2);
      assertThat(stream.filesRead()).isZero();
      stream.forEachRemaining(article -> assertThat(article.text()).isNotEmpty());
      assertThat(stream.filesRead()).isEqualTo(2);
    }
  }

  private List<Document> read(String... inputs) {
    return read(standard(InputStream.nullInputStream()), inputs);
  }

  private List<Document> readStandardInput(byte[] bytes) {
    return read(standard(new ByteArrayInputStream(bytes)), "-");
  }

  private List<Document> read(ArticleReader reader, String... inputs) {
    List<Document> articles = new ArrayList<>();
    try (ArticleStream stream = reader.open(List.of(inputs), problems::add)) {
      stream.forEachRemaining(articles::add);
    }
    return articles;
  }

  private static ArticleReader standard(InputStream standardInput) {
    return new ArticleReader(ReaderSettings.STANDARD, standardInput);
  }

  private static void assertError(SourceProblem problem, String location, String message) {
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.location()).contains(location);
    assertThat(problem.message()).contains(message);
  }

  private Path write(String path, String text) throws IOException {
    return writeBytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path writeBytes(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A long line of one letter, then a line {@code x}, made while it is read. */
  private static final class CountingInput extends InputStream {
    private final long length;
    private long given;

    CountingInput(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      long at = given++;
      if (at < length) {
        return 'a';
      }
      return at == length ? '\n' : at == length + 1 ? 'x' : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      if (count == 0) {
        return 0;
      }
      int read = 0;
      for (int next = read(); next >= 0; next = read()) {
        bytes[from + read] = (byte) next;
        read++;
        if (read == count) {
          return read;
        }
      }
      return read == 0 ? -1 : read;
    }
  }
}
