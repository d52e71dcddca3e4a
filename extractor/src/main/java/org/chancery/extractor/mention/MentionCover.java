package org.chancery.extractor.mention;

import java.util.List;
import java.util.Optional;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.Token;

/**
 * Answers which earlier mention a token belongs to. Immutable.
 *
 * @param mentions in the order of the text
 */
record MentionCover(List<Mention> mentions) {
  MentionCover {
    mentions = List.copyOf(mentions);
  }

  /** The mention of a type that shares a character with the token. */
  Optional<Mention> at(Token token, EntityType type) {
    return overlapping(token.span(), type);
  }

  boolean has(Token token, EntityType type) {
    return at(token, type).isPresent();
  }

  /** The first mention of a type that shares a character with the span. */
  Optional<Mention> overlapping(Span span, EntityType type) {
    return mentions.stream()
        .filter(mention -> mention.type() == type && mention.span().overlaps(span))
        .findFirst();
  }
}
