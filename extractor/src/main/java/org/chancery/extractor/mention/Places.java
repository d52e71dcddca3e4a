package org.chancery.extractor.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** Names of places that are no countries. Immutable, safe to share between threads. */
public final class Places {
  private static final Map<String, Set<String>> SECTIONS =
      WordFile.sections(Places.class, "places.txt");
  private static final Set<String> ALL = all();
  private static final Phrases<Boolean> PHRASES = phrases();

  private Places() {}

  /** Whether a name is that of a continent, region, state of a federation, or city. */
  public static boolean isPlace(String name) {
    return ALL.contains(name);
  }

  /** Whether a name is that of one of the United States, or its usual abbreviation. */
  public static boolean isUsState(String name) {
    return SECTIONS.getOrDefault("US state", Set.of()).contains(name);
  }

  /** Names of several words, which may contain the name of a country. */
  static List<String> longNames() {
    return ALL.stream().filter(name -> name.contains(" ")).sorted().toList();
  }

  static Phrases<Boolean> phrasesOfPlaces() {
    return PHRASES;
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<>();
    SECTIONS.values().forEach(all::addAll);
    return Set.copyOf(all);
  }

  private static Phrases<Boolean> phrases() {
    Phrases.Builder<Boolean> builder = new Phrases.Builder<>();
    ALL.forEach(name -> builder.add(name, Phrases.Case.NAME, true));
    return builder.build();
  }
}
