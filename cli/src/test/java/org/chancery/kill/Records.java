package org.chancery.kill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The records of extraction that a store keeps. */
final class Records {
  private Records() {}

  /**
   * Writes the same confidence everywhere into every whole record of a store.
   *
   * @return how many records there are
   */
  static int mark(Path store, String confidence) throws IOException {
    List<Path> records = files(store);
    for (Path record : records) {
      String json;
      try (InputStream in = new GZIPInputStream(Files.newInputStream(record))) {
        json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(record))) {
        out.write(
            json.replaceAll("\"confidence\":[0-9.]+", "\"confidence\":" + confidence)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return records.size();
  }

  /** How many records there are; none where there is no store yet. */
  static int count(Path store) {
    return files(store).size();
  }

  // Files come and go while a process writes them.
  private static List<Path> files(Path store) {
    try (Stream<Path> files = Files.walk(store.resolve("extractions"))) {
      return files.filter(file -> file.toString().endsWith(".json.gz")).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
