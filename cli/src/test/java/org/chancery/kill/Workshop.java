package org.chancery.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.archive.Archive;
import org.chancery.archive.ArchiveFiles;
import org.chancery.archive.ArchiveSettings;
import org.chancery.archive.Article;
import org.chancery.build.KeptRecords;
import org.chancery.build.SharedExtractor;
import org.chancery.build.StoreContents;
import org.chancery.cli.Main;
import org.chancery.store.Backup;
import org.chancery.store.KnowledgeStore;

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
    return List.of(
        firstBuild(),
        bulkLoad(base),
        incremental(store),
        replacing(store),
        pruning(base),
        removing(store),
        correcting(store, base),
        indexing(store, base),
        compacting(store),
        backingUp(store),
        restoring(store));
  }

  private Scenario firstBuild() {
    return build("first build", folder.resolve("none"), input("few", 0, BASE / 2, 0));
  }

  /** Into a new edition, with the bulk loader, and then the switch. */
  private Scenario bulkLoad(Path base) {
    Path template = withStore(folder.resolve("known"));
    records.lend(template);
    return new Scenario(
        "first build, loaded in bulk",
        template,
        Main.class,
        store -> List.of("build", base.toString(), "--store", store.toString(), "--bulk-from", "1"),
        store -> extractor.build(base, store, request -> request.withFreshFrom(1)));
  }

  private Scenario incremental(Path store) {
    Path more = input("more", BASE, BASE + MORE, 0);
    return build("incremental build", knowing(store, more), more);
  }

  private Scenario replacing(Path store) {
    Path corrected = input("corrected", 0, MORE, 1);
    return build("replacing corrected articles", knowing(store, corrected), corrected);
  }

  /** The base folder has been read, and some of its files have gone since. */
  private Scenario pruning(Path base) {
    Path pruned = folder.resolve("pruned");
    Path template = folder.resolve("store-to-prune");
    Folders.copy(base, pruned);
    records.lend(withStore(template));
    extractor.build(pruned, template);
    archive
        .articles()
        .limit(MORE)
        .forEach(article -> Folders.delete(pruned.resolve(article.id() + ".md")));
    return new Scenario(
        "pruning",
        template,
        Main.class,
        victim -> List.of("build", pruned.toString(), "--prune", "--store", victim.toString()),
        victim -> extractor.build(pruned, victim, request -> request.withPrune(true)));
  }

  private Scenario removing(Path store) {
    List<String> ids = archive.articles().limit(MORE).map(Article::id).toList();
    return new Scenario(
        "removing",
        store,
        Main.class,
        victim ->
            Stream.concat(Stream.of("remove", "--store", victim.toString()), ids.stream()).toList(),
        victim -> {
          Set<String> left = new TreeSet<>(ids);
          try (KnowledgeStore open = KnowledgeStore.open(victim)) {
            left.retainAll(open.documents().keySet());
          }
          extractor.remove(victim, left);
        });
  }

  /** Every tenure that was found is rejected by people. */
  private Scenario correcting(Path store, Path base) {
    Path file = folder.resolve("corrections.ttl");
    String tenures =
        StoreContents.of(store).quads().stream()
            .filter(quad -> quad.contains("#type> <https://w3id.org/chancery/ontology#Tenure> "))
            .map(quad -> quad.substring(0, quad.indexOf(' ')))
            .collect(Collectors.joining(", "));
    try {
      Files.writeString(
          file,
          """
          PREFIX chy: <https://w3id.org/chancery/ontology#>
          <correction/1> a chy:Correction ; chy:rejects %s ;
            <http://www.w3.org/2000/01/rdf-schema#comment> "Misread." ;
            <http://purl.org/dc/terms/date> "2024-05-06"^^<http://www.w3.org/2001/XMLSchema#date> .
          """
              .formatted(tenures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Scenario(
        "corrections",
        store,
        Main.class,
        victim ->
            List.of(
                "build",
                base.toString(),
                "--corrections",
                file.toString(),
                "--store",
                victim.toString()),
        victim -> extractor.build(base, victim, request -> request.withCorrections(file)));
  }

  private Scenario indexing(Path store, Path base) {
    Path template = folder.resolve("without-index");
    Folders.copy(store, template);
    Folders.delete(template.resolve("data-1").resolve("text"));
    return build("making the index again", template, base);
  }

  private Scenario compacting(Path store) {
    return new Scenario(
        "compaction",
        store,
        Main.class,
        victim -> List.of("compact", "--store", victim.toString()),
        victim -> {
          try (KnowledgeStore open = KnowledgeStore.open(victim)) {
            open.compact();
          }
        });
  }

  /** The file is there as a whole or not at all. */
  private Scenario backingUp(Path store) {
    return new Scenario(
        "backup",
        store,
        Main.class,
        victim -> List.of("backup", backupOf(victim).toString(), "--store", victim.toString()),
        victim -> {
          if (Files.exists(backupOf(victim))) {
            restore(backupOf(victim), victim.resolveSibling(victim.getFileName() + "-again"));
          }
        });
  }

  private Scenario restoring(Path store) {
    Path file = folder.resolve("backup.zip");
    try (KnowledgeStore open = KnowledgeStore.open(store);
        OutputStream out = Files.newOutputStream(file)) {
      open.backup(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Scenario(
        "restore",
        folder.resolve("none"),
        Main.class,
        victim -> List.of("restore", file.toString(), "--store", victim.toString()),
        victim -> {
          if (!Files.exists(victim)) {
            restore(file, victim);
          }
        });
  }

  private static void restore(Path file, Path store) {
    try (Backup backup = Backup.open(file)) {
      backup.restore(store, step -> {});
    }
  }

  private static Path backupOf(Path store) {
    return store.resolveSibling(store.getFileName() + ".zip");
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

  private static Path withStore(Path folder) {
    KnowledgeStore.create(folder, "https://w3id.org/chancery/id/").close();
    return folder;
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
