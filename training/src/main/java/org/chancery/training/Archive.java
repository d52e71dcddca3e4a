package org.chancery.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads the text files of a gzipped tar archive. */
final class Archive {
  private static final long LARGEST_FILE = 50_000_000;

  private Archive() {}

  /**
   * The files with an ending, by name, in sorted order.
   *
   * @throws IOException when the archive cannot be read
   */
  static SortedMap<String, String> read(Path archive, String ending) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && entry.getName().endsWith(ending)) {
          if (entry.getSize() > LARGEST_FILE) {
            throw new IOException(archive + ": " + entry.getName() + " is too large for a text");
          }
          String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
          files.put(
              name.substring(0, name.length() - ending.length()),
              new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }
}
