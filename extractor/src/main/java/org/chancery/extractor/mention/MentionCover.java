package org.chancery.extractor.mention;

import java.util.List;
import java.util.Optional;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.language.Token;

/** Answers which earlier mention a token belongs to. Immutable. */
final class MentionCover {
  private final SpanIndex<Mention> mentions;

  /**
   * A cover of a text.
   *
   * @param mentions in the order of the text
   */
  MentionCover(List<Mention> mentions) {
    this.mentions = SpanIndex.of(mentions, Mention::span);
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
    for (Mention mention : mentions.overlapping(span)) {
      if (mention.type() == type) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** All mentions that share a character with the span, in the order of the text. */
  List<Mention> overlapping(Span span) {
    return mentions.overlapping(span);
  }
}
