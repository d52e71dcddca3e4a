package org.chancery.extractor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of an article that are kept, as far as the {@link TextPolicy} allows. Immutable.
 *
 * @param full the whole text, or null
 * @param words the words of a span under {@code BEGIN_END} in code points, in sorted order
 */
public record KeptText(@Nullable String full, Map<String, String> words) {
  public KeptText {
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** The key of a span in {@link #words()}. */
  public static String key(Span span) {
    return span.begin() + "_" + span.end();
  }

  /** The words of a span, or empty where they are not kept. */
  public Optional<String> words(Span span) {
    return Optional.ofNullable(words.get(key(span)));
  }

  /** The words of spans with one space between; empty where any of them are not kept. */
  public Optional<String> words(List<Span> spans) {
    List<String> found = new ArrayList<>();
    for (Span span : spans) {
      String kept = words.get(key(span));
      if (kept == null) {
        return Optional.empty();
      }
      found.add(kept);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", found));
  }
}
