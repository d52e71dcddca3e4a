package org.chancery.extractor.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file formats that articles are read from, told by the file's name. */
enum Format {
  TEXT(".txt", ".text"),
  MARKDOWN(".md", ".markdown"),
  JSON(".json", ".json"),
  JSON_LINES(".jsonl", ".ndjson");

  static final String EXPECTED = ".txt, .md, .json or .jsonl, each also with .gz";
  private static final String GZIP = ".gz";

  private final String extension;
  private final String otherExtension;

  Format(String extension, String otherExtension) {
    this.extension = extension;
    this.otherExtension = otherExtension;
  }

  /** The format of a file, or empty where its extension is none of ours. */
  static Optional<Format> of(String fileName) {
    String name = withoutGzip(fileName.toLowerCase(Locale.ROOT));
    return Arrays.stream(values()).filter(format -> format.extension(name) != null).findFirst();
  }

  static boolean isGzipped(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(GZIP);
  }

  /** A path without {@code .gz} and the extension of its format. */
  static String withoutExtensions(String path) {
    String bare = isGzipped(path) ? path.substring(0, path.length() - GZIP.length()) : path;
    String lower = bare.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      String found = format.extension(lower);
      if (found != null) {
        return bare.substring(0, bare.length() - found.length());
      }
    }
    return bare;
  }

  private static String withoutGzip(String name) {
    return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
  }

  private @Nullable String extension(String name) {
    for (String candidate : List.of(extension, otherExtension)) {
      if (name.endsWith(candidate) && name.length() > candidate.length()) {
        return candidate;
      }
    }
    return null;
  }
}
