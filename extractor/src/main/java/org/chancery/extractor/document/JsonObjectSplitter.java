package org.chancery.extractor.document;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON, an object or an array of objects, into the objects, by counting braces
 * outside strings. Never holds more than a given number of bytes, so that one object which is too
 * long, or broken inside, costs that object only.
 */
final class JsonObjectSplitter implements Closeable {
  private static final int END = -1;
  private static final int BYTE_ORDER_MARK = 0xEF;

  private final InputStream in;
  private final int maxLength;
  private int line = 1;
  private int column;
  private long offset = -1;
  private boolean inArray;
  private int arrayLine;
  private boolean lastWasLineFeed;

  private int firstLine;
  private int firstColumn;
  private long firstByte;
  private boolean object;
  private byte @Nullable [] bytes;

  /** Objects of a stream, which should be buffered. */
  JsonObjectSplitter(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /**
   * Reads the next element; false at the end.
   *
   * @throws RefusedException when the stream ends within an object or an array
   */
  boolean advance() throws RefusedException, IOException {
    int next = nextOfElement();
    if (next == END) {
      if (inArray) {
        inArray = false;
        throw new RefusedException(
            ":" + line,
            "the array that begins in line " + arrayLine + " has no end; " + cutShort());
      }
      return false;
    }
    firstLine = line;
    firstColumn = column;
    firstByte = offset;
    object = next == '{';
    Element element = new Element();
    boolean closed = object ? readObject(element) : readOther(next, element);
    bytes = element.bytes();
    if (!closed) {
      inArray = false;
      throw new RefusedException(
          ":" + firstLine + ":" + firstColumn,
          "broken JSON: this object has no end; " + cutShort());
    }
    return true;
  }

  /** Whether all elements stand in an array. */
  boolean isArray() {
    return inArray;
  }

  /** Whether the current element is an object. */
  boolean isObject() {
    return object;
  }

  /** The line of the current element's first byte, from 1. */
  int line() {
    return firstLine;
  }

  /** The column of the current element's first byte, in characters from 1. */
  int column() {
    return firstColumn;
  }

  /** The offset of the current element's first byte, from 0. */
  long firstByte() {
    return firstByte;
  }

  /** The current element, or null where it is too long. */
  byte @Nullable [] bytes() {
    return bytes;
  }

  private static String cutShort() {
    return "the file may be cut short. Expected a complete one.";
  }

  private int nextOfElement() throws IOException {
    while (true) {
      int next = read();
      if (next == '[' && !inArray) {
        inArray = true;
        arrayLine = line;
      } else if (next == ']') {
        inArray = false;
      } else if (next == BYTE_ORDER_MARK && offset == 0) {
        read();
        read();
      } else if (next != ',' && next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next;
      }
    }
  }

  private boolean readObject(Element element) throws IOException {
    element.add('{');
    int depth = 1;
    boolean string = false;
    while (depth > 0) {
      int next = read();
      if (next == END) {
        return false;
      }
      element.add(next);
      if (next == '"') {
        string = !string;
      } else if (string && next == '\\') {
        int escaped = read();
        if (escaped == END) {
          return false;
        }
        element.add(escaped);
      } else if (!string) {
        depth += next == '{' ? 1 : next == '}' ? -1 : 0;
      }
    }
    return true;
  }

  /** What is no object ends with its line, or before the next comma. */
  private boolean readOther(int first, Element element) throws IOException {
    int next = first;
    while (next != END && next != ',' && next != '\n' && next != ']') {
      element.add(next);
      next = read();
    }
    inArray &= next != ']';
    return true;
  }

  private int read() throws IOException {
    int next = in.read();
    if (lastWasLineFeed) {
      line++;
      column = 0;
    }
    lastWasLineFeed = next == '\n';
    offset++;
    boolean continued = (next & 0xC0) == 0x80;
    column += next == END || continued ? 0 : 1;
    return next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The bytes of an element, as long as they are not too many. */
  private final class Element {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;

    void add(int next) {
      if (length < maxLength) {
        kept.write(next);
      }
      length++;
    }

    byte @Nullable [] bytes() {
      return length > maxLength ? null : kept.toByteArray();
    }
  }
}
