package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.extractor.language.PlainLetters;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The people of the authority files by name, whatever the accents and capitals. That a name is
 * known makes it a person's; which person it is is settled over all articles. Immutable, safe to
 * share between threads.
 */
public final class PublicFigures {
  private final Map<String, List<GazetteerEntry.Person>> byName = new HashMap<>();
  private final Map<String, List<GazetteerEntry.Person>> bySurname = new HashMap<>();

  public PublicFigures(Gazetteer gazetteer) {
    for (GazetteerEntry.Person person : gazetteer.people()) {
      for (Wording wording : person.wordings()) {
        add(byName, wording.text(), person);
      }
      person.distinctiveSurnames().forEach(surname -> add(bySurname, surname, person));
    }
  }

  private static void add(
      Map<String, List<GazetteerEntry.Person>> people, String name, GazetteerEntry.Person person) {
    List<GazetteerEntry.Person> same =
        people.computeIfAbsent(key(name), unused -> new ArrayList<>(1));
    if (!same.contains(person)) {
      same.add(person);
    }
  }

  /** The people with a name of several words. */
  public List<GazetteerEntry.Person> byName(String name) {
    return name.indexOf(' ') < 0 ? List.of() : found(byName, name);
  }

  /** The people with a surname that alone can hardly mean anything else. */
  public List<GazetteerEntry.Person> bySurname(String surname) {
    return found(bySurname, surname);
  }

  /**
   * What all people of a name, else of a distinctive surname, have in common; empty where they
   * differ or nobody is known.
   */
  public <T> Optional<T> common(
      String name, Function<GazetteerEntry.Person, @Nullable T> property) {
    List<GazetteerEntry.Person> people = byName(name);
    if (people.isEmpty()) {
      people = bySurname(name);
    }
    List<@Nullable T> values = people.stream().<@Nullable T>map(property).distinct().toList();
    return values.size() == 1 ? Optional.ofNullable(values.get(0)) : Optional.empty();
  }

  private static List<GazetteerEntry.Person> found(
      Map<String, List<GazetteerEntry.Person>> people, String name) {
    return Collections.unmodifiableList(people.getOrDefault(key(name), List.of()));
  }

  private static String key(String name) {
    return PlainLetters.of(name).toLowerCase(Locale.ROOT);
  }
}
