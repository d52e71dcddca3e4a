package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as a row of names and words between them: of nested mentions the outermost one counts,
 * policies do not. Immutable.
 */
final class SentenceItems {
  private static final Set<EntityType> KEPT =
      EnumSet.of(EntityType.PERSON, EntityType.OFFICE, EntityType.COUNTRY, EntityType.ORGANIZATION);

  /**
   * A name, or a word.
   *
   * @param named the name, or null for a word
   * @param word in lower case; empty for a name
   * @param tag the word's part of speech; empty for a name
   */
  record Item(Span span, @Nullable Named named, String word, String tag) {
    boolean is(EntityType type) {
      return named != null && named.mention().type() == type;
    }
  }

  private final List<Item> items;

  private SentenceItems(List<Item> items) {
    this.items = items;
  }

  static SentenceItems of(AnnotatedText text, ArticleEntities entities, Sentence sentence) {
    List<Named> outermost = new ArrayList<>();
    entities.within(sentence.span()).stream()
        .filter(named -> KEPT.contains(named.mention().type()))
        .sorted(
            Comparator.comparingInt((Named named) -> -named.mention().span().length())
                .thenComparing(Named::mention))
        .forEach(
            named -> {
              Span span = named.mention().span();
              if (outermost.stream().noneMatch(other -> other.mention().span().overlaps(span))) {
                outermost.add(named);
              }
            });
    List<Item> items = new ArrayList<>();
    outermost.forEach(named -> items.add(new Item(named.mention().span(), named, "", "")));
    for (Token token : text.tokensIn(sentence.span())) {
      if (outermost.stream().noneMatch(named -> named.mention().span().overlaps(token.span()))) {
        String word = token.text().toLowerCase(Locale.ROOT);
        items.add(new Item(token.span(), null, word, token.tag()));
      }
    }
    items.sort(Comparator.comparing(Item::span));
    return new SentenceItems(List.copyOf(items));
  }

  int size() {
    return items.size();
  }

  /** The item at a place; null beyond the ends. */
  @Nullable Item at(int place) {
    return place >= 0 && place < items.size() ? items.get(place) : null;
  }

  /** Whether a word, in lower case, stands at a place. */
  boolean is(int place, String word) {
    Item item = at(place);
    return item != null && item.word().equals(word);
  }

  boolean is(int place, EntityType type) {
    Item item = at(place);
    return item != null && item.is(type);
  }
}
