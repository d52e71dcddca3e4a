package org.chancery.extractor.entity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.TermOfOffice;
import org.chancery.ontology.Wording;
import org.jspecify.annotations.Nullable;

/**
 * When people of the authority files held an office that an article names: it helps to tell whom a
 * description means and what time is spoken of. Immutable and safe to share between threads.
 */
public final class KnownTerms {
  private static final int DAYS_OF_GRACE = 45;

  private final Gazetteer gazetteer;
  private final Map<String, List<GazetteerEntry.Person>> byName = new HashMap<>();

  /** The terms that a gazetteer knows. */
  public KnownTerms(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (GazetteerEntry.Person person : gazetteer.people()) {
      TreeSet<String> names = new TreeSet<>();
      for (Wording wording : person.wordings()) {
        if (wording.text().indexOf(' ') > 0) {
          names.add(key(wording.text()));
        }
      }
      person.distinctiveSurnames().forEach(name -> names.add(key(name)));
      names.forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(person));
    }
  }

  /** Whether somebody held an office on a day for certain, as far as known. */
  public boolean held(
      Entity.Person person, Entity.Office office, ArticleEntities entities, LocalDate day) {
    return terms(person, office, entities).stream().anyMatch(term -> isCertain(term, day));
  }

  /**
   * Whether somebody held a post of a state on a day for certain, as far as known.
   *
   * @param roles the IRIs of the kinds of post
   * @param country the IRI of the state
   */
  public boolean held(Entity.Person person, Set<String> roles, String country, LocalDate day) {
    return known(person).stream()
        .flatMap(one -> one.terms().stream())
        .filter(term -> roles.contains(term.role()) && country.equals(term.jurisdiction()))
        .anyMatch(term -> isCertain(term, day));
  }

  private static boolean isCertain(TermOfOffice term, LocalDate day) {
    return term.covers(day)
        && !isMonthOfChange(day, term.from())
        && !isMonthOfChange(day, term.until());
  }

  /** Whether all that is known of a change is that it was in the month of a day. */
  private static boolean isMonthOfChange(LocalDate day, @Nullable LocalDate change) {
    return change != null
        && YearMonth.from(change).equals(YearMonth.from(day))
        && (change.getDayOfMonth() == 1 || change.getDayOfMonth() == change.lengthOfMonth());
  }

  /** Whether somebody held an office, but had left it for good before a day. */
  public boolean hadLeft(
      Entity.Person person, Entity.Office office, ArticleEntities entities, LocalDate day) {
    List<TermOfOffice> terms = terms(person, office, entities);
    return !terms.isEmpty()
        && terms.stream()
            .allMatch(
                term -> term.until() != null && term.until().plusDays(DAYS_OF_GRACE).isBefore(day));
  }

  /** Whether one state or body has but one holder of an office at a time. */
  public boolean hasOneHolder(Entity.Office office) {
    return office.role() != null
        && gazetteer
            .entry(office.role())
            .filter(GazetteerEntry.Role.class::isInstance)
            .map(GazetteerEntry.Role.class::cast)
            .filter(role -> !role.manyHolders())
            .isPresent();
  }

  private List<TermOfOffice> terms(
      Entity.Person person, Entity.Office office, ArticleEntities entities) {
    String role = office.role();
    if (role == null) {
      return List.of();
    }
    String country = reference(office.jurisdiction(), entities);
    String body = reference(office.body(), entities);
    return known(person).stream()
        .flatMap(one -> one.terms().stream())
        .filter(term -> term.role().equals(role))
        .filter(
            term ->
                (term.jurisdiction() != null && term.jurisdiction().equals(country))
                    || (term.postIn() != null && term.postIn().equals(body)))
        .toList();
  }

  /** The only known person of a name. */
  private Optional<GazetteerEntry.Person> known(Entity.Person person) {
    List<GazetteerEntry.Person> people = byName.getOrDefault(key(person.name()), List.of());
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }

  private static @Nullable String reference(@Nullable String id, ArticleEntities entities) {
    return id == null ? null : entities.byId(id).reference();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
