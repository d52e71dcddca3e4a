package org.chancery.benchmarks.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.chancery.archive.Archive;
import org.chancery.archive.ArchiveFiles;
import org.chancery.archive.ArchiveSettings;
import org.chancery.benchmarks.process.OwnProcess;
import org.chancery.benchmarks.process.Usage;
import org.chancery.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive growth}. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = "How a store grows on disk over many small builds, with and without compaction.")
final class GrowthCommand implements Callable<Integer> {
  @Option(names = "--base", paramLabel = "N", description = "Articles at first (default: 500).")
  private int base = 500;

  @Option(names = "--batch", paramLabel = "N", description = "Added each time (default: 5).")
  private int batch = 5;

  @Option(names = "--builds", paramLabel = "N", description = "How many (default: 40).")
  private int builds = 40;

  @Option(names = "--every", paramLabel = "N", description = "Builds a line (default: 10).")
  private int every = 10;

  @Option(names = "--work", paramLabel = "FOLDER", description = "For the stores; made anew.")
  private Path work = Path.of("growth");

  @Override
  public Integer call() throws Exception {
    Usage.delete(work);
    Files.createDirectories(work);
    Archive archive = Archive.of(ArchiveSettings.ofSize(base + batch * builds, 7));
    Path never = work.resolve("never");
    Path itself = work.resolve("by-itself");
    Path first = write(archive, 0, base, "first");
    System.out.println("| builds | articles | never compacted, MB | compacted by itself, MB |");
    System.out.println("| --- | --- | --- | --- |");
    for (Path store : new Path[] {never, itself}) {
      OwnProcess.run("2g", BuildRun.class, first, store, 2);
    }
    line(0, never, itself);
    for (int i = 1; i <= builds; i++) {
      int from = base + (i - 1) * batch;
      Path input = write(archive, from, from + batch, "more");
      forbid(never);
      OwnProcess.run("2g", BuildRun.class, input, never, 2);
      OwnProcess.run("2g", BuildRun.class, input, itself, 2);
      if (i % every == 0) {
        line(i, never, itself);
      }
    }
    double grown = Usage.disk(data(never));
    try (KnowledgeStore store = KnowledgeStore.open(never)) {
      store.compact();
    }
    System.out.printf(
        Locale.ROOT,
        "| compacted at the end | | %s, was %s | |%n",
        Usage.number(Usage.disk(data(never))),
        Usage.number(grown));
    return 0;
  }

  /** A store that takes itself for very large after its last compaction needs none. */
  private static void forbid(Path store) throws Exception {
    Files.writeString(
        data(store).resolve("tdb2").resolve("compacted-size"),
        Long.toString(Long.MAX_VALUE / 4),
        StandardCharsets.US_ASCII);
  }

  private static Path data(Path store) throws Exception {
    return store.resolve(Files.readString(store.resolve("current")).strip());
  }

  private Path write(Archive archive, int from, int to, String name) {
    Path file = work.resolve(name + ".jsonl");
    ArchiveFiles.writeLines(
        IntStream.range(from, to).mapToObj(archive::article),
        file,
        work.resolve(name + ".truth.tsv"));
    return file;
  }

  private void line(int done, Path never, Path itself) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %s | %s |%n",
        done,
        base + done * batch,
        Usage.number(Usage.disk(data(never))),
        Usage.number(Usage.disk(data(itself))));
  }
}
