package org.chancery.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.chancery.build.BuildReport;
import org.chancery.build.SharedExtractor;
import org.chancery.build.StoreContents;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.store.KnowledgeStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that goes on while the process that it sends to is killed and started again. */
class KilledServerTest {
  /** Milliseconds after the first record of a batch is on disk. */
  private static final List<Integer> DELAYS = List.of(5, 150, 500);

  @TempDir Path folder;

  @Test
  void batchesAreThereAsAWholeOrNotAtAllAndTheBuildGoesOn() throws Exception {
    Archive archive = new Archive(folder.resolve("articles"));
    Path here = folder.resolve("here");
    new SharedExtractor().build(archive.folder(), here);
    Path store = folder.resolve("kg");
    KnowledgeStore.create(store, ExtractorSettings.defaults().baseIri()).close();
    Path users = Archive.users(folder.resolve("users"));
    int port = ServerProcess.freePort();
    ServerProcess server = new ServerProcess(store, port, users);
    try {
      CompletableFuture<BuildReport> build =
          CompletableFuture.supplyAsync(() -> build(archive, port));
      for (int delay : DELAYS) {
        long records = records(store);
        while (!build.isDone() && records(store) <= records) {
          Thread.sleep(1);
        }
        Thread.sleep(delay);
        server.kill();
        try (KnowledgeStore open = KnowledgeStore.open(store)) {
          assertThat(open.documents().size()).isIn(0, 2, 4, 5);
        }
        server = new ServerProcess(store, port, users);
      }

      assertThat(build.join().articles()).isEqualTo(5);
    } finally {
      server.close();
    }
    StoreContents contents = StoreContents.of(store);
    assertThat(contents).isEqualTo(StoreContents.of(here));
    contents.assertIndexAgrees();
  }

  private static BuildReport build(Archive archive, int port) {
    return new RemoteBuild(InputStream.nullInputStream(), Duration.ofSeconds(2))
        .run(
            new RemoteBuildRequest(
                List.of(archive.folder().toString()),
                URI.create("http://localhost:" + port + "/"),
                Credentials.token(Archive.TOKEN),
                ReaderSettings.STANDARD,
                ExtractorSettings.defaults(),
                /* prune= */ false,
                /* strict= */ false,
                2,
                new BatchSize(2, 1 << 20)),
            problem -> {});
  }

  private static long records(Path store) throws IOException {
    try (Stream<Path> files = Files.walk(store.resolve("extractions"))) {
      return files.filter(file -> file.toString().endsWith(".json.gz")).count();
    } catch (UncheckedIOException e) {
      // Swept away while it was counted.
      return 0;
    }
  }
}
