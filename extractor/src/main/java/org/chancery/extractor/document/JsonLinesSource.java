package org.chancery.extractor.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file with one JSON object per line. A broken line is refused, the next one read. */
final class JsonLinesSource implements ArticleSource {
  private final LineReader lines;
  private final int maxLength;
  private final JsonArticles articles;
  private boolean finished;

  JsonLinesSource(InputStream in, int maxLength, JsonArticles articles) {
    this.lines = new LineReader(in, maxLength);
    this.maxLength = maxLength;
    this.articles = articles;
  }

  @Override
  public Optional<Draft> next() throws RefusedException, IOException {
    while (!finished) {
      if (!lines.advance()) {
        finished = true;
        break;
      }
      String json = decode();
      refuseDocumentOverLines(json.strip());
      if (!json.isBlank()) {
        return Optional.of(
            articles.draft(json, new JsonArticles.Place(lines.number(), 1), "#" + lines.number()));
      }
    }
    return Optional.empty();
  }

  /** One message for all of a file that only by its name is JSON lines. */
  private void refuseDocumentOverLines(String line) throws RefusedException {
    if (line.equals("[") || line.equals("{")) {
      finished = true;
      throw new RefusedException(
          ":" + lines.number(),
          "this JSON runs over several lines; expected one object on each line. Name the file"
              + " .json.");
    }
  }

  private String decode() throws RefusedException {
    String where = ":" + lines.number();
    byte[] bytes = lines.bytes();
    if (bytes == null) {
      throw Refusals.tooLong(where, maxLength);
    }
    try {
      Refusals.refuseBinary(bytes, lines.firstByte());
    } catch (RefusedException e) {
      finished = true;
      throw e;
    }
    String json = Utf8.decode(bytes, lines.firstByte());
    return json.startsWith("\uFEFF") ? json.substring(1) : json;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
