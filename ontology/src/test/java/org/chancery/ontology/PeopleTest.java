package org.chancery.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bundled authority file has everybody once. */
class PeopleTest {
  private static final List<GazetteerEntry.Person> PEOPLE =
      Gazetteer.bundled().people().stream().toList();

  @Test
  void noTwoPeopleOfOneNameServeOneCountryOrBodyAtOneTime() {
    List<String> twice = new ArrayList<>();
    byName()
        .forEach(
            (name, people) -> {
              for (int i = 0; i < people.size(); i++) {
                for (int j = i + 1; j < people.size(); j++) {
                  if (meet(people.get(i), people.get(j))) {
                    twice.add(name + ": " + people.get(i).iri() + " " + people.get(j).iri());
                  }
                }
              }
            });
    assertThat(twice).isEmpty();
  }

  @Test
  void noTwoPeopleAreOneElsewhere() {
    Map<String, Long> counts =
        PEOPLE.stream()
            .flatMap(person -> person.sameAs().stream().distinct())
            .collect(Collectors.groupingBy(iri -> iri, TreeMap::new, Collectors.counting()));
    counts.values().removeIf(count -> count == 1);
    assertThat(counts).isEmpty();
  }

  private static Map<String, List<GazetteerEntry.Person>> byName() {
    Map<String, List<GazetteerEntry.Person>> byName = new TreeMap<>();
    for (GazetteerEntry.Person person : PEOPLE) {
      person.wordings().stream()
          .map(wording -> wording.text().toLowerCase(Locale.ROOT).replaceAll("[ .\\-]+", " "))
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(person));
    }
    return byName;
  }

  private static boolean meet(GazetteerEntry.Person one, GazetteerEntry.Person other) {
    return one.terms().stream()
        .anyMatch(
            term ->
                other.terms().stream()
                    .anyMatch(rival -> isSameOwner(term, rival) && overlap(term, rival)));
  }

  private static boolean isSameOwner(TermOfOffice one, TermOfOffice other) {
    Set<String> owners =
        List.of(one, other).stream()
            .map(term -> term.jurisdiction() == null ? term.postIn() : term.jurisdiction())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return owners.size() == 1;
  }

  private static boolean overlap(TermOfOffice one, TermOfOffice other) {
    return !from(one).isAfter(until(other)) && !from(other).isAfter(until(one));
  }

  private static LocalDate from(TermOfOffice term) {
    return term.from() == null ? LocalDate.MIN : term.from();
  }

  private static LocalDate until(TermOfOffice term) {
    return term.until() == null ? LocalDate.MAX : term.until();
  }
}
