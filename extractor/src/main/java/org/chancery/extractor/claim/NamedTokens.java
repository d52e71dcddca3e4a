package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;

/** The article's mentions by the tokens that they stand on. Immutable. */
final class NamedTokens {
  /** A mention's tokens and what it names. */
  record Name(TokenRange range, Entity entity) {
    EntityType type() {
      return entity.type();
    }
  }

  private final List<Name> names = new ArrayList<>();
  private final ArticleEntities entities;

  NamedTokens(Reading reading, ArticleEntities entities) {
    this.entities = entities;
    for (Named named : entities.mentions()) {
      List<Token> tokens = reading.text().tokensIn(named.mention().span());
      if (!tokens.isEmpty()) {
        int first = tokens.get(0).index();
        int end = tokens.get(tokens.size() - 1).index() + 1;
        names.add(new Name(new TokenRange(first, end), named.entity()));
      }
    }
  }

  ArticleEntities entities() {
    return entities;
  }

  /** In the order of the text. */
  List<Name> all() {
    return names;
  }

  List<Name> all(EntityType type) {
    return names.stream().filter(name -> name.type() == type).toList();
  }

  /** Those wholly inside a range, in the order of the text. */
  List<Name> within(TokenRange range) {
    List<Name> within = new ArrayList<>();
    for (int i = firstFrom(range.first());
        i < names.size() && names.get(i).range().first() < range.end();
        i++) {
      if (names.get(i).range().end() <= range.end()) {
        within.add(names.get(i));
      }
    }
    return within;
  }

  /** The place of the first name that begins at a token or behind it. */
  private int firstFrom(int token) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).range().first() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  List<Name> within(TokenRange range, EntityType type) {
    return within(range).stream().filter(name -> name.type() == type).toList();
  }
}
