package org.chancery.benchmarks.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.chancery.benchmarks.process.Usage;
import org.chancery.store.KnowledgeStore;

/** Loads one file of N-Quads in one way; run in a process of its own by {@link LoadingCommand}. */
final class Loading {
  private Loading() {}

  /** The ways of loading, in the order of the table. */
  static final List<String> WAYS =
      List.of(
          "tdb2-basic",
          "tdb2-sequential",
          "tdb2-phased",
          "tdb2-parallel",
          "chancery",
          "chancery-index");

  // Arguments: the way, the file, the folder to load into.
  public static void main(String[] arguments) throws IOException {
    String way = arguments[0];
    Path file = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    switch (way) {
      case "chancery" -> store(file, folder);
      case "chancery-index" -> index(folder);
      default -> tdb(way, file, folder);
    }
    System.out.println("resident=" + Usage.number(Usage.peakResident()));
  }

  private static void tdb(String way, Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    long start = System.nanoTime();
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
    var output = MonitorOutputs.nullOutput();
    DataLoader loader =
        switch (way) {
          case "tdb2-basic" -> LoaderFactory.basicLoader(dataset, output);
          case "tdb2-sequential" -> LoaderFactory.sequentialLoader(dataset, output);
          case "tdb2-parallel" -> LoaderFactory.parallelLoader(dataset, output);
          default -> LoaderFactory.phasedLoader(dataset, output);
        };
    loader.startBulk();
    loader.load(file.toString());
    loader.finishBulk();
    TDBInternal.expel(dataset, true);
    seconds(start);
    System.out.println("disk=" + Usage.number(Usage.disk(folder)));
  }

  // Graph and index, as a first build writes them.
  private static void store(Path file, Path folder) throws IOException {
    long start = System.nanoTime();
    try (KnowledgeStore store = KnowledgeStore.create(folder, "https://w3id.org/chancery/id/")) {
      long quads = store.replaceAll(out -> RDFParser.source(file).parse(out), entries -> {});
      seconds(start);
      System.out.println("quads=" + quads);
    }
    System.out.println("disk=" + Usage.number(Usage.disk(folder)));
  }

  // The index alone, over the store that was loaded before.
  private static void index(Path folder) throws IOException {
    Path edition = folder.resolve(Files.readString(folder.resolve("current")).strip());
    Path text = edition.resolve("text");
    try (var files = Files.list(text)) {
      for (Path old : files.toList()) {
        Files.delete(old);
      }
    }
    long start = System.nanoTime();
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      store.reindex(entries -> {});
      seconds(start);
    }
    System.out.println("disk=" + Usage.number(Usage.disk(text)));
  }

  private static void seconds(long start) {
    System.out.println("processor=" + Usage.number(Usage.processor()));
    System.out.printf(Locale.ROOT, "seconds=%.1f%n", (System.nanoTime() - start) / 1e9);
  }
}
