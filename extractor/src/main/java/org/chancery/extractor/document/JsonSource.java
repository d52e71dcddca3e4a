package org.chancery.extractor.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file with one JSON object or an array of objects. A broken object is refused, the next read.
 */
final class JsonSource implements ArticleSource {
  private final JsonObjectSplitter objects;
  private final int maxLength;
  private final JsonArticles articles;
  private boolean finished;
  private int place;

  JsonSource(InputStream in, int maxLength, JsonArticles articles) {
    this.objects = new JsonObjectSplitter(in, maxLength);
    this.maxLength = maxLength;
    this.articles = articles;
  }

  @Override
  public Optional<Draft> next() throws RefusedException, IOException {
    if (finished || !objects.advance()) {
      finished = true;
      return Optional.empty();
    }
    place++;
    String where = ":" + objects.line();
    byte[] bytes = objects.bytes();
    if (bytes == null) {
      throw Refusals.tooLong(where, maxLength);
    }
    String json = decode(bytes);
    if (!objects.isObject()) {
      throw new RefusedException(
          where, "no JSON object; expected an object or an array of objects, {\"text\": \"…\"}.");
    }
    boolean alone = !objects.isArray() && place == 1;
    JsonArticles.Place at = new JsonArticles.Place(objects.line(), objects.column());
    return Optional.of(articles.draft(json, at, alone ? "" : "#" + place));
  }

  private String decode(byte[] bytes) throws RefusedException {
    try {
      Refusals.refuseBinary(bytes, objects.firstByte());
      return Utf8.decode(bytes, objects.firstByte());
    } catch (RefusedException e) {
      // Where elements are not even text, those behind them are no articles either.
      finished = !objects.isObject();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    objects.close();
  }
}
