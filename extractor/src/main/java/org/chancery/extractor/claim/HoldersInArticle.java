package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.entity.OfficeHolders;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/** Who is named beside an office in the article: {@code Foreign Minister Ana Ruiz}. Immutable. */
final class HoldersInArticle {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(HoldersInArticle.class, "described-holders.txt");
  private static final int OWNER = 12;

  private record Holding(String person, Entity.Office office) {}

  private final Map<String, Set<String>> byOffice = new LinkedHashMap<>();
  private final Map<String, List<Holding>> byHeadWord = new TreeMap<>();

  HoldersInArticle(Reading reading, NamedTokens names) {
    List<Entity.Person> people =
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

  /** The ids of the people named beside an office; empty where there are none. */
  Set<String> of(String office) {
    return byOffice.getOrDefault(office, Set.of());
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
