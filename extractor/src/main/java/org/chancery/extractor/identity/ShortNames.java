package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * People whom an article names by less than their full name. They join the only person of that name
 * whom other articles know in the same office, or in the same country with nothing that speaks
 * against it; else they are one with others of that name in the same office, else alone.
 */
final class ShortNames {
  /** Who is named in full in so many articles may be meant by the surname alone elsewhere. */
  private static final int WELL_KNOWN = 3;

  private static final int SAME_YEARS = 8;
  private static final int GENERATION_YEARS = 10;
  private static final int COMPANY_YEARS = 3;
  private static final String ALONE = "a short name alone";

  private final Gazetteer gazetteer;
  private final Namesakes namesakes;
  private final Contradictions contradictions;
  private final List<PersonGroup> people = new ArrayList<>();
  private final Map<String, Set<PersonGroup>> byShortName = new HashMap<>();

  ShortNames(Gazetteer gazetteer, Namesakes namesakes, Contradictions contradictions) {
    this.gazetteer = gazetteer;
    this.namesakes = namesakes;
    this.contradictions = contradictions;
  }

  /**
   * Whether a name has two words and is not a shorter form of one that is seen as well ({@code Peña
   * Nieto} beside {@code Enrique Peña Nieto}).
   */
  static boolean isFull(String name, Set<String> shorterForms) {
    return name.indexOf(' ') > 0 && !shorterForms.contains(name);
  }

  /**
   * What people of these names may be called for short: without what comes first ({@code Peña
   * Nieto}, {@code Nieto}), without what comes last but not the first name alone ({@code Enrique
   * Peña}), without what is between.
   */
  static Set<String> shorterForms(Set<String> names) {
    Set<String> forms = new HashSet<>();
    for (String name : names) {
      List<String> words = List.of(name.split(" ", -1));
      int count = words.size();
      for (int i = 1; i < count; i++) {
        forms.add(String.join(" ", words.subList(i, count)));
        if (i > 1) {
          forms.add(String.join(" ", words.subList(0, i)));
        }
        if (i < count - 1) {
          List<String> fewer = new ArrayList<>(words);
          fewer.remove(i);
          forms.add(String.join(" ", fewer));
        }
      }
      if (count > 2) {
        forms.add(words.get(0) + ' ' + words.get(count - 1));
      }
    }
    return forms;
  }

  /** Makes a person known. */
  void add(PersonGroup group) {
    people.add(group);
    Set<String> shortNames = new LinkedHashSet<>();
    for (Bearer bearer : group.bearers()) {
      shortNames.addAll(shorterForms(Set.of(bearer.name())));
      shortNames.addAll(bearer.wordings());
    }
    for (String name : shortNames) {
      byShortName.computeIfAbsent(key(name), unused -> new LinkedHashSet<>()).add(group);
    }
  }

  private static String key(String name) {
    return Spelling.key(List.of(name.split(" ", -1)));
  }

  /** Everybody. */
  List<PersonGroup> people() {
    return Collections.unmodifiableList(people);
  }

  /** Settles the bearers of a short name. */
  void join(String name, List<Bearer> bearers) {
    Set<PersonGroup> candidates = byShortName.getOrDefault(key(name), Set.of());
    List<Bearer> left = joinFitting(candidates, bearers);
    if (name.indexOf(' ') > 0) {
      people.addAll(namesakes.split(left));
      return;
    }
    Set<PersonGroup> more = new LinkedHashSet<>(candidates);
    List<Bearer> silent = joinByOffice(left, more);
    joinByPost(joinFitting(more, silent));
  }

  /** Joins bearers with the only fitting person, and returns those that nothing ties to one. */
  private List<Bearer> joinFitting(Set<PersonGroup> candidates, List<Bearer> bearers) {
    Map<String, Integer> inDocument = new HashMap<>();
    bearers.forEach(b -> inDocument.merge(b.item().document(), 1, Integer::sum));
    List<Bearer> left = new ArrayList<>();
    Map<Bearer, PersonGroup> joining = new java.util.LinkedHashMap<>();
    Map<Bearer, String> reasons = new HashMap<>();
    for (Bearer bearer : bearers) {
      List<PersonGroup> fitting = fitting(bearer, candidates);
      boolean twice = inDocument.getOrDefault(bearer.item().document(), 0) > 1;
      if (fitting.size() == 1 && !twice) {
        joining.put(bearer, fitting.get(0));
        reasons.put(bearer, String.valueOf(reason(bearer, fitting.get(0), candidates)));
      } else {
        left.add(bearer);
      }
    }
    joining.forEach((bearer, group) -> group.add(bearer, String.valueOf(reasons.get(bearer))));
    return left;
  }

  /** Those whom the bearer may be; of the same office only, where there is one. */
  private List<PersonGroup> fitting(Bearer bearer, Set<PersonGroup> candidates) {
    List<PersonGroup> all =
        candidates.stream().filter(one -> reason(bearer, one, candidates) != null).toList();
    List<PersonGroup> sameOffice =
        all.stream().filter(one -> meet(bearer.offices(), one.offices())).toList();
    return sameOffice.isEmpty() ? all : sameOffice;
  }

