package org.chancery.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/** Gives names to fictional people, none of whom may be taken for a real one. */
final class Names {
  private static final double WITH_MIDDLE_NAME = 0.3;

  /** Read once: it takes a second or two. */
  private static final class Known {
    static final Gazetteer GAZETTEER = Gazetteer.bundled();
  }

  private final Map<String, List<String>> lists =
      WordFiles.read("names.tsv", 3).stream()
          .collect(
              Collectors.toMap(
                  line -> line.get(0) + " " + line.get(1), line -> WordFiles.list(line.get(2))));
  private final Set<String> realNames = new HashSet<>();
  private final Map<String, Set<String>> realSurnames = new HashMap<>();

  Names() {
    Gazetteer gazetteer = Known.GAZETTEER;
    Map<String, String> codes = new HashMap<>();
    gazetteer.countries().forEach(country -> codes.put(country.iri(), country.isoCode()));
    for (GazetteerEntry.Person person : gazetteer.people()) {
      person.wordings().forEach(wording -> realNames.add(wording.text()));
      String surname = person.label().substring(person.label().lastIndexOf(' ') + 1);
      if (person.country() != null) {
        surnamesOf(codes.getOrDefault(person.country(), "")).add(surname);
      }
      person.terms().stream()
          .filter(term -> term.jurisdiction() != null)
          .forEach(term -> surnamesOf(codes.getOrDefault(term.jurisdiction(), "")).add(surname));
    }
  }

  private Set<String> surnamesOf(String country) {
    return realSurnames.computeIfAbsent(country, c -> new HashSet<>());
  }

  /** Somebody new, with a name of her or his own country. */
  Person person(int id, Country country, Random random) {
    while (true) {
      boolean female = random.nextInt(5) < 2;
      List<String> given = lists(country, female ? "female" : "male");
      Person person =
          new Person(
              id,
              pick(given, random),
              random.nextDouble() < WITH_MIDDLE_NAME ? pick(given, random) : null,
              pick(lists(country, "surname"), random),
              female,
              country,
              pick(country.parties(), random));
      if (isFree(person)) {
        return person;
      }
    }
  }

  /** Whether nobody real is called so, or has that surname in that country. */
  boolean isFree(Person person) {
    return !realNames.contains(person.name())
        && !surnamesOf(person.country().code()).contains(person.surname())
        && !person.given().equals(person.middle());
  }

  private List<String> lists(Country country, String kind) {
    List<String> names = lists.get(country.culture() + " " + kind);
    if (names == null) {
      throw new IllegalStateException("names.tsv has no " + country.culture() + " " + kind);
    }
    return names;
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
