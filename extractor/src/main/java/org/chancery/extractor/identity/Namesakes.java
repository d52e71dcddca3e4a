package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells bearers of one full name apart. Those of whom an article says a post whose state or body is
 * known are one where they have that in common and nothing contradicts; the others go with the one
 * person who fits what their article is about, else with each other.
 */
final class Namesakes {
  private static final String REASON = "same full name";
  private static final int OUTNUMBERS = 4;
  private static final int WELL_KNOWN = 3;
  private static final int SAME_YEARS = 3;

  private record Pair(PersonGroup one, PersonGroup other, Support support) {
    /** The other end, where a group is one of the ends, else null. */
    @Nullable PersonGroup without(PersonGroup group) {
      return one == group ? other : other == group ? one : null;
    }
  }

  private final Contradictions contradictions;

  Namesakes(Contradictions contradictions) {
    this.contradictions = contradictions;
  }

  /**
   * The people among bearers of one name.
   *
   * @param bearers in the order of their documents
   */
  List<PersonGroup> split(List<Bearer> bearers) {
    Map<String, List<Bearer>> alike = new TreeMap<>();
    List<Bearer> silent = new ArrayList<>();
    for (Bearer bearer : bearers) {
      if (bearer.countries().isEmpty() && bearer.offices().isEmpty()) {
        silent.add(bearer);
      } else {
        alike.computeIfAbsent(signature(bearer), unused -> new ArrayList<>()).add(bearer);
      }
    }
    List<PersonGroup> groups = new ArrayList<>();
    alike.values().forEach(one -> groups.addAll(oneByOne(one)));
    List<PersonGroup> informed = joined(groups, least(bearers));
    List<PersonGroup> people = new ArrayList<>(informed);
    people.addAll(ofSilent(silent, informed));
    return people;
  }

  /** Names that very many people bear need more in common than a country that is mentioned. */
  private static Support least(List<Bearer> bearers) {
    return bearers.stream().anyMatch(bearer -> bearer.form().isCommon())
        ? Support.COUNTRY
        : Support.CONTEXT;
  }

  private static String signature(Bearer bearer) {
    return String.join(
        "\n",
        bearer.form().initials(),
        bearer.form().suffix(),
        bearer.countries().toString(),
        bearer.posts().toString(),
        bearer.bodies().toString());
  }

