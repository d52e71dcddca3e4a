package org.chancery.extractor.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How a model lies in a file: the hashes of its features as differences, then the codes of their
 * weights label by label, packed (RFC 1950). Equal models give equal bytes. Stateless.
 */
public final class SequenceModelFile {
  private static final int MAGIC = 0x43485351;
  private static final int VERSION = 1;
  private static final int MOST_LABELS = 1000;
  private static final int MOST_FEATURES = 1 << 26;

  private SequenceModelFile() {}

  /** Writes a model; does not close the stream. */
  public static void write(SequenceModel model, OutputStream out) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 16);
      DataOutputStream data = new DataOutputStream(packed);
      data.writeInt(MAGIC);
      data.writeInt(VERSION);
      writeLabels(model, data);
      data.writeDouble(model.largest());
      int[] features = model.features();
      data.writeInt(features.length);
      writeDifferences(features, data);
      for (int label = 0; label < model.labels().size(); label++) {
        byte[] codes = new byte[features.length];
        for (int i = 0; i < features.length; i++) {
          codes[i] = model.code(features[i], label);
        }
        data.write(codes);
      }
      data.flush();
      packed.finish();
    } finally {
      deflater.end();
    }
  }

  private static void writeLabels(SequenceModel model, DataOutputStream data) throws IOException {
    Labels labels = model.labels();
    data.writeInt(labels.size());
    for (String name : labels.names()) {
      data.writeUTF(name);
    }
    for (int label = 0; label < labels.size(); label++) {
      data.writeDouble(model.transitions().begin(label));
      for (int next = 0; next < labels.size(); next++) {
        data.writeDouble(model.transitions().follow(label, next));
      }
    }
  }

  // Seven bits a byte, the lowest first; the eighth says that there are more.
  private static void writeDifferences(int[] features, DataOutputStream data) throws IOException {
    long before = 0;
    for (int feature : features) {
      long key = Integer.toUnsignedLong(feature);
      long difference = key - before;
      before = key;
      while (difference >= 0x80) {
        data.writeByte((int) ((difference & 0x7F) | 0x80));
        difference >>>= 7;
      }
      data.writeByte((int) difference);
    }
  }

  /**
   * Reads a model from the class path.
   *
   * @param name its absolute name
   * @throws UncheckedIOException when it is missing or unreadable
   */
  public static SequenceModel bundled(String name) {
    try (InputStream in = SequenceModelFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the model " + name + " is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model; does not close the stream.
   *
   * @throws IOException when it cannot be read, or holds something else
   */
  public static SequenceModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new InflaterInputStream(in));
    if (data.readInt() != MAGIC || data.readInt() != VERSION) {
      throw new IOException("expected a sequence model of version " + VERSION);
    }
    Labels labels = readLabels(data);
    double[] begin = new double[labels.size()];
    double[] follow = new double[labels.size() * labels.size()];
    for (int label = 0; label < labels.size(); label++) {
      begin[label] = data.readDouble();
      for (int next = 0; next < labels.size(); next++) {
        follow[label * labels.size() + next] = data.readDouble();
      }
    }
    double largest = data.readDouble();
    int[] features = readDifferences(data);
    byte[] codes = new byte[features.length * labels.size()];
    for (int label = 0; label < labels.size(); label++) {
      byte[] column = new byte[features.length];
      data.readFully(column);
      for (int i = 0; i < column.length; i++) {
        codes[i * labels.size() + label] = column[i];
      }
    }
    return new SequenceModel(
        labels, new Transitions(labels, begin, follow), largest, features, codes);
  }

  private static Labels readLabels(DataInputStream data) throws IOException {
    int size = data.readInt();
    if (size < 2 || size > MOST_LABELS) {
      throw new IOException("expected some labels, not " + size);
    }
    List<String> names = new ArrayList<>();
    for (int label = 0; label < size; label++) {
      names.add(data.readUTF());
    }
    return new Labels(names);
  }

  private static int[] readDifferences(DataInputStream data) throws IOException {
    int count = data.readInt();
    if (count < 0 || count > MOST_FEATURES) {
      throw new IOException("expected some features, not " + count);
    }
    int[] features = new int[count];
    long key = 0;
    for (int i = 0; i < count; i++) {
      int shift = 0;
      int read;
      do {
        read = data.readUnsignedByte();
        key += (long) (read & 0x7F) << shift;
        shift += 7;
      } while (read >= 0x80 && shift < 42);
      features[i] = (int) key;
    }
    return features;
  }
}
