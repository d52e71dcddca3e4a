package org.chancery.extractor.passage;

import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What to score and show, from system properties. Immutable.
 *
 * @param half which half
 * @param glob the passages to read, by file name with or without extension
 * @param folder another folder to read, or null
 * @param export the folder to write texts and gold JSON to, or null
 */
record ReportRequest(Half half, String glob, @Nullable Path folder, @Nullable Path export) {
  /** What asks for a report: {@code open} or {@code sealed}. */
  static final String REPORT = "passages.report";

  private static final String ALL = "*";

  /** Refuses whatever would tell more of the sealed half than its totals. */
  ReportRequest {
    if (half == Half.SEALED && (!glob.equals(ALL) || folder != null || export != null)) {
      throw new IllegalArgumentException("the sealed half is scored as a whole, in totals only");
    }
    for (Path part : folder == null ? Path.of("") : folder.toAbsolutePath().normalize()) {
      if (part.toString().equals(Half.SEALED.folderName())) {
        throw new IllegalArgumentException("sealed passages are read with " + REPORT + "=sealed");
      }
    }
  }

  /**
   * Reads {@code passages.report}, {@code passages.files}, {@code passages.folder}, {@code
   * passages.export}.
   */
  static ReportRequest of(Properties properties) {
    return new ReportRequest(
        Half.named(properties.getProperty(REPORT, "open")),
        properties.getProperty("passages.files", ALL),
        path(properties.getProperty("passages.folder")),
        path(properties.getProperty("passages.export")));
  }

  /** Whether errors may be shown. */
  boolean showsErrors() {
    return half == Half.OPEN;
  }

  Path passages() {
    return folder == null ? half.folder() : folder;
  }

  private static @Nullable Path path(@Nullable String value) {
    return value == null || value.isBlank() ? null : Path.of(value);
  }
}
