package org.chancery.extractor.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.claim.NamedTokens.Name;
import org.chancery.extractor.mention.EntityType;

/** Who is named beside an office in the article: {@code Foreign Minister Ana Ruiz}. Immutable. */
final class OfficeHolders {
  private final Map<String, Set<String>> holders = new LinkedHashMap<>();

  OfficeHolders(Reading reading, NamedTokens names) {
    for (Name office : names.all(EntityType.OFFICE)) {
      for (Name person : names.all(EntityType.PERSON)) {
        if (beside(reading, office.range(), person.range()) && !past(reading, office.range())) {
          holders
              .computeIfAbsent(office.entity().id(), id -> new TreeSet<>())
              .add(person.entity().id());
        }
      }
    }
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
            || office.first() - behind > 6) {
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
