package org.chancery.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.FieldNames;
import org.chancery.extractor.document.ReaderSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How articles are read and extracted: for every command that does so. */
final class ReadingOptions {
  private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = "https://w3id.org/chancery/id/",
      description = "What the IRIs of the graph begin with (default: ${DEFAULT-VALUE}).")
  private String base = "https://w3id.org/chancery/id/";

  @Mixin private ExtractionOptions extraction = new ExtractionOptions();

  @Option(
      names = "--field",
      paramLabel = "FIELD=NAME",
      description =
          "What a field is called in JSON and front matter, where its name differs: id, title, "
              + "text, date, url, publisher, author, language. Example: --field text=body")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--max-article",
      paramLabel = "MB",
      defaultValue = "10",
      description = "Longest article that is accepted, in megabytes (default: ${DEFAULT-VALUE}).")
  private int maxArticle = 10;

  ExtractorSettings extraction() {
    if (!base.matches("https?://\\S+/")) {
      throw new Failure(
          ExitCode.USAGE, "--base is an http or https address that ends with a slash, not " + base);
    }
    return extraction.settings(base);
  }

  ReaderSettings reading() {
    if (maxArticle < 1 || maxArticle > 1024) {
      throw new Failure(
          ExitCode.USAGE, "--max-article is a number from 1 to 1024, not " + maxArticle + ".");
    }
    return new ReaderSettings(fieldNames(), maxArticle * BYTES_PER_MEGABYTE);
  }

  private FieldNames fieldNames() {
    Map<String, String> left = new LinkedHashMap<>(fields);
    FieldNames names =
        new FieldNames(
            name(left, "id"),
            name(left, "title"),
            name(left, "text"),
            name(left, "date"),
            name(left, "url"),
            name(left, "publisher"),
            name(left, "author"),
            name(left, "language"));
    if (!left.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "--field knows no field "
              + String.join(", ", left.keySet())
              + "; there are id, title, text, date, url, publisher, author and language.");
    }
    return names;
  }

  private static String name(Map<String, String> left, String field) {
    String renamed = left.remove(field);
    return renamed == null ? field : renamed;
  }
}
