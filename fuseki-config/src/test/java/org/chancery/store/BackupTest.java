package org.chancery.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.chancery.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final String FIRST = "1111111111111111";
  private static final String SECOND = "2222222222222222";
  private static final String PROFILE =
      "{\"name\":\"Peña \\\"x\\\" \\\\ \\n 𝔸 \\u0007\"}\n\tend / \u0001";

  private Path folder;
  private Path file;
  private KnowledgeStore store;

  @BeforeEach
  void fill(@TempDir Path temporary) throws IOException {
    folder = temporary;
    file = folder.resolve("backup.zip");
    store = KnowledgeStore.create(folder.resolve("kg"), Fixture.BASE);
    Fixture.load(store);
    store.putExtraction(FIRST, "{\"first\": true}".getBytes(UTF_8));
    store.putExtraction(SECOND, "{\"second\": true}".getBytes(UTF_8));
    store.putExtraction("4444444444444444", "{}".getBytes(UTF_8));
    store.keepIdentityStatements("# none\n");
    store.catalogue().put(new CatalogueEntry("river-1", FIRST, "/a b/river-1.md", PROFILE));
    store.catalogue().put(new CatalogueEntry("river-2", SECOND, null, "{}"));
    Files.writeString(store.folder().resolve("corrections.ttl"), "# one\n");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void restoredStoreHoldsTheSame() throws IOException {
    BackupResult result = backup();
    assertThat(result).isEqualTo(new BackupResult(2, List.of()));

    restore("again");

    try (KnowledgeStore again = KnowledgeStore.open(folder.resolve("again"))) {
      assertThat(export(again)).isEqualTo(export(store));
      assertThat(again.documents()).isEqualTo(store.documents());
      assertThat(again.base()).isEqualTo(Fixture.BASE);
      assertThat(again.isTextInStep()).isTrue();
      assertThat(again.extraction(FIRST)).hasValue("{\"first\": true}".getBytes(UTF_8));
      assertThat(again.extraction(SECOND)).hasValue("{\"second\": true}".getBytes(UTF_8));
      assertThat(again.hasExtraction("4444444444444444")).isFalse();
      assertThat(again.identityStatements()).hasValue("# none\n");
      assertThat(again.folder().resolve("corrections.ttl")).hasContent("# one\n");
      assertThat(again.catalogue()).containsExactlyInAnyOrderElementsOf(store.catalogue());
      assertThat(again.apply(Fixture.update(Fixture.dataset())).changed()).isFalse();
    }
  }

  @Test
  void graphInItCanBeReadByAnyTool() throws IOException {
    backup();

    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = new GZIPInputStream(zip.getInputStream(zip.getEntry("graph.nq.gz")))) {
      assertThat(RDFParser.source(in).lang(Lang.NQUADS).toDatasetGraph().stream().count())
          .isEqualTo(Fixture.dataset().stream().count());
    }
  }

  @Test
  void isTheStateOfOneMomentWhileOthersWrite() throws IOException {
    String before = export(store);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    store.backup(
        new OutputStream() {
          private boolean changed;

          @Override
          public void write(int b) {
            if (!changed) {
              changed = true;
              Thread other = new Thread(this::change);
              other.start();
              join(other);
            }
            bytes.write(b);
          }

          private void change() {
            store.apply(new StoreUpdate(List.of(), java.util.Set.of(Fixture.DOCUMENT)));
            store.dropOrphanedExtractions();
          }
        });
    Files.write(file, bytes.toByteArray());

    assertThat(export(store)).isNotEqualTo(before);
    restore("again");
    try (KnowledgeStore again = KnowledgeStore.open(folder.resolve("again"))) {
      assertThat(export(again)).isEqualTo(before);
      assertThat(again.extraction(FIRST)).isPresent();
    }
    assertThat(store.dropOrphanedExtractions()).isEqualTo(2);
  }

  @Test
  void lostRecordIsNamed() throws IOException {
    Files.delete(store.folder().resolve("extractions/11/" + FIRST + ".json.gz"));

    assertThat(backup().withoutRecord()).containsExactly("river-1");
    restore("again");
    try (KnowledgeStore again = KnowledgeStore.open(folder.resolve("again"))) {
      assertThat(again.documents()).containsOnlyKeys("river-1", "river-2");
    }
  }

  @Test
  void backupThatWasCutOffIsRefusedAndLeavesNothing() throws IOException {
    backup();
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused("cut off");
    }
  }

  @Test
  void backupWithAFlippedBitIsRefusedWhereverItIs() throws IOException {
    backup();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 40; at < whole.length; at += whole.length / 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      try (Backup opened = Backup.open(file)) {
        // Where the bit says nothing, such as a time, all files are whole.
        opened.restore(folder.resolve("again-" + at), step -> {});
        try (KnowledgeStore again = KnowledgeStore.open(folder.resolve("again-" + at))) {
          assertThat(export(again)).isEqualTo(export(store));
        }
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining(file.toString());
        assertThat(folder.resolve("again-" + at)).doesNotExist();
      }
    }
  }

  @Test
  void archiveWithAFileThatWasExchangedOrAddedIsRefused() throws IOException {
    backup();
    rewrite("corrections.ttl", "# two\n");
    assertRefused("corrections.ttl has the SHA-256 sum");

    backup();
    rewrite("extractions/../../escaped.json.gz", "x");
    assertRefused("no sum of extractions/../../escaped.json.gz");

    Files.writeString(file, "no archive");
    assertRefused("no backup of Chancery");
  }

  @Test
  void folderThatHoldsSomethingIsNotTouched() throws IOException {
    backup();
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Files.writeString(taken.resolve("thesis.txt"), "x");

    try (Backup backup = Backup.open(file)) {
      assertThatThrownBy(() -> backup.restore(taken, step -> {}))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("not empty");
    }
    assertThat(taken).isDirectoryContaining(path -> path.endsWith("thesis.txt"));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    restore("empty");
    assertThat(empty.resolve("chancery.json")).exists();
  }

  private BackupResult backup() throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      return store.backup(out);
    }
  }

  private void restore(String name) {
    try (Backup backup = Backup.open(file)) {
      backup.restore(folder.resolve(name), step -> {});
    }
  }

  private void assertRefused(String... words) throws IOException {
    assertThatThrownBy(() -> restore("refused"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(words);
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("kg", "backup.zip");
    }
  }

  /** Writes the archive again with another file in it, in the place of one of the same name. */
  private void rewrite(String name, String contents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(contents.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String export(KnowledgeStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out, true);
    return out.toString(UTF_8);
  }
}
