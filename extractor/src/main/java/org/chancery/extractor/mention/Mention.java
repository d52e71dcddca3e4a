package org.chancery.extractor.mention;

import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that name a thing. Without leading article, possessive {@code 's} or punctuation around it;
 * mentions of one type never overlap, mentions of different types may nest. Immutable.
 *
 * @param span where it stands, in code points
 * @param type what kind of thing it names
 * @param confidence from 0 to 1
 * @param rule the finder or rule that found it, for explanations; a short stable name
 * @param reference the IRI of the gazetteer entry that the words stand for (for an office a role or
 *     an office), or null where they are in no gazetteer
 */
public record Mention(
    Span span, EntityType type, double confidence, String rule, @Nullable String reference)
    implements Comparable<Mention> {

  /** In the order of the text, then by type. */
  @Override
  public int compareTo(Mention other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : type.compareTo(other.type);
  }
}
