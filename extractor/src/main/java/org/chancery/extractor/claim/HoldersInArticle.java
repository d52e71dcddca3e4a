package org.chancery.extractor.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.entity.OfficeHolders;
import org.chancery.extractor.mention.EntityType;

/** Who is named beside an office in the article: {@code Foreign Minister Ana Ruiz}. Immutable. */
final class HoldersInArticle {
  private final Map<String, Set<String>> byOffice = new LinkedHashMap<>();

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
            .ifPresent(person -> add(office.entity().id(), person.id()));
      }
    }
  }

  private void add(String office, String person) {
    byOffice.computeIfAbsent(office, id -> new TreeSet<>()).add(person);
  }

  /** The ids of the people named beside an office; empty where there are none. */
  Set<String> of(String office) {
    return byOffice.getOrDefault(office, Set.of());
  }

  private static boolean past(Reading reading, TokenRange office) {
    for (int i = office.first() - 1; i >= Math.max(0, office.first() - 3); i--) {
      if (reading.is(i, "former", "ex", "late", "then", "future", "next")) {
        return true;
      }
    }
    return false;
  }
}
