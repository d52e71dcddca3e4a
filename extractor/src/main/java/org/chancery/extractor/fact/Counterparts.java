package org.chancery.extractor.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.chancery.extractor.mention.EntityType;

/**
 * Who holds in another country the post that was named last: {@code the Bulgarian interior
 * minister, Ivan Petkov, and his Romanian colleague, Radu Ilie}. Immutable and safe to share
 * between threads.
 */
final class Counterparts {
  private final List<FactPattern> patterns =
      FactPattern.read("counterparts.tsv", "tenure-patterns.tsv");

  /** The tenures; their offices are ones of the article, or implied. */
  List<Tenure> find(
      List<MarkedSentence> article, ArticleEntities entities, ImpliedOffices offices) {
    TenureCollector found = new TenureCollector();
    for (MarkedSentence marked : article) {
      if (marked.has('P') && marked.has('C')) {
        for (FactPattern pattern : patterns) {
          if (!pattern.canMatch(marked)) {
            continue;
          }
          Matcher matcher = marked.matcher(pattern.pattern());
          while (matcher.find()) {
            read(pattern, matcher, marked, entities, offices, found);
          }
        }
      }
    }
    return found.tenures();
  }

  private static void read(
      FactPattern pattern,
      Matcher matcher,
      MarkedSentence marked,
      ArticleEntities entities,
      ImpliedOffices offices,
      TenureCollector found) {
    Named holder = marked.named(matcher.group("holder"));
    Named country = marked.named(matcher.group("country"));
    Optional<Entity.Office> post = lastPost(marked, matcher.start(), entities);
    if (holder == null
        || country == null
        || post.isEmpty()
        || !(country.entity() instanceof Entity.Country state)
        || state.id().equals(post.get().jurisdiction())) {
      return;
    }
    Entity.Office office = offices.of(post.get(), state);
    found.add(
        holder,
        office,
        country,
        TenureStatus.CURRENT,
        Dates.NONE,
        pattern.confidence(),
        pattern.rule());
  }

  /** The post of a state that is named last before a place, in this sentence or the one before. */
  private static Optional<Entity.Office> lastPost(
      MarkedSentence marked, int place, ArticleEntities entities) {
    int begin = marked.sentence().span().begin();
    int end = marked.offset(place);
    if (end <= begin) {
      return Optional.empty();
    }
    return entities.within(new Span(begin, end)).stream()
        .filter(named -> named.mention().type() == EntityType.OFFICE)
        .max(Comparator.comparing(named -> named.mention().span()))
        .filter(named -> !OfficeTitles.isPlural(marked.words(named)))
        .map(Named::entity)
        .filter(Entity.Office.class::isInstance)
        .map(Entity.Office.class::cast)
        .filter(office -> office.jurisdiction() != null && !office.local());
  }
}
