package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full: a small file system of its own where one may be mounted, and a limit on the
 * size of files, which every Unix has.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class DiskFullTest {
  private static final StoreUpdate SMALL =
      StoreUpdate.of(
          List.of(
              new GraphReplacement(
                  Fixture.iri("graph/small"),
                  stream ->
                      stream.quad(
                          Quad.create(
                              Fixture.iri("graph/small"),
                              Fixture.DOCUMENT,
                              RDFS.label.asNode(),
                              NodeFactory.createLiteralString("small"))))));

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void choosePlace() {
    folder = temporary.resolve("kg");
  }

  @Test
  void updateThatDoesNotFitIsRefusedAndSaysHowMuchIsMissing() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temporary.resolve("disk"), 30)) {
      folder = disk.folder().resolve("kg");
      String before;
      try (KnowledgeStore store = KnowledgeStore.create(folder, Fixture.BASE)) {
        Fixture.load(store);
        before = export(store);

        assertThatThrownBy(() -> store.apply(OtherProcess.enlargement()))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining(folder.toString())
            .hasMessageMatching(
                "(?s)Not enough room in .* for this update: \\d+ MB are needed, \\d+ MB are there\\."
                    + " Nothing has been changed; .*");
        assertThatThrownBy(
                () ->
                    store.replaceAll(
                        stream ->
                            OtherProcess.enlargement()
                                .replacements()
                                .forEach(
                                    r -> {
                                      for (int i = 0; i < 20; i++) {
                                        r.writer().accept(stream);
                                      }
                                    }),
                        entries -> {}))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("Not enough room");
        assertThat(export(store)).isEqualTo(before);
        assertThat(Files.exists(folder.resolve("data-2"))).isFalse();

        disk.enlarge(300);
        assertThat(store.apply(OtherProcess.enlargement()).added()).isEqualTo(4_000);
        assertThat(store.isTextInStep()).isTrue();
      }
    }
  }

  @Test
  void diskThatSomebodyElseFillsMeanwhileCostsNothingThatWasCommitted() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temporary.resolve("disk"), 120)) {
      folder = disk.folder().resolve("kg");
      String before = fill();
      Path ballast = disk.folder().resolve("ballast");

      String said = run(OtherProcess.enlarging(folder, "", ballast));

      assertThat(said).doesNotContain("done");
      Files.delete(ballast);
      assertIntactAndGoesOn(before);
    }
  }

  @Test
  void fileThatCannotGrowCostsNothingThatWasCommitted() throws Exception {
    String before = fill();

    String said = run(OtherProcess.enlarging(folder, "ulimit -f 12000;", Path.of("")));

    assertThat(said).contains("failed: ");
    assertIntactAndGoesOn(before);
  }

  @Test
  void roomIsAskedForByWhatIsToBeWritten() {
    Room room = new Room(folder, () -> Room.RESERVE + (10L << 20));

    GraphDifference small = difference(SMALL);
    GraphDifference large = difference(OtherProcess.enlargement());
    room.forChange(small, () -> 1L << 40);
    assertThatThrownBy(() -> room.forChange(large, () -> 0))
        .hasMessageContaining("26 MB are there");
    room.forLoad(30_000);
    assertThatThrownBy(() -> room.forLoad(1_000_000)).hasMessageContaining("a new edition");
  }

  private static GraphDifference difference(StoreUpdate update) {
    return GraphDifference.of(update.replacements().get(0), DatasetGraphFactory.createTxnMem());
  }

  private String fill() {
    try (KnowledgeStore store = KnowledgeStore.create(folder, Fixture.BASE)) {
      Fixture.load(store);
      return export(store);
    }
  }

  private void assertIntactAndGoesOn(String before) {
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      assertThat(export(store)).isEqualTo(before);
      store.reindex(entries -> {});
      assertThat(store.apply(SMALL).added()).isEqualTo(1);
      assertThat(store.apply(OtherProcess.enlargement()).added()).isEqualTo(4_000);
      assertThat(store.isTextInStep()).isTrue();
    }
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      assertThat(store.apply(OtherProcess.enlargement()).changed()).isFalse();
      assertThat(store.apply(Fixture.update(Fixture.dataset())).changed()).isFalse();
    }
  }

  private static String run(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private static String export(KnowledgeStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out, true);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A file system in memory, where this process may mount one. */
  private record SmallDisk(Path folder) implements AutoCloseable {
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
      Files.createDirectories(folder);
      assumeTrue(
          command("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder),
          "no file system can be mounted here");
      return new SmallDisk(folder);
    }

    void enlarge(int megabytes) {
      assertThat(command("mount", "-o", "remount,size=" + megabytes + "m", folder)).isTrue();
    }

    @Override
    public void close() {
      // Lazily: what was mapped to memory stays so until the garbage is collected.
      command("umount", "-l", folder);
    }

    private static boolean command(Object... words) {
      try {
        Process process =
            new ProcessBuilder(List.of(words).stream().map(Object::toString).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
