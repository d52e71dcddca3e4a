package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.extractor.profile.EntityProfile;
import org.jspecify.annotations.Nullable;

/** Statements of a user, resolved to the entities of articles. Used by one thread. */
final class UserConstraints {
  /** No statements. */
  static final UserConstraints NONE = new UserConstraints();

  /**
   * One end of a statement.
   *
   * @param items the entities of articles that it stands for; empty where no article names it
   * @param reference the IRI of the gazetteer entry that it is, or null
   */
  record End(SortedSet<String> items, @Nullable String reference) {
    boolean isKnown() {
      return !items.isEmpty() || reference != null;
    }
  }

  private record Constraint(End one, End other, String reason) {}

  private final List<Constraint> links = new ArrayList<>();
  private final List<Constraint> apart = new ArrayList<>();

  void link(End one, End other, String reason) {
    links.add(new Constraint(one, other, reason));
  }

  void separate(End one, End other, String reason) {
    apart.add(new Constraint(one, other, reason));
  }

  static String key(EntityProfile item) {
    return item.document() + '\n' + item.id();
  }

  /** The statement that keeps two groups of people apart, or null. */
  @Nullable String between(PersonGroup one, PersonGroup other) {
    for (Constraint constraint : apart) {
      if ((has(one, constraint.one()) && has(other, constraint.other()))
          || (has(one, constraint.other()) && has(other, constraint.one()))) {
        return constraint.reason();
      }
    }
    return null;
  }

  /** Whether a statement says that somebody is not the one of a gazetteer entry. */
  boolean forbids(EntityProfile item, String reference) {
    return apart.stream()
        .anyMatch(
            c ->
                (c.one().items().contains(key(item)) && reference.equals(c.other().reference()))
                    || (c.other().items().contains(key(item))
                        && reference.equals(c.one().reference())));
  }

  private static boolean has(PersonGroup group, End end) {
    return (end.reference() != null && end.reference().equals(group.authority()))
        || (!end.items().isEmpty()
            && group.bearers().stream().anyMatch(b -> end.items().contains(key(b.item()))));
  }

  /** What clusters are when the statements are respected. */
  Clusters applied(Clusters rules) {
    if (links.isEmpty() && apart.isEmpty()) {
      return rules;
    }
    SortedMap<String, Cluster.Joined> members = new TreeMap<>();
    Map<String, String> keys = new HashMap<>();
    for (Cluster cluster : rules.all()) {
      for (Cluster.Joined member : cluster.members()) {
        members.put(key(member.item()), member);
        keys.put(key(member.item()), cluster.key());
      }
    }
    Map<String, String> reasons = new HashMap<>();
    apart.forEach(constraint -> separate(constraint, members, keys, reasons));
    Map<String, String> parents = new HashMap<>();
    for (Constraint link : links) {
      join(link, keys, parents, reasons);
    }
    Clusters clusters = new Clusters();
    members.forEach(
        (key, member) -> {
          String rule = String.valueOf(keys.get(key));
          String reason = reasons.getOrDefault(key, reasons.get(rule));
          clusters.join(
              root(parents, rule), member.item(), reason == null ? member.reason() : reason);
        });
    return clusters;
  }

  /** Takes one end out of every cluster that the other is in as well. */
  private static void separate(
      Constraint constraint,
      SortedMap<String, Cluster.Joined> members,
      Map<String, String> keys,
      Map<String, String> reasons) {
    SortedSet<String> shared = clustersOf(constraint.one(), keys);
    shared.retainAll(clustersOf(constraint.other(), keys));
    for (String cluster : shared) {
      SortedSet<String> one = in(cluster, constraint.one(), keys);
      SortedSet<String> other = in(cluster, constraint.other(), keys);
      boolean firstMoves = other.isEmpty() || (!one.isEmpty() && one.size() < other.size());
      SortedSet<String> moving = firstMoves ? one : other;
      Cluster.Joined first = moving.isEmpty() ? null : members.get(moving.first());
      if (first != null) {
        String key = Keys.name(Names.normal(first.item().name()), "apart " + moving.first());
        for (String item : moving) {
          keys.put(item, key);
          reasons.put(item, constraint.reason());
        }
      }
    }
  }

  private static SortedSet<String> in(String cluster, End end, Map<String, String> keys) {
    SortedSet<String> items = new TreeSet<>(end.items());
    items.removeIf(item -> !cluster.equals(keys.get(item)));
    return items;
  }

  private static SortedSet<String> clustersOf(End end, Map<String, String> keys) {
    SortedSet<String> clusters = new TreeSet<>();
    for (String item : end.items()) {
      String key = keys.get(item);
      if (key != null) {
        clusters.add(key);
      }
    }
    String reference = end.reference();
    if (reference != null && keys.containsValue(Keys.of(reference))) {
      clusters.add(Keys.of(reference));
    }
    return clusters;
  }

  private static void join(
      Constraint link,
      Map<String, String> keys,
      Map<String, String> parents,
      Map<String, String> reasons) {
    SortedSet<String> clusters = clustersOf(link.one(), keys);
    SortedSet<String> others = clustersOf(link.other(), keys);
    if (clusters.isEmpty() && others.isEmpty()) {
      return; // The statement is about things of another type.
    }
    clusters.addAll(others);
    for (End end : List.of(link.one(), link.other())) {
      if (end.reference() != null) {
        clusters.add(Keys.of(end.reference()));
      }
    }
    String best = clusters.first();
    for (String key : clusters) {
      String root = root(parents, key);
      boolean entry = Keys.reference(root) != null;
      boolean knownEntry = Keys.reference(root(parents, best)) != null;
      if (entry && !knownEntry) {
        best = root;
      }
    }
    best = root(parents, best);
    for (String key : clusters) {
      String root = root(parents, key);
      if (!root.equals(best)) {
        parents.put(root, best);
        reasons.putIfAbsent(key, link.reason());
      }
    }
  }

  private static String root(Map<String, String> parents, String key) {
    String at = key;
    for (String up = parents.get(at); up != null; up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  /** Pairs of statements of which only one can be true. */
  List<String> contradictions(Clusters clusters) {
    List<String> problems = new ArrayList<>();
    for (Constraint constraint : apart) {
      for (String one : constraint.one().items()) {
        Cluster cluster = clusterOf(clusters, one);
        for (String other : constraint.other().items()) {
          if (cluster != null && cluster == clusterOf(clusters, other)) {
            problems.add(constraint.reason() + " contradicts owl:sameAs statements");
            return problems;
          }
        }
      }
    }
    return problems;
  }

  private static @Nullable Cluster clusterOf(Clusters clusters, String key) {
    int end = key.indexOf('\n');
    return clusters.of(key.substring(0, end), key.substring(end + 1));
  }

  /** Without those that are named one by one elsewhere. */
  static SortedSet<String> without(SortedSet<String> items, Set<String> others) {
    SortedSet<String> left = new TreeSet<>(items);
    left.removeAll(others);
    return left.isEmpty() ? Collections.unmodifiableSortedSet(items) : left;
  }
}
