package org.chancery.benchmarks.archive;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chancery.archive.Archive;
import org.chancery.archive.ArchiveFiles;
import org.chancery.archive.ArchiveSettings;
import org.chancery.archive.IdentityScore;
import org.chancery.archive.Truth;
import org.chancery.benchmarks.process.OwnProcess;
import org.chancery.benchmarks.process.Usage;
import org.chancery.build.KeptRecords;
import org.chancery.store.ExportFormat;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive builds}. */
@Command(
    name = "builds",
    mixinStandardHelpOptions = true,
    description = {
      "First builds of generated archives and the addition of some more articles to each: time,",
      "memory, disk, and how well people are told apart."
    })
final class BuildsCommand implements Callable<Integer> {
  @Option(
      names = "--articles",
      split = ",",
      paramLabel = "N",
      description = "Sizes (default: 1000,10000).")
  private List<Integer> sizes = List.of(1000, 10_000);

  @Option(
      names = "--of",
      paramLabel = "N",
      description =
          "Take the first articles of an archive of this size, so that several sizes share what was "
              + "extracted (default: an archive for each size).")
  private int of;

  @Option(names = "--more", paramLabel = "N", description = "Added afterwards (default: 100).")
  private int more = 100;

  @Option(names = "--work", paramLabel = "FOLDER", description = "For archives and stores.")
  private Path work = Path.of("builds");

  @Option(
      names = "--records",
      paramLabel = "FOLDER",
      description = "Keeps what was extracted, so that another run need not do it again.")
  private @Nullable Path records;

  @Option(names = "--heap", paramLabel = "SIZE", description = "Of each build (default: 4g).")
  private String heap = "4g";

  @Option(names = "--threads", paramLabel = "N", description = "Extracting (default: 2).")
  private int threads = 2;

  @Override
  public Integer call() throws Exception {
    List<String> scores = new ArrayList<>();
    System.out.println(
        "| articles | build | s | of that after reading | processor, s | quads written | live heap, MB | peak memory, MB | disk, MB |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (int size : sizes) {
      scores.add(measure(size));
    }
    System.out.println();
    scores.forEach(System.out::println);
    return 0;
  }

  private String measure(int size) throws Exception {
    Path folder = Files.createDirectories(work.resolve(String.valueOf(size)));
    Path store = folder.resolve("kg");
    Usage.delete(store);
    Archive archive = Archive.of(ArchiveSettings.ofSize(Math.max(of, size + more), 7));
    Path first = write(archive, 0, size, folder.resolve("first.jsonl"));
    Path second = write(archive, size, size + more, folder.resolve("more.jsonl"));
    row(size, "first", build(first, store), store);
    row(size, "+ " + more, build(second, store), store);
    return "- " + size + " + " + more + " articles: " + score(archive, size + more, store);
  }

  /**
   * The graph goes from one thread to the other, because that of a large archive fills the disk.
   */
  private static String score(Archive archive, int size, Path store) throws Exception {
    Truth truth = Truth.of(archive.articles().limit(size));
    try (KnowledgeStore open = KnowledgeStore.open(store);
        PipedInputStream in = new PipedInputStream(1 << 20)) {
      var out = new PipedOutputStream(in);
      CompletableFuture<Void> export =
          CompletableFuture.runAsync(
              () -> {
                try (out) {
                  open.export(ExportFormat.NQUADS, out, /* sorted= */ false);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      String score = String.valueOf(IdentityScore.of(truth, in));
      export.join();
      return score;
    }
  }

  private static Path write(Archive archive, int from, int to, Path file) {
    ArchiveFiles.writeLines(
        IntStream.range(from, to).mapToObj(archive::article),
        file,
        file.resolveSibling(file.getFileName() + ".truth.tsv"));
    return file;
  }

  private Map<String, String> build(Path input, Path store) throws Exception {
    if (records != null) {
      KeptRecords kept = new KeptRecords(Files.createDirectories(records));
      KnowledgeStore.openOrCreate(store, "https://w3id.org/chancery/id/").close();
      kept.lend(store);
      Map<String, String> run = OwnProcess.run(heap, BuildRun.class, input, store, threads);
      kept.learn(store);
      return run;
    }
    return OwnProcess.run(heap, BuildRun.class, input, store, threads);
  }

  private static void row(int size, String what, Map<String, String> run, Path store)
      throws IOException {
    System.out.printf(
        "| %,d | %s | %s | %s | %s | %s | %s | %s | %s |%n",
        size,
        what,
        run.get("seconds"),
        run.get("writing"),
        run.get("processor"),
        run.get("quads"),
        run.get("heap"),
        run.get("resident"),
        Usage.number(Usage.disk(store)));
  }
}
