package org.chancery.extractor.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file with one JSON object or an array of objects, read as a stream. What follows a syntax error
 * cannot be trusted and is left out.
 */
final class JsonSource implements ArticleSource {
  private final JsonParser parser;
  private final JsonArticles articles;
  private boolean inArray;
  private boolean finished;
  private int place;

  JsonSource(InputStream in, JsonArticles articles) throws IOException {
    this.parser = articles.parser(in);
    this.articles = articles;
  }

  @Override
  public Optional<Draft> next() throws RefusedException, IOException {
    try {
      while (!finished) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          finished = true;
        } else if (token == JsonToken.START_ARRAY && !inArray) {
          inArray = true;
        } else if (token == JsonToken.END_ARRAY) {
          inArray = false;
        } else {
          return Optional.of(draft(token));
        }
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      finished = true;
      throw new RefusedException(
          where(e.getLocation() == null ? parser.currentTokenLocation() : e.getLocation()),
          (e instanceof StreamConstraintsException ? "too large: " : "broken JSON: ")
              + JsonArticles.problem(e)
              + ". The rest of this file was not read; mend it here.");
    }
  }

  private Draft draft(JsonToken token) throws RefusedException, IOException {
    place++;
    String where = ":" + parser.currentTokenLocation().getLineNr();
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      throw new RefusedException(
          where, "no JSON object; expected an object or an array of objects, {\"text\": \"…\"}.");
    }
    boolean alone = !inArray && place == 1;
    return articles.draft(parser, where, alone ? "" : "#" + place);
  }

  private static String where(JsonLocation location) {
    return ":" + location.getLineNr() + ":" + location.getColumnNr();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
