package org.chancery.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records of extraction that stores share, so that an article is extracted once for many builds: a
 * record lies under a hash of all that it depends on.
 */
public final class KeptRecords {
  private static final String EXTRACTIONS = "extractions";

  private final Path folder;

  /** Keeps records in a folder. */
  public KeptRecords(Path folder) {
    this.folder = folder;
  }

  /** Takes over what a store has extracted. */
  public void learn(Path store) {
    link(store.resolve(EXTRACTIONS), folder);
  }

  /** Gives a store all that was ever extracted; it drops what it has no article for. */
  public void lend(Path store) {
    link(folder, store.resolve(EXTRACTIONS));
  }

  private static void link(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> records =
          files.filter(file -> file.getFileName().toString().endsWith(".json.gz")).toList();
      for (Path record : records) {
        Path place = to.resolve(from.relativize(record).toString());
        Files.createDirectories(place.getParent());
        if (!Files.exists(place)) {
          Files.createLink(place, record);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
