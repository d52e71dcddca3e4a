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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * People whom an article names by less than their full name. They join the only person who is known
 * to bear that name, given a common office, or the same country and nothing that speaks against it;
 * else they are one with others of that name in the same office, else alone.
 */
final class ShortNames {
  /** A person of full name who may be meant. */
  private static final class Candidate {
    final String key;
    final Namesakes.Group group;
    final Set<String> documents = new HashSet<>();
    final SortedSet<String> offices = new TreeSet<>();
    final SortedSet<String> posts = new TreeSet<>();
    final SortedSet<String> homes = new TreeSet<>();
    final SortedSet<String> mentioned = new TreeSet<>();

    Candidate(String key, Namesakes.Group group) {
      this.key = key;
      this.group = group;
      for (Bearer bearer : group.bearers()) {
        documents.add(bearer.item().document());
        offices.addAll(bearer.offices());
        posts.addAll(bearer.posts());
        mentioned.addAll(bearer.mentioned());
        if (bearer.home() != null) {
          homes.add(bearer.home());
        }
      }
    }
  }

  /** Who is named in full in so many articles may be meant by the surname alone elsewhere. */
  private static final int WELL_KNOWN = 3;

  private final Clusters clusters;
  private final Map<String, Set<Candidate>> byShortName = new HashMap<>();

  ShortNames(Clusters clusters) {
    this.clusters = clusters;
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
  void add(String key, Namesakes.Group group) {
    Candidate candidate = new Candidate(key, group);
    Set<String> shortNames = new LinkedHashSet<>();
    for (Bearer bearer : group.bearers()) {
      shortNames.addAll(shorterForms(Set.of(bearer.name())));
      shortNames.addAll(bearer.wordings());
    }
    for (String name : shortNames) {
      byShortName.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(candidate);
    }
  }

  /** Settles the bearers of a short name. */
  void join(String name, List<Bearer> bearers) {
    Set<Candidate> candidates =
        new LinkedHashSet<>(byShortName.getOrDefault(name, new LinkedHashSet<>()));
    List<Bearer> left = joinOnly(candidates, bearers);
    if (name.indexOf(' ') > 0) {
      joinFull(name, left);
      return;
    }
    List<Bearer> silent = joinByOffice(name, left, candidates);
    joinByPost(name, joinOnly(candidates, silent));
  }

  /** Joins bearers with the only candidate, and returns those that nothing ties to it. */
  private List<Bearer> joinOnly(Set<Candidate> candidates, List<Bearer> bearers) {
    if (candidates.size() != 1) {
      return bearers;
    }
    Candidate candidate = candidates.iterator().next();
    Map<String, Integer> inDocument = new HashMap<>();
    bearers.forEach(b -> inDocument.merge(b.item().document(), 1, Integer::sum));
    List<Bearer> left = new ArrayList<>();
    for (Bearer bearer : bearers) {
      String document = bearer.item().document();
      String reason = reason(bearer, candidate);
      if (reason == null
          || candidate.documents.contains(document)
          || inDocument.getOrDefault(document, 0) > 1) {
        left.add(bearer);
      } else {
        clusters.join(candidate.key, bearer.item(), reason);
      }
    }
    return left;
  }

  private static @Nullable String reason(Bearer bearer, Candidate candidate) {
    if (!bearer.offices().isEmpty() && !candidate.offices.isEmpty()) {
      return meet(bearer.offices(), candidate.offices)
          ? "short name of the only bearer, same office"
          : null;
    }
    if (candidate.posts.isEmpty() && candidate.documents.size() >= WELL_KNOWN) {
      boolean sameCountry =
          bearer.countries().isEmpty()
              ? bearer.home() != null && candidate.homes.contains(bearer.home())
              : meet(bearer.countries(), candidate.homes);
      return sameCountry ? "short name of the only bearer, who is well known there" : null;
    }
    if (!bearer.offices().isEmpty()) {
      return meet(bearer.posts(), candidate.posts) && meet(bearer.countries(), candidate.mentioned)
          ? "short name of the only bearer, same title and country"
          : null;
    }
    if (!bearer.posts().isEmpty()) {
      return meet(bearer.posts(), candidate.posts)
              && meet(bearer.mentioned(), candidate.group.countries())
          ? "short name of the only bearer, same title and country"
          : null;
    }
    return bearer.home() != null && candidate.group.countries().contains(bearer.home())
        ? "short name of the only bearer, same country"
        : null;
  }

  private static boolean meet(SortedSet<String> one, SortedSet<String> other) {
    return !Collections.disjoint(one, other);
  }

  /** Several words may be a full name after all. */
  private void joinFull(String name, List<Bearer> bearers) {
    List<Namesakes.Group> groups = Namesakes.split(bearers);
    for (Namesakes.Group group : groups) {
      String key = groups.size() == 1 ? Keys.name(name) : Keys.name(name, group.distinction());
      group.bearers().forEach(b -> clusters.join(key, b.item(), "same full name"));
    }
  }

  /** Joins those in one office, makes them candidates, and returns those without. */
  private List<Bearer> joinByOffice(String name, List<Bearer> bearers, Set<Candidate> candidates) {
    SortedMap<String, Namesakes.Group> groups = new TreeMap<>();
    List<Bearer> silent = new ArrayList<>();
    for (Bearer bearer : bearers) {
      if (bearer.offices().isEmpty()) {
        silent.add(bearer);
      } else {
        String key = Keys.name(name, bearer.offices().first());
        clusters.join(key, bearer.item(), "same short name and office");
        groups.computeIfAbsent(key, unused -> new Namesakes.Group()).add(bearer);
      }
    }
    groups.forEach((key, group) -> candidates.add(new Candidate(key, group)));
    return silent;
  }

  /** Joins those with one title in articles mainly about one country; the others stay alone. */
  private void joinByPost(String name, List<Bearer> bearers) {
    for (Bearer bearer : bearers) {
      if (bearer.posts().isEmpty() || bearer.home() == null) {
        clusters.join(Keys.alone(bearer.item()), bearer.item(), "a short name alone");
      } else {
        clusters.join(
            Keys.name(name, bearer.posts().first() + ' ' + bearer.home()),
            bearer.item(),
            "same short name and title, in articles mainly about the same country");
      }
    }
  }
}
