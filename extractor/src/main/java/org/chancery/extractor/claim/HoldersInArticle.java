package org.chancery.extractor.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.entity.OfficeHolders;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an office in the article: who is named beside it ({@code Foreign Minister Ana Ruiz}),
 * or is known to hold it. For one article and one thread.
 */
final class HoldersInArticle {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(HoldersInArticle.class, "described-holders.txt");
  private static final int OWNER = 12;

  private final ArticleEntities entities;
  private final KnownTerms terms;
  private final @Nullable LocalDate published;
  private final List<Entity.Person> people;

  private record Holding(String person, Entity.Office office) {}

  private final Map<String, Set<String>> byOffice = new LinkedHashMap<>();
  private final Map<String, List<Holding>> byHeadWord = new TreeMap<>();

  HoldersInArticle(Reading reading, NamedTokens names, KnownTerms terms) {
    this.entities = names.entities();
    this.terms = terms;
    this.published = reading.text().document().metadata().date();
    this.people =
        names.entities().all().stream()
            .filter(Entity.Person.class::isInstance)
            .map(Entity.Person.class::cast)
            .toList();
    OfficeHolders<Entity.Person> beside =
        new OfficeHolders<>(reading.text(), people, Entity.Person::mentions);
    for (Name office : names.all(EntityType.OFFICE)) {
      if (!past(reading, office.range())) {
        beside
            .of(office.range().span(reading.text()))
            .map(Entity::id)
            .or(() -> behindOwner(reading, names, office.range()))
            .ifPresent(person -> add(reading, office, person));
      }
    }
  }

  private void add(Reading reading, Name office, String person) {
    byOffice.computeIfAbsent(office.entity().id(), id -> new TreeSet<>()).add(person);
    if (office.entity() instanceof Entity.Office post) {
      byHeadWord
          .computeIfAbsent(reading.word(headWord(reading, office.range())), id -> new ArrayList<>())
          .add(new Holding(person, post));
    }
  }

  /** {@code the finance minister of Ghana, Kofi Mensah}. */
  private static Optional<String> behindOwner(
      Reading reading, NamedTokens names, TokenRange office) {
    int of = office.end();
    if (!reading.is(of, "of", "for")) {
      return Optional.empty();
    }
    int comma = -1;
    for (Name name : names.within(new TokenRange(of, of + OWNER))) {
      boolean owner = name.type() == EntityType.COUNTRY || name.type() == EntityType.ORGANIZATION;
      int first = name.range().first();
      if (owner && first <= of + 2 && reading.is(name.range().end(), ",")) {
        comma = name.range().end();
      } else if (name.type() == EntityType.PERSON && first == comma + 1) {
        return Optional.of(name.entity().id());
      }
    }
    return Optional.empty();
  }

  /** The word that tells the kind of post: {@code minister} of {@code minister of finance}. */
  private static int headWord(Reading reading, TokenRange office) {
    int at = office.first();
    while (at + 1 < office.end() && !reading.hasTag(at + 1, "ADP", "PUNCT")) {
      at++;
    }
    return at;
  }

  /**
   * The ids of the people named beside an office, else of those of the article who are known to
   * hold it at its date; empty where there are none.
   */
  Set<String> of(String office) {
    return byOffice.computeIfAbsent(office, this::known);
  }

  private Set<String> known(String id) {
    LocalDate day = published;
    return day != null && entities.byId(id) instanceof Entity.Office office
        ? ids(person -> terms.held(person, office, entities, day))
        : Set.of();
  }

  /** The ids of the people of the article who lead a state or its government. */
  Set<String> leading(Entity.Country country) {
    Set<String> roles = WORDS.getOrDefault("leading roles", Set.of());
    String reference = country.reference();
    Set<String> leading = new TreeSet<>();
    for (List<Holding> holdings : byHeadWord.values()) {
      for (Holding holding : holdings) {
        Entity.Office office = holding.office();
        if (country.id().equals(office.jurisdiction()) && roles.contains(office.role())) {
          leading.add(holding.person());
        }
      }
    }
    LocalDate day = published;
    if (reference != null && day != null) {
      leading.addAll(ids(person -> terms.held(person, roles, reference, day)));
    }
    return leading;
  }

  private Set<String> ids(Predicate<Entity.Person> test) {
    Set<String> ids = new TreeSet<>();
    people.stream().filter(test).forEach(person -> ids.add(person.id()));
    return ids;
  }

  /**
   * The ids of the people named beside titles such as {@code minister}, whatever the field.
   *
   * @param post whose state and body must not contradict those of the title, or null
   */
  Set<String> ofKind(String headWord, Entity.@Nullable Office post) {
    Set<String> people = new TreeSet<>();
    for (Holding holding : byHeadWord.getOrDefault(headWord, List.of())) {
      boolean fits =
          post == null
              || (fits(post.jurisdiction(), holding.office().jurisdiction())
                  && fits(post.body(), holding.office().body()));
      if (fits) {
        people.add(holding.person());
      }
    }
    return people;
  }

  private static boolean fits(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  /** Whether a word belongs to one of the lists of words around titles. */
  static boolean is(String list, String word) {
    return WORDS.getOrDefault(list, Set.of()).contains(word);
  }

  private static boolean past(Reading reading, TokenRange office) {
    for (int i = office.first() - 1; i >= Math.max(0, office.first() - 3); i--) {
      if (is("not in office", reading.word(i))) {
        return true;
      }
    }
    return false;
  }
}
