package org.chancery.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.archive.Archive;
import org.chancery.archive.ArchiveFiles;
import org.chancery.archive.ArchiveSettings;
import org.chancery.build.KeptRecords;
import org.chancery.build.SharedExtractor;
import org.chancery.cli.Main;

/** Makes the stores and inputs that the scenarios begin with. */
final class Workshop {
  private static final int BASE = 24;
  private static final int MORE = 6;

  private final Path folder;
  private final Archive archive = Archive.of(new ArchiveSettings(11, BASE + MORE, 0.3, 0.2));
  private final SharedExtractor extractor = new SharedExtractor();
  private final KeptRecords records;

  Workshop(Path folder) {
    this.folder = folder;
    this.records = new KeptRecords(create("records"));
  }

  /** Every kind of work, in a fixed order. */
  List<Scenario> scenarios() {
    Path base = input("base", 0, BASE, 0);
    Path store = folder.resolve("store");
    extractor.build(base, store);
    records.learn(store);
    return List.of(firstBuild(), incremental(store), replacing(store), indexing(store, base));
  }

  private Scenario firstBuild() {
    return build("first build", folder.resolve("none"), input("few", 0, BASE / 2, 0));
  }

  private Scenario incremental(Path store) {
    Path more = input("more", BASE, BASE + MORE, 0);
    return build("incremental build", knowing(store, more), more);
  }

  private Scenario replacing(Path store) {
    Path corrected = input("corrected", 0, MORE, 1);
    return build("replacing corrected articles", knowing(store, corrected), corrected);
  }

  private Scenario indexing(Path store, Path base) {
    Path template = folder.resolve("without-index");
    Folders.copy(store, template);
    Folders.delete(template.resolve("data-1").resolve("text"));
    return build("making the index again", template, base);
  }

  private Scenario build(String name, Path template, Path input) {
    return new Scenario(
        name,
        template,
        Main.class,
        store -> List.of("build", input.toString(), "--store", store.toString()),
        store -> extractor.build(input, store));
  }

  /** A copy of a store that has extracted an input already, so that other steps are longer. */
  private Path knowing(Path store, Path input) {
    Path trial = folder.resolve("trial-" + input.getFileName());
    extractor.build(input, trial);
    records.learn(trial);
    Folders.delete(trial);
    Path template = folder.resolve("store-" + input.getFileName());
    Folders.copy(store, template);
    records.lend(template);
    return template;
  }

  private Path input(String name, int from, int to, int version) {
    Path input = create(name);
    IntStream.range(from, to)
        .mapToObj(number -> archive.article(number, version))
        .forEach(article -> ArchiveFiles.writeMarkdown(article, input));
    return input;
  }

  private Path create(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