  /** Bearers who are alike in all but time. */
  private List<PersonGroup> oneByOne(List<Bearer> bearers) {
    List<Bearer> sorted = new ArrayList<>(bearers);
    sorted.sort(Comparator.comparing(b -> b.date() == null ? LocalDate.MIN : b.date()));
    List<PersonGroup> groups = new ArrayList<>();
    for (Bearer bearer : sorted) {
      PersonGroup single = new PersonGroup(bearer, REASON);
      PersonGroup last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last == null || contradictions.between(last, single) != null) {
        groups.add(single);
      } else {
        last.addAll(single, null);
      }
    }
    return groups;
  }

  /** Joins what has the most in common first, and nothing that contradicts. */
  private List<PersonGroup> joined(List<PersonGroup> groups, Support least) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        Support support = Support.of(groups.get(i), groups.get(j));
        if (support.isAtLeast(least)) {
          pairs.add(new Pair(groups.get(i), groups.get(j), support));
        }
      }
    }
    pairs.sort(
        Comparator.comparing(Pair::support)
            .thenComparing(pair -> pair.one().order())
            .thenComparing(pair -> pair.other().order()));
    Unions unions = new Unions(contradictions);
    groups.forEach(unions::add);
    for (Pair pair : pairs) {
      if (!isBetweenSeats(pair, pairs)) {
        unions.join(pair.one(), pair.other(), null);
      }
    }
    return unions.groups();
  }

  /** Somebody of a legislature that has two members of the name, and no word of which it is. */
  private static boolean isBetweenSeats(Pair pair, List<Pair> pairs) {
    for (Pair rival : pairs) {
      PersonGroup third = rival.without(pair.one());
      PersonGroup fourth = rival.without(pair.other());
      boolean between =
          (third != null && !pair.one().hasSeat() && third.hasOtherSeat(pair.other()))
              || (fourth != null && !pair.other().hasSeat() && fourth.hasOtherSeat(pair.one()));
      if (between && rival.support() == pair.support()) {
        return true;
      }
    }
    return false;
  }

  private List<PersonGroup> ofSilent(List<Bearer> silent, List<PersonGroup> informed) {
    List<PersonGroup> left = new ArrayList<>();
    Map<Bearer, PersonGroup> joining = new java.util.LinkedHashMap<>();
    for (Bearer bearer : silent) {
      PersonGroup group = fitting(bearer, informed);
      if (group == null) {
        left.add(new PersonGroup(bearer, REASON));
      } else {
        joining.put(bearer, group);
      }
    }
    joining.forEach((bearer, group) -> group.add(bearer, REASON));
    if (silent.stream().anyMatch(bearer -> bearer.form().isCommon())) {
      return joined(left, Support.COUNTRY);
    }
    return informed.isEmpty() ? joinedBySilence(left) : joined(left, Support.CONTEXT);
  }

  /** Where nobody of the name has a post, articles that mention no country go with all others. */
  private List<PersonGroup> joinedBySilence(List<PersonGroup> groups) {
    List<PersonGroup> people = joined(groups, Support.CONTEXT);
    List<PersonGroup> placed = people.stream().filter(g -> !g.mentioned().isEmpty()).toList();
    List<PersonGroup> unplaced = people.stream().filter(g -> g.mentioned().isEmpty()).toList();
    Unions unions = new Unions(contradictions);
    people.forEach(unions::add);
    for (PersonGroup group : unplaced) {
      PersonGroup host =
          placed.isEmpty() ? unplaced.get(0) : placed.size() == 1 ? placed.get(0) : group;
      unions.join(host, group, null);
    }
    return unions.groups();
  }

  private @Nullable PersonGroup fitting(Bearer bearer, List<PersonGroup> groups) {
    PersonGroup single = new PersonGroup(bearer, REASON);
    List<PersonGroup> possible =
        groups.stream().filter(g -> contradictions.between(g, single) == null).toList();
    Support best =
        possible.stream()
            .map(g -> Support.of(g, single))
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (best == null) {
      return null;
    }
    if (bearer.form().isCommon() && !isAtHome(bearer, best, possible)) {
      return null;
    }
    List<PersonGroup> fitting =
        possible.stream().filter(g -> Support.of(g, single) == best).toList();
    if (best != Support.NONE) {
      return fitting.size() == 1 ? fitting.get(0) : atHome(bearer, fitting);
    }
    PersonGroup only = fitting.size() == 1 && groups.size() == 1 ? fitting.get(0) : null;
    if (only != null && (bearer.mentioned().isEmpty() || isLikely(only, single))) {
      return only;
    }
    return outnumbering(fitting);
  }

  /**
   * Whether enough speaks for the bearer of a common name: more than a country that is mentioned,
   * or the only one of the name, whose post is of the country that the article is mainly about, in
   * the same years.
   */
  private static boolean isAtHome(Bearer bearer, Support best, List<PersonGroup> possible) {
    if (best.isAtLeast(Support.COUNTRY)) {
      return true;
    }
    PersonGroup only = possible.size() == 1 ? possible.get(0) : null;
    return only != null
        && bearer.home() != null
        && bearer.mentioned().size() == 1
        && only.countries().contains(bearer.home())
        && Contradictions.yearsApart(only.dates(), new PersonGroup(bearer, REASON).dates())
            < SAME_YEARS;
  }

  private static boolean isLikely(PersonGroup group, PersonGroup single) {
    return group.byDocument().size() >= WELL_KNOWN
        && Contradictions.yearsApart(group.dates(), single.dates()) < SAME_YEARS;
  }

  private static @Nullable PersonGroup atHome(Bearer bearer, List<PersonGroup> groups) {
    List<PersonGroup> home =
        groups.stream()
            .filter(g -> bearer.home() != null && g.countries().contains(bearer.home()))
            .toList();
    return home.size() == 1 ? home.get(0) : outnumbering(groups);
  }

  /** The group that has far more articles than all others together, or null. */
  private static @Nullable PersonGroup outnumbering(List<PersonGroup> groups) {
    PersonGroup largest = null;
    int all = 0;
    for (PersonGroup group : groups) {
      int size = group.byDocument().size();
      all += size;
      if (largest == null || size > largest.byDocument().size()) {
        largest = group;
      }
    }
    if (largest == null || groups.size() == 1) {
      return null;
    }
    int size = largest.byDocument().size();
    return size >= OUTNUMBERS * (all - size) ? largest : null;
  }
}
