package org.chancery.extractor.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.mention.EntityType;

/** Who is named beside an office in the article: {@code Foreign Minister Ana Ruiz}. Immutable. */
final class OfficeHolders {
  private static final int FURTHEST = 6;

  private final Map<String, Set<String>> holders = new LinkedHashMap<>();

  OfficeHolders(Reading reading, NamedTokens names) {
    Map<Integer, List<Name>> byFirst = new HashMap<>();
    Map<Integer, List<Name>> byEnd = new HashMap<>();
    for (Name person : names.all(EntityType.PERSON)) {
      byFirst.computeIfAbsent(person.range().first(), place -> new ArrayList<>()).add(person);
      byEnd.computeIfAbsent(person.range().end(), place -> new ArrayList<>()).add(person);
    }
    for (Name office : names.all(EntityType.OFFICE)) {
      for (Name person : near(office.range(), byFirst, byEnd)) {
        if (beside(reading, office.range(), person.range()) && !past(reading, office.range())) {
          holders
              .computeIfAbsent(office.entity().id(), id -> new TreeSet<>())
              .add(person.entity().id());
        }
      }
    }
  }

  /** Whoever can stand beside an office: nobody else is {@link #beside} it. */
  private static List<Name> near(
      TokenRange office, Map<Integer, List<Name>> byFirst, Map<Integer, List<Name>> byEnd) {
    List<Name> near = new ArrayList<>();
    for (int place = office.end(); place <= office.end() + 1; place++) {
      near.addAll(byFirst.getOrDefault(place, List.of()));
    }
    for (int place = office.first() - FURTHEST; place < office.first(); place++) {
      near.addAll(byEnd.getOrDefault(place, List.of()));
    }
    return near;
  }

  /** The ids of the people named beside an office; empty where there are none. */
  Set<String> of(String office) {
    return holders.getOrDefault(office, Set.of());
  }

  private static boolean beside(Reading reading, TokenRange office, TokenRange person) {
    if (office.end() == person.first()) {
      return true;
    }
    boolean named = office.end() + 1 == person.first() && reading.is(office.end(), ",");
    int behind = person.end();
    boolean apposition = reading.is(behind, ",") && office.first() > behind;
    if (apposition) {
      for (int i = behind + 1; i < office.first(); i++) {
        if (!reading.hasTag(i, "DET", "ADJ", "PROPN", "NOUN", "PART")
            || office.first() - behind > FURTHEST) {
          return named;
        }
      }
    }
    return named || apposition;
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
