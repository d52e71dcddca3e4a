package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.ontology.BodyName;
import org.chancery.ontology.Gazetteer;

/**
 * What makes two names of bodies the same within one state: the same words, or the same kind of
 * body and field ({@code Foreign Ministry}, {@code Ministry of Foreign Affairs}). Immutable, safe
 * to share between threads.
 */
final class BodyNames {
  private static final String SMALL_WORDS = "of|for|the|and|in|on";

  private final Map<String, String> keys = new HashMap<>();

  BodyNames(Gazetteer gazetteer) {
    for (BodyName name : gazetteer.bodyNames()) {
      String portfolio = name.portfolio();
      keys.put(
          name.text().toLowerCase(Locale.ROOT),
          portfolio == null ? name.text() : name.bodyType() + " " + portfolio);
    }
  }

  /** Equal for names of one body. */
  String key(String name) {
    String folded = name.replaceAll("\\s+", " ").replace(".", "").toLowerCase(Locale.ROOT);
    return keys.getOrDefault(folded, folded);
  }

  /** Whether a name is one that each state's own body has. */
  boolean isCommon(String name) {
    return keys.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /**
   * A name with capitals, as a node's label: {@code Foreign Ministry} for {@code foreign ministry}.
   */
  static String capitalised(String name) {
    boolean small = name.equals(name.toLowerCase(Locale.ROOT));
    return small
        ? Stream.of(name.split(" ", -1)).map(BodyNames::capital).collect(Collectors.joining(" "))
        : name;
  }

  private static String capital(String word) {
    return word.isEmpty() || word.matches(SMALL_WORDS)
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
