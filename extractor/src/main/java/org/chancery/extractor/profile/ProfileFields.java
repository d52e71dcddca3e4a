package org.chancery.extractor.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.statement.WordCodes;
import org.jspecify.annotations.Nullable;

/** The fields of one array of a profile, read from the first to the last. For one thread. */
final class ProfileFields {
  private final JsonNode array;
  private final String place;
  private final List<String> ids;
  private int next;

  /**
   * An array.
   *
   * @param place of it, for messages
   * @param ids of the profile's entities, in their order
   */
  ProfileFields(JsonNode array, String place, List<String> ids) {
    this.array = array;
    this.place = place;
    this.ids = ids;
  }

  String text() {
    return take("a string", JsonNode::isTextual).textValue();
  }

  @Nullable String optionalText() {
    return isAbsent() ? null : text();
  }

  int number() {
    return take("a whole number", JsonNode::isInt).intValue();
  }

  /** The words of a statement. */
  @Nullable WordCodes optionalWords() {
    if (isAbsent()) {
      return null;
    }
    String text = text();
    try {
      return WordCodes.parse(text);
    } catch (IllegalArgumentException e) {
      throw expected("the codes of words", e);
    }
  }

  /** A one, or nothing. */
  boolean flag() {
    return !isAbsent() && number() == 1;
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    String name = text();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw expected("a " + type.getSimpleName(), e);
    }
  }

  List<String> texts() {
    JsonNode several = take("an array", JsonNode::isArray);
    ProfileFields fields = new ProfileFields(several, place + '[' + (next - 1) + ']', ids);
    List<String> values = new ArrayList<>(several.size());
    several.forEach(value -> values.add(fields.text()));
    return values;
  }

  String entity() {
    int index = number();
    if (index < 0 || index >= ids.size()) {
      throw expected("the place of one of " + ids.size() + " entities", null);
    }
    return ids.get(index);
  }

  /** Two numbers. */
  Span span() {
    int begin = number();
    int end = number();
    try {
      return new Span(begin, end);
    } catch (IllegalArgumentException e) {
      throw expected("the end of a span that begins at " + begin, e);
    }
  }

  @Nullable String optionalEntity() {
    return isAbsent() ? null : entity();
  }

  List<String> entities() {
    JsonNode several = take("an array", JsonNode::isArray);
    ProfileFields fields = new ProfileFields(several, place + '[' + (next - 1) + ']', ids);
    List<String> values = new ArrayList<>(several.size());
    several.forEach(value -> values.add(fields.entity()));
    return values;
  }

  /** A day, a month or a year. */
  @Nullable PartialDate optionalDate() {
    if (isAbsent()) {
      return null;
    }
    String text = text();
    try {
      return PartialDate.parse(text);
    } catch (IllegalArgumentException e) {
      throw expected("a day, a month or a year", e);
    }
  }

  private boolean isAbsent() {
    boolean absent = next >= array.size() || array.get(next).isNull();
    if (absent) {
      next++;
    }
    return absent;
  }

  private JsonNode take(String what, Predicate<JsonNode> fits) {
    JsonNode value = array.path(next++);
    if (!fits.test(value)) {
      throw expected(what, null);
    }
    return value;
  }

  private IllegalArgumentException expected(String what, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "not a profile: " + place + '[' + (next - 1) + "]: expected " + what, cause);
  }
}
