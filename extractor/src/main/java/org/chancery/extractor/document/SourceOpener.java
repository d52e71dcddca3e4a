package org.chancery.extractor.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files as sources of articles, by the format that their name tells. */
final class SourceOpener {
  private static final int BUFFER = 1 << 16;
  private static final int SNIFFED = 4096;
  private static final int GZIP_MAGIC = 0x1F8B;

  private final ReaderSettings settings;
  private final JsonArticles jsonArticles;
  private final InputStream standardInput;

  SourceOpener(ReaderSettings settings, InputStream standardInput) {
    this.settings = settings;
    this.jsonArticles = new JsonArticles(settings);
    this.standardInput = standardInput;
  }

  /** The articles of a file; the caller closes them. */
  ArticleSource open(InputFile file) throws IOException {
    Path path = file.path();
    if (path == null) {
      return openStandardInput();
    }
    String name = path.toString();
    Format format =
        Format.of(name).orElseThrow(() -> new IllegalArgumentException("no format: " + name));
    InputStream raw = Files.newInputStream(path);
    try {
      InputStream in = Format.isGzipped(name) ? new GZIPInputStream(raw, BUFFER) : raw;
      return source(format, new BufferedInputStream(in, BUFFER));
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private ArticleSource source(Format format, InputStream in) {
    int maxLength = settings.maxArticleLength();
    return switch (format) {
      case TEXT -> new TextSource(in, maxLength, false);
      case MARKDOWN -> new TextSource(in, maxLength, true);
      case JSON -> new JsonSource(in, maxLength, jsonArticles);
      case JSON_LINES -> new JsonLinesSource(in, maxLength, jsonArticles);
    };
  }

  /** Standard input has no name, so its first bytes tell the format. */
  private ArticleSource openStandardInput() throws IOException {
    BufferedInputStream in = new BufferedInputStream(standardInput, BUFFER);
    in.mark(2);
    boolean gzipped = (in.read() << 8 | in.read()) == GZIP_MAGIC;
    in.reset();
    if (gzipped) {
      in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
    }
    return source(sniff(in), in);
  }

  private static Format sniff(BufferedInputStream in) throws IOException {
    in.mark(SNIFFED);
    byte[] head = in.readNBytes(SNIFFED);
    in.reset();
    for (int i = 0; i < head.length; i++) {
      if (head[i] == '{' && isLineOfObject(head, i)) {
        return Format.JSON_LINES;
      } else if (head[i] == '{' || head[i] == '[') {
        return Format.JSON;
      } else if (!Character.isWhitespace(head[i]) && (head[i] & 0xFF) < 0x80) {
        return Format.MARKDOWN;
      }
    }
    return Format.TEXT;
  }

  /** Whether an object's first line holds more than its brace: then each line is an object. */
  private static boolean isLineOfObject(byte[] head, int brace) {
    int next = brace + 1;
    while (next < head.length && (head[next] == ' ' || head[next] == '\r')) {
      next++;
    }
    return next < head.length && head[next] != '\n';
  }
}
