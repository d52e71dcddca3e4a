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
    return names.stream()
        .filter(n -> range.first() <= n.range().first() && n.range().end() <= range.end())
        .toList();
  }

  List<Name> within(TokenRange range, EntityType type) {
    return within(range).stream().filter(name -> name.type() == type).toList();
  }
}
