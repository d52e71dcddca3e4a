package org.chancery.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Writes the files of a backup into a ZIP archive, one after the other, with a sum of each at the
 * end: an archive that was cut off has none. For one backup, by one thread.
 */
final class BackupWriter {
  /** Writes the contents of one file. */
  interface Contents {
    void write(OutputStream out) throws IOException;
  }

  private final ZipOutputStream zip;
  private final List<String> sums = new ArrayList<>();

  BackupWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  void add(String name, Contents contents) throws IOException {
    // What is packed already only grows when it is packed again.
    zip.setLevel(name.endsWith(".gz") ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
    zip.putNextEntry(new ZipEntry(name));
    DigestOutputStream digested = new DigestOutputStream(new Unclosed(zip), Sha256.digest());
    contents.write(digested);
    zip.closeEntry();
    sums.add(HexFormat.of().formatHex(digested.getMessageDigest().digest()) + "  " + name + "\n");
  }

  void addPacked(String name, Contents contents) throws IOException {
    add(
        name,
        out -> {
          try (OutputStream packed =
              new BufferedOutputStream(new GZIPOutputStream(out, 1 << 16), 1 << 16)) {
            contents.write(packed);
          }
        });
  }

  void addCatalogue(Catalogue catalogue) throws IOException {
    addPacked(
        BackupParts.CATALOGUE,
        out -> {
          for (CatalogueEntry entry : catalogue) {
            out.write((json(entry) + "\n").getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  // One line: Jena's own writer of JSON breaks lines.
  private static String json(CatalogueEntry entry) {
    JsonObject json = new JsonObject();
    json.put("id", entry.id());
    json.put("key", entry.key());
    if (entry.source() != null) {
      json.put("source", entry.source());
    }
    json.put("profile", entry.profile());
    return org.apache.jena.atlas.json.JSON.toStringFlat(json);
  }

  void finish() throws IOException {
    zip.putNextEntry(new ZipEntry(BackupParts.SUMS));
    zip.write(String.join("", sums).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  /** Lets a packer be closed without the archive. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() {
      // The next file follows.
    }
  }
}
