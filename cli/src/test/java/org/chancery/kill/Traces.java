package org.chancery.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the files of a store tell of the work that is going on in it. */
final class Traces {
  /** The work of the last transaction is being written to the database's files. */
  static final String JOURNAL = "journal of the database";

  /** The index has its changes on disk and has not yet made them count. */
  static final String PREPARED = "index prepared";

  /** A new edition is being made. */
  static final String EDITION = "new edition";

  /** The pointer is about to be replaced. */
  static final String POINTER = "pointer";

  /** A store is being restored beside its place. */
  static final String ASIDE = "restored aside";

  /** A backup is being written and has not got its name yet. */
  static final String PARTIAL = "backup half written";

  private Traces() {}

  /** The traces that are there at this moment. */
  static Set<String> of(Path store) {
    Set<String> traces = new LinkedHashSet<>();
    int editions = 0;
    for (Path entry : entries(store, "*")) {
      String name = entry.getFileName().toString();
      if (name.startsWith("data-")) {
        editions++;
        ofEdition(entry, traces);
      } else if (name.equals("current.tmp")) {
        traces.add(POINTER);
      }
    }
    if (editions > 1) {
      traces.add(EDITION);
    }
    if (Files.exists(store.resolveSibling(store.getFileName() + ".restoring"))) {
      traces.add(ASIDE);
    }
    if (Files.exists(store.resolveSibling(store.getFileName() + ".zip.tmp"))) {
      traces.add(PARTIAL);
    }
    return traces;
  }

  private static void ofEdition(Path edition, Set<String> traces) {
    if (!entries(edition.resolve("text"), "pending_segments_*").isEmpty()) {
      traces.add(PREPARED);
    }
    for (Path database : entries(edition.resolve("tdb2"), "Data-*")) {
      if (size(database.resolve("journal.jrnl")) > 0) {
        traces.add(JOURNAL);
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static Set<Path> entries(Path folder, String pattern) {
    Set<Path> entries = new LinkedHashSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
      stream.forEach(entries::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
