package org.chancery.extractor.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.chancery.extractor.fact.TenureModifiers.Modifier;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Whom an office alone means ({@code Netanyahu was not impressed. The Israeli prime minister ...}),
 * and which titles are of a past time: where the authority files know whose office it was on the
 * article's date. Immutable and safe to share between threads.
 */
final class DescribedHolders {
  private static final Set<TenureStatus> TAKEN =
      Set.of(TenureStatus.CURRENT, TenureStatus.ACTING, TenureStatus.DESIGNATE);
  private static final double CONFIDENCE = 0.7;

  private final KnownTerms terms;
  private final TenureModifiers modifiers;

  DescribedHolders(Gazetteer gazetteer, TenureModifiers modifiers) {
    this.terms = new KnownTerms(gazetteer);
    this.modifiers = modifiers;
  }

  /**
   * Adds to what was found, and corrects it.
   *
   * @param published the article's date; nothing is known without one
   */
  void add(
      List<MarkedSentence> article,
      ArticleEntities entities,
      @Nullable LocalDate published,
      TenureCollector found) {
    if (published == null) {
      return;
    }
    for (Tenure tenure : found.tenures()) {
      if (tenure.status() == TenureStatus.CURRENT
          && entities.byId(tenure.holder()) instanceof Entity.Person person
          && entities.byId(tenure.office()) instanceof Entity.Office office
          && terms.hadLeft(person, office, entities, published)) {
        found.end(person.id(), office.id(), tenure.evidence().get(0));
      }
    }
    List<Tenure> tenures = found.tenures();
    for (Entity entity : entities.all()) {
      if (entity instanceof Entity.Office office
          && terms.hasOneHolder(office)
          && tenures.stream()
              .noneMatch(one -> one.office().equals(office.id()) && TAKEN.contains(one.status()))) {
        description(office, article, entities)
            .ifPresent(title -> holder(office, title, entities, published, found));
      }
    }
  }

  private void holder(
      Entity.Office office,
      Named title,
      ArticleEntities entities,
      LocalDate published,
      TenureCollector found) {
    List<Entity.Person> holders =
        entities.all().stream()
            .filter(Entity.Person.class::isInstance)
            .map(Entity.Person.class::cast)
            .filter(person -> terms.held(person, office, entities, published))
            .toList();
    if (holders.size() == 1 && !found.has(holders.get(0).id(), office.id())) {
      Entity.Person person = holders.get(0);
      Named name = new Named(person.mentions().get(0), person);
      found.add(
          name, office, title, TenureStatus.CURRENT, Dates.NONE, CONFIDENCE, "described-holder");
    }
  }

  /** A mention of an office by which its present holder is meant. */
  private Optional<Named> description(
      Entity.Office office, List<MarkedSentence> article, ArticleEntities entities) {
    for (MarkedSentence marked : article) {
      for (Named named : entities.within(marked.sentence().span())) {
        if (named.entity().equals(office) && isPresent(named, marked)) {
          return Optional.of(named);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isPresent(Named title, MarkedSentence marked) {
    String mark = marked.markOf(title);
    if (mark == null || OfficeTitles.isPlural(marked.words(title))) {
      return false;
    }
    int begin = marked.text().indexOf(mark);
    return modifiers
        .of(
            marked.text().substring(0, begin),
            marked.words(title),
            marked.text().substring(begin + mark.length()))
        .map(Modifier::status)
        .filter(status -> status != TenureStatus.CURRENT)
        .isEmpty();
  }
}
