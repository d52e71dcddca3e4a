package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
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

    Candidate(String key, Namesakes.Group group) {
      this.key = key;
      this.group = group;
      for (Bearer bearer : group.bearers()) {
        documents.add(bearer.item().document());
        offices.addAll(bearer.offices());
        posts.addAll(bearer.posts());
      }
    }
  }

  private final Clusters clusters;
  private final Map<String, Set<Candidate>> byShortName = new HashMap<>();

  ShortNames(Clusters clusters) {
    this.clusters = clusters;
  }

  /**
   * Whether a name has two words and is not the end of a longer one that is seen as well ({@code
   * Peña Nieto} beside {@code Enrique Peña Nieto}).
   */
  static boolean isFull(String name, Set<String> endings) {
    return name.indexOf(' ') > 0 && !endings.contains(name);
  }

  /** What some name ends with, the name itself left out: {@code peña nieto}, {@code nieto}. */
  static Set<String> endings(Set<String> names) {
    Set<String> endings = new HashSet<>();
    for (String name : names) {
      for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
        endings.add(name.substring(space + 1));
      }
    }
    return endings;
  }

  /** Makes a person known. */
  void add(String key, Namesakes.Group group) {
    Candidate candidate = new Candidate(key, group);
    Set<String> shortNames = new LinkedHashSet<>();
    for (Bearer bearer : group.bearers()) {
      shortNames.addAll(endings(Set.of(bearer.name())));
      shortNames.addAll(bearer.wordings());
    }
    for (String name : shortNames) {
      byShortName.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(candidate);
    }
  }

  /** Settles the bearers of a short name. */
  void join(String name, List<Bearer> bearers) {
    Set<Candidate> candidates = byShortName.getOrDefault(name, Set.of());
    List<Bearer> left = new ArrayList<>();
    for (Bearer bearer : bearers) {
      Candidate candidate = candidates.size() == 1 ? candidates.iterator().next() : null;
      String reason = candidate == null ? null : reason(bearer, candidate);
      if (candidate != null && reason != null) {
        clusters.join(candidate.key, bearer.item(), reason);
      } else {
        left.add(bearer);
      }
    }
    joinByOffice(name, left);
  }

  private static @Nullable String reason(Bearer bearer, Candidate candidate) {
    if (candidate.documents.contains(bearer.item().document())) {
      return null;
    }
    if (!bearer.offices().isEmpty()) {
      return PersonIdentity.meet(bearer.offices(), candidate.offices)
          ? "short name of the only bearer, same office"
          : null;
    }
    boolean sameCountry =
        bearer.home() != null && candidate.group.countries().contains(bearer.home());
    boolean samePost =
        bearer.posts().isEmpty() || PersonIdentity.meet(bearer.posts(), candidate.posts);
    return sameCountry && samePost ? "short name of the only bearer, same country" : null;
  }

  /** Two words may be a full name after all; one word needs an office in common. */
  private void joinByOffice(String name, List<Bearer> bearers) {
    if (name.indexOf(' ') > 0) {
      List<Namesakes.Group> groups = Namesakes.split(bearers);
      for (Namesakes.Group group : groups) {
        String key = groups.size() == 1 ? Keys.name(name) : Keys.name(name, group.distinction());
        group.bearers().forEach(b -> clusters.join(key, b.item(), "same full name"));
      }
      return;
    }
    for (Bearer bearer : bearers) {
      if (bearer.offices().isEmpty()) {
        clusters.join(Keys.alone(bearer.item()), bearer.item(), "a short name alone");
      } else {
        clusters.join(
            Keys.name(name, bearer.offices().first()), bearer.item(), "same short name and office");
      }
    }
  }
}
