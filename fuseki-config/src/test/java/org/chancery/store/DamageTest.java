package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a store that are damaged, gone, of another version or not to be written to. */
class DamageTest {
  @TempDir private Path temporary;
  private Path folder;
  private String contents = "";
  private Path edition = Path.of("");

  @BeforeEach
  void fill() {
    folder = temporary.resolve("kg");
    try (KnowledgeStore store = KnowledgeStore.create(folder, Fixture.BASE)) {
      Fixture.load(store);
      contents = export(store);
      edition = store.databaseFolder().resolveSibling("");
    }
  }

  @AfterEach
  void makeDeletable() throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodes-data.obj", "GSPO.dat", "nodes.idn"})
  void databaseFileThatWasCutOffIsNamed(String name) throws IOException {
    Path file = edition.resolve("tdb2/Data-0001").resolve(name);
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.setLength(access.length() / 2);
    }

    assertRefused(file.toString(), "is damaged", "bytes, expected", "chancery restore");
  }

  @Test
  void databaseFileThatIsGoneIsNamed() throws IOException {
    Path file = edition.resolve("tdb2/Data-0001/SPOG.dat");
    Files.delete(file);

    assertRefused(file.toString(), "is damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere\n", "data-7\n", "../elsewhere\n"})
  void damagedPointerIsNamedAndNothingIsDeleted(String text) throws IOException {
    Files.writeString(folder.resolve("current"), text);

    assertRefused(folder.resolve("current").toString(), "damaged");
    Files.writeString(folder.resolve("current"), "data-1\n");
    assertWhole();
  }

  @Test
  void pointerThatIsGoneIsNamedAndNothingIsDeleted() throws IOException {
    Files.delete(folder.resolve("current"));

    assertRefused(folder.resolve("current").toString(), "missing", "data-1");
    Files.writeString(folder.resolve("current"), "data-1\n");
    assertWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1]", "{\"format\": 2}", "\u0000\u0001"})
  void damagedDescriptionIsNamed(String text) throws IOException {
    Files.writeString(folder.resolve("chancery.json"), text);

    assertRefused(folder.toString());
  }

  @Test
  void storeOfAnOlderOrNewerVersionSaysWhichVersionToUse() throws IOException {
    Files.writeString(folder.resolve("chancery.json"), "{\"format\": 1, \"base\": \"http://x/\"}");
    assertRefused("format 1", "older version");

    Files.writeString(folder.resolve("chancery.json"), "{\"format\": 9, \"base\": \"http://x/\"}");
    assertRefused("format 9", "newer version");
  }

  @Test
  void damagedTextIndexIsMadeAgain() throws IOException {
    for (Path file : textFiles()) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
      try (KnowledgeStore store = KnowledgeStore.open(folder)) {
        store.reindex(entries -> {});
        assertThat(store.isTextInStep()).as(file.toString()).isTrue();
        assertThat(export(store)).isEqualTo(contents);
      }
    }
    for (Path file : textFiles()) {
      Files.write(file, new byte[100]);
    }
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      assertThat(store.reindex(entries -> {})).isTrue();
      assertThat(store.isTextInStep()).isTrue();
    }
  }

  @Test
  void folderThatCannotBeWrittenToIsNamed() throws IOException {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may write anywhere");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    Files.setPosixFilePermissions(
        folder.resolve("lock"), PosixFilePermissions.fromString("r--r--r--"));

    assertRefused("No permission to write to " + folder, "even for reading");
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(() -> KnowledgeStore.open(folder).close())
        .isInstanceOf(StoreException.class)
        .hasMessageContainingAll(words);
  }

  private void assertWhole() {
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      assertThat(export(store)).isEqualTo(contents);
    }
  }

  private List<Path> textFiles() throws IOException {
    try (Stream<Path> files = Files.list(edition.resolve("text"))) {
      return files
          .filter(file -> !file.getFileName().toString().equals("write.lock"))
          .sorted()
          .toList();
    }
  }

  private static String export(KnowledgeStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out, true);
    return out.toString(StandardCharsets.UTF_8);
  }
}
