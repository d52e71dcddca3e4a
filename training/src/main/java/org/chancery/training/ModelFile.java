package org.chancery.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.model.BaseModel;

/**
 * Writes a model so that equal models give equal bytes: OpenNLP notes the time in several places.
 */
final class ModelFile {
  private static final String MANIFEST = "manifest.properties";
  private static final String TIMESTAMP = "Timestamp";

  private ModelFile() {}

  static byte[] bytes(BaseModel model) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    model.serialize(written);
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    byte[] manifest = parts.remove(MANIFEST);
    if (manifest == null) {
      throw new IOException("the model has no " + MANIFEST);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      add(MANIFEST, withoutTime(manifest), zip);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        add(part.getKey(), part.getValue(), zip);
      }
    }
    return bytes.toByteArray();
  }

  private static void add(String name, byte[] content, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] withoutTime(byte[] manifest) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(new String(manifest, StandardCharsets.UTF_8)));
    properties.setProperty(TIMESTAMP, "0");
    StringBuilder lines = new StringBuilder();
    for (String name : new java.util.TreeSet<>(properties.stringPropertyNames())) {
      lines.append(name).append('=').append(properties.getProperty(name)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
