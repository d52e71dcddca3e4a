package org.chancery.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A batch that is being put together, packed in memory. For one thread at a time. */
final class Batch {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final GZIPOutputStream out;
  private int entries;

  Batch(Header header) {
    try {
      out = new GZIPOutputStream(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line(Json.write(header));
  }

  /** Adds the JSON of an {@link Entry}. */
  void add(String entry) {
    entries++;
    line(entry);
  }

  private void line(String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int entries() {
    return entries;
  }

  /** About how many bytes there are to send. */
  int size() {
    return bytes.size();
  }

  /** The packed batch, to which nothing can be added from now on. */
  byte[] finish() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
