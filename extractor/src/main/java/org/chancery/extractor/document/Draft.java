package org.chancery.extractor.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as its file gives it, unchecked. Immutable.
 *
 * @param where the place within the file, appended to its name in messages; empty for all of it
 * @param idWithin what tells it from other articles of the file, appended to the file's id where
 *     the article has no id of its own; empty where the file holds one article
 * @param text the text as given, possibly with a byte-order mark
 * @param fields every other field by its name in the file
 */
record Draft(String where, String idWithin, String text, Map<String, String> fields) {
  Draft {
    fields = Map.copyOf(fields);
  }

  /** A field's words without white space around them, or null where there are none. */
  @Nullable String field(String name) {
    String value = fields.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
