package org.chancery.extractor.document;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes without ever holding more than a given number of them. */
final class LineReader implements Closeable {
  private final InputStream in;
  private final int maxLength;
  private int number;
  private long firstByte;
  private long nextByte;
  private byte @Nullable [] bytes;

  /** Lines of a stream, which should be buffered. */
  LineReader(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /** Reads the next line; false at the end. */
  boolean advance() throws IOException {
    int next = in.read();
    if (next < 0) {
      return false;
    }
    number++;
    firstByte = nextByte;
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = 0;
    while (next >= 0 && next != '\n') {
      if (length < maxLength) {
        kept.write(next);
      }
      length++;
      next = in.read();
    }
    nextByte += length + 1;
    bytes = length > maxLength ? null : kept.toByteArray();
    return true;
  }

  /** The number of the current line, from 1. */
  int number() {
    return number;
  }

  /** The offset of the current line's first byte in the file, from 0. */
  long firstByte() {
    return firstByte;
  }

  /** The current line without its line feed, or null where it is too long. */
  byte @Nullable [] bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