  private @Nullable String reason(
      Bearer bearer, PersonGroup candidate, Set<PersonGroup> candidates) {
    PersonGroup single = new PersonGroup(bearer, ALONE);
    if (contradictions.between(candidate, single) != null) {
      return null;
    }
    if (isTooLate(candidate, single)) {
      return null;
    }
    boolean sameYears = Contradictions.yearsApart(candidate.dates(), single.dates()) < SAME_YEARS;
    if (!sameYears && !meet(bearer.roles(), candidate.roles())) {
      return null;
    }
    String reason = reason(bearer, candidate);
    if (reason == null && bearer.form().words().size() > 1 && sharesContext(bearer, candidate)) {
      reason = "shorter form of the name, articles about the same country";
    }
    if (reason == null && isInCompany(bearer, single, candidate)) {
      reason = "short name of the only bearer, " + Support.COMPANY.reason();
    }
    boolean rivals = candidates.size() > 1;
    return reason != null && rivals && !isOfOneHolder(bearer) && !bearer.roles().isEmpty()
        ? null
        : reason;
  }

  /**
   * Somebody else whom both articles name in full, within a few years, and neither another country
   * nor another post: the article leaves out what its readers know.
   */
  private static boolean isInCompany(Bearer bearer, PersonGroup single, PersonGroup candidate) {
    String home = bearer.home();
    return bearer.roles().isEmpty()
        && !bearer.form().isCommon()
        && (home == null
            || candidate.countries().contains(home)
            || (candidate.countries().isEmpty() && candidate.homes().contains(home)))
        && Contradictions.yearsApart(candidate.dates(), single.dates()) < COMPANY_YEARS
        && candidate.sharesCompany(single);
  }

  /** A surname alone is handed on with the office in families: not after so many years. */
  private static boolean isTooLate(PersonGroup one, PersonGroup single) {
    return single.forms().stream().allMatch(form -> form.words().size() == 1)
        && Contradictions.yearsApart(one.dates(), single.dates()) >= GENERATION_YEARS;
  }

  /** A given name and a surname are more than a surname: articles about one country are enough. */
  private static boolean sharesContext(Bearer bearer, PersonGroup candidate) {
    String home = bearer.home();
    boolean sameHome =
        home != null && (candidate.homes().contains(home) || candidate.countries().contains(home));
    return sameHome || meet(bearer.countries(), candidate.mentioned());
  }

  /** Whether a post of the bearer has one holder at a time. */
  private boolean isOfOneHolder(Bearer bearer) {
    return bearer.posts().stream()
        .anyMatch(
            post ->
                gazetteer.entry(post.post()).orElse(null) instanceof GazetteerEntry.Role role
                    && !role.manyHolders());
  }

  private static @Nullable String reason(Bearer bearer, PersonGroup candidate) {
    if (!bearer.offices().isEmpty() && !candidate.offices().isEmpty()) {
      return meet(bearer.offices(), candidate.offices())
          ? "short name of the only bearer, same office"
          : null;
    }
    if (candidate.roles().isEmpty() && candidate.byDocument().size() >= WELL_KNOWN) {
      boolean sameCountry =
          bearer.countries().isEmpty()
              ? bearer.home() != null && candidate.homes().contains(bearer.home())
              : meet(bearer.countries(), candidate.homes());
      return sameCountry ? "short name of the only bearer, who is well known there" : null;
    }
    if (!bearer.offices().isEmpty()) {
      return meet(bearer.roles(), candidate.roles())
              && meet(bearer.countries(), candidate.mentioned())
          ? "short name of the only bearer, same title and country"
          : null;
    }
    if (!bearer.roles().isEmpty()) {
      return meet(bearer.roles(), candidate.roles())
              && meet(bearer.mentioned(), candidate.countries())
          ? "short name of the only bearer, same title and country"
          : null;
    }
    return bearer.home() != null && candidate.countries().contains(bearer.home())
        ? "short name of the only bearer, same country"
        : null;
  }

  private static boolean meet(SortedSet<String> one, SortedSet<String> other) {
    return !Collections.disjoint(one, other);
  }

  /** Joins those in one office, makes them candidates, and returns those without. */
  private List<Bearer> joinByOffice(List<Bearer> bearers, Set<PersonGroup> candidates) {
    SortedMap<String, List<Bearer>> byOffice = new TreeMap<>();
    List<Bearer> silent = new ArrayList<>();
    for (Bearer bearer : bearers) {
      if (bearer.offices().isEmpty()) {
        silent.add(bearer);
      } else {
        byOffice.computeIfAbsent(bearer.offices().first(), u -> new ArrayList<>()).add(bearer);
      }
    }
    for (List<Bearer> holders : byOffice.values()) {
      List<PersonGroup> groups = apart(holders, "same short name and office");
      people.addAll(groups);
      candidates.addAll(groups);
    }
    return silent;
  }

  /** Joins those with one title in articles mainly about one country; the others stay alone. */
  private void joinByPost(List<Bearer> bearers) {
    SortedMap<String, List<Bearer>> byPost = new TreeMap<>();
    for (Bearer bearer : bearers) {
      if (bearer.roles().isEmpty() || bearer.home() == null) {
        people.add(new PersonGroup(bearer, ALONE));
      } else {
        byPost
            .computeIfAbsent(bearer.roles().first() + ' ' + bearer.home(), u -> new ArrayList<>())
            .add(bearer);
      }
    }
    for (List<Bearer> holders : byPost.values()) {
      people.addAll(
          apart(holders, "same short name and title, in articles mainly about the same country"));
    }
  }

  /** Bearers one after the other, each with the first whom nothing contradicts. */
  private List<PersonGroup> apart(List<Bearer> bearers, String reason) {
    List<PersonGroup> groups = new ArrayList<>();
    for (Bearer bearer : bearers) {
      PersonGroup single = new PersonGroup(bearer, reason);
      PersonGroup host =
          groups.stream()
              .filter(group -> contradictions.between(group, single) == null)
              .filter(group -> !isTooLate(group, single))
              .findFirst()
              .orElse(null);
      if (host == null) {
        groups.add(single);
      } else {
        host.addAll(single, null);
      }
    }
    return groups;
  }
}
