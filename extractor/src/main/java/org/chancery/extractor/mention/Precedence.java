package org.chancery.extractor.mention;

import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.language.AnnotatedText;

/**
 * Which of two mentions of different types stays when both cannot be: the rules between the types.
 * Safe to share between threads.
 */
final class Precedence implements MentionFinder {
  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    SpanIndex<Mention> index = SpanIndex.of(earlier, Mention::span);
    return earlier.stream()
        .filter(mention -> stays(text, mention, index.overlapping(mention.span())))
        .toList();
  }

  private static boolean stays(AnnotatedText text, Mention mention, List<Mention> others) {
    return !isLoneHead(text, mention, others)
        && others.stream()
            .noneMatch(other -> gives(mention, other) || isField(text, mention, other));
  }

  /** "Senate majority leader": a seat at the beginning of a title is no mention of a body. */
  private static boolean isField(AnnotatedText text, Mention mention, Mention other) {
    return mention.type() == EntityType.ORGANIZATION
        && other.type() == EntityType.OFFICE
        && other.span().begin() == mention.span().begin()
        && other.span().contains(mention.span())
        && ActingBodies.isSeat(text.view().substring(mention.span().begin(), mention.span().end()));
  }

  /** "the Commission" that is nobody's, unless a title says what it is. */
  private static boolean isLoneHead(AnnotatedText text, Mention mention, List<Mention> others) {
    Span span = mention.span();
    return mention.type() == EntityType.ORGANIZATION
        && mention.reference() == null
        && mention.rule().equals("organization-ambiguous")
        && BodyWords.in("only repeated", text.view().substring(span.begin(), span.end()))
        && others.stream()
            .noneMatch(other -> other.type() == EntityType.OFFICE && other.span().contains(span));
  }

  /** Whether a mention gives way to another. */
  private static boolean gives(Mention mention, Mention other) {
    if (mention.type() == other.type() || !mention.span().overlaps(other.span())) {
      return false;
    }
    boolean inside = other.span().contains(mention.span());
    boolean same = mention.span().equals(other.span());
    return switch (mention.type()) {
      case COUNTRY, PERSON -> inside && other.type() == EntityType.ORGANIZATION;
      case ORGANIZATION ->
          (same && other.type() == EntityType.PERSON)
              || (!inside
                  && other.type() == EntityType.PERSON
                  && !mention.span().contains(other.span()));
      case OFFICE, POLICY -> false;
    };
  }
}
