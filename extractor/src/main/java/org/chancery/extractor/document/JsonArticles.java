package org.chancery.extractor.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from JSON objects, field by field; fields that are not asked for are skipped.
 * Immutable and safe to share between threads.
 */
final class JsonArticles {
  private static final int DEEPEST_NESTING = 200;
  private static final int LONGEST_PROBLEM = 200;
  private static final String NAME = "name";

  private final JsonFactory factory;
  private final FieldNames names;
  private final Set<String> wanted;

  JsonArticles(ReaderSettings settings) {
    this.names = settings.fields();
    this.wanted =
        Set.copyOf(
            List.of(
                names.id(),
                names.title(),
                names.date(),
                names.url(),
                names.publisher(),
                names.author(),
                names.language()));
    this.factory =
        JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(settings.maxArticleLength())
                    .maxNestingDepth(DEEPEST_NESTING)
                    .build())
            .build();
  }

  /**
   * The article of one object.
   *
   * @param json one JSON value and nothing else
   * @param at where the value begins in its file
   * @throws RefusedException when it is no object, broken, or without text
   */
  Draft draft(String json, Place at, String idWithin) throws RefusedException, IOException {
    try (JsonParser parser = factory.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedException(
            at.line(), "no JSON object; expected one object on each line, {\"text\": \"…\"}.");
      }
      Draft draft = draft(parser, at.line(), idWithin);
      if (parser.nextToken() != null) {
        throw new RefusedException(
            at.of(parser.currentTokenLocation()),
            "more than one JSON value on a line; put each on a line of its own.");
      }
      return draft;
    } catch (JsonProcessingException e) {
      throw new RefusedException(
          at.of(e.getLocation()),
          "broken JSON: " + problem(e) + ". Expected one complete object; mend or delete it.");
    }
  }

  private Draft draft(JsonParser parser, String where, String idWithin)
      throws RefusedException, IOException {
    Map<String, String> fields = new HashMap<>();
    String text = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals(names.text()) && value == JsonToken.VALUE_STRING) {
        text = parser.getText();
      } else if (wanted.contains(field)) {
        String words = words(parser);
        if (words != null) {
          fields.put(field, words);
        }
      } else {
        parser.skipChildren();
      }
    }
    if (text == null) {
      throw new RefusedException(
          where,
          "no field \""
              + names.text()
              + "\" with words in it; expected the article's text there. Name the field that holds"
              + " the text in the settings.");
    }
    return new Draft(where, idWithin, text, fields);
  }

  /** The words of a value: lists joined by commas, of an object its {@code name}. */
  private static @Nullable String words(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isScalarValue()) {
      return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }
    StringBuilder words = new StringBuilder();
    int depth = 1;
    String field = null;
    boolean list = token == JsonToken.START_ARRAY;
    while (depth > 0) {
      JsonToken next = parser.nextToken();
      if (next == null) {
        break;
      } else if (next.isStructStart()) {
        depth++;
      } else if (next.isStructEnd()) {
        depth--;
      } else if (next == JsonToken.FIELD_NAME) {
        field = parser.currentName();
      } else if (next == JsonToken.VALUE_STRING && (NAME.equals(field) || (list && depth == 1))) {
        words.append(words.isEmpty() ? "" : ", ").append(parser.getText());
      }
    }
    return words.isEmpty() ? null : words.toString();
  }

  /** A parser's complaint, short and without its location. */
  private static String problem(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
    return message.length() > LONGEST_PROBLEM
        ? message.substring(0, LONGEST_PROBLEM) + "…"
        : message;
  }

  /**
   * Where a JSON value begins in its file.
   *
   * @param number the line, from 1
   * @param column in characters, from 1
   */
  record Place(int number, int column) {
    String line() {
      return ":" + number;
    }

    /** A location within the value, as one of the file. */
    String of(@Nullable JsonLocation location) {
      if (location == null) {
        return line();
      }
      int lines = location.getLineNr() - 1;
      int shift = lines == 0 ? column - 1 : 0;
      return ":" + (number + lines) + ":" + (location.getColumnNr() + shift);
    }
  }
}
