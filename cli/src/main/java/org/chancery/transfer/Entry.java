package org.chancery.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.ExtractionJson;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch or of a list. Immutable.
 *
 * @param article id of an article that is to be in the store, or is; null where one is removed
 * @param key of its extraction; null in a list where the server has lost the extraction
 * @param source where it was read from; null where nobody knows
 * @param extraction what was found in it; null where the server has that
 * @param remove id of an article that is to go; null where there is none
 */
record Entry(
    @Nullable String article,
    @Nullable String key,
    @Nullable String source,
    @Nullable JsonNode extraction,
    @Nullable String remove) {
  static Entry of(Extraction extraction, String key, @Nullable String source) {
    JsonNode node = Json.read(ExtractionJson.write(extraction), JsonNode.class);
    return new Entry(extraction.id(), key, source, node, null);
  }

  static Entry removal(String id) {
    return new Entry(null, null, null, null, id);
  }

  static Entry held(String id, String key, @Nullable String source) {
    return new Entry(id, key, source, null, null);
  }

  static Entry lost(String id, @Nullable String source) {
    return new Entry(id, null, source, null, null);
  }
}
