package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells bearers of one name apart: those with offices of different states, or with half a lifetime
 * between them, are different people. A bearer of whom an article says nothing goes with the group
 * of the country that the article is about, or with a group that outnumbers all others.
 */
final class Namesakes {
  /** Bearers that are one person. */
  static final class Group {
    private final List<Bearer> bearers = new ArrayList<>();
    private final SortedSet<String> countries = new TreeSet<>();
    private String distinction = "";

    List<Bearer> bearers() {
      return bearers;
    }

    SortedSet<String> countries() {
      return countries;
    }

    /** What tells the group from the others of the name; empty for the only one. */
    String distinction() {
      return distinction;
    }

    void add(Bearer bearer) {
      bearers.add(bearer);
      countries.addAll(bearer.countries());
    }
  }

  private static final int YEARS_APART = 40;
  private static final int OUTNUMBERS = 4;

  private Namesakes() {}

  /**
   * The people among bearers of one name; bearers that fit several of them or none are groups of
   * their own.
   *
   * @param bearers in the order of their documents
   */
  static List<Group> split(List<Bearer> bearers) {
    List<Group> groups = new ArrayList<>();
    List<Bearer> silent = new ArrayList<>();
    for (Bearer bearer : bearers) {
      if (bearer.countries().isEmpty()) {
        silent.add(bearer);
      } else {
        place(bearer, groups);
      }
    }
    groups.sort(Comparator.comparing(group -> group.countries.first()));
    List<Group> found = List.copyOf(groups);
    for (Bearer bearer : silent) {
      Group group = fitting(bearer, found);
      if (group == null) {
        group = found.isEmpty() && !groups.isEmpty() ? groups.get(0) : newGroup(groups);
      }
      group.bearers.add(bearer);
    }
    List<Group> apart = new ArrayList<>();
    groups.forEach(group -> apart.addAll(byLifetime(group)));
    if (apart.size() > 1) {
      apart.forEach(group -> group.distinction = distinction(group));
    }
    return apart;
  }

  private static Group newGroup(List<Group> groups) {
    Group group = new Group();
    groups.add(group);
    return group;
  }

  /** Adds a bearer to the groups of its countries, which thereby become one. */
  private static void place(Bearer bearer, List<Group> groups) {
    Group joined = new Group();
    for (Group group : List.copyOf(groups)) {
      if (!Collections.disjoint(group.countries, bearer.countries())) {
        group.bearers.forEach(joined::add);
        groups.remove(group);
      }
    }
    joined.add(bearer);
    groups.add(joined);
  }

  private static @Nullable Group fitting(Bearer bearer, List<Group> groups) {
    if (groups.size() == 1) {
      return groups.get(0);
    }
    Group largest = null;
    int all = 0;
    for (Group group : groups) {
      if (bearer.home() != null && group.countries.contains(bearer.home())) {
        return group;
      }
      int size = votes(group);
      all += size;
      if (largest == null || size > votes(largest)) {
        largest = group;
      }
    }
    boolean outnumbers = largest != null && votes(largest) >= OUTNUMBERS * (all - votes(largest));
    return outnumbers ? largest : null;
  }

  /** How many articles say of which country the person is; silent ones have no vote. */
  private static int votes(Group group) {
    return (int) group.bearers.stream().filter(b -> !b.countries().isEmpty()).count();
  }

  private static List<Group> byLifetime(Group group) {
    List<Bearer> dated =
        new ArrayList<>(group.bearers.stream().filter(b -> b.date() != null).toList());
    dated.sort(Comparator.comparing(Namesakes::day));
    List<Group> parts = new ArrayList<>();
    Bearer before = null;
    for (Bearer bearer : dated) {
      if (before == null || day(before).plusYears(YEARS_APART).isBefore(day(bearer))) {
        newGroup(parts);
      }
      parts.get(parts.size() - 1).add(bearer);
      before = bearer;
    }
    List<Bearer> undated = group.bearers.stream().filter(b -> b.date() == null).toList();
    if (parts.isEmpty()) {
      newGroup(parts);
    }
    for (Bearer bearer : undated) {
      (parts.size() == 1 ? parts.get(0) : newGroup(parts)).add(bearer);
    }
    return parts;
  }

  private static LocalDate day(Bearer bearer) {
    return bearer.date() == null ? LocalDate.MIN : bearer.date();
  }

  /** Unlike that of any other group: no two share a bearer. */
  private static String distinction(Group group) {
    Bearer first =
        Collections.min(
            group.bearers,
            Comparator.comparing((Bearer bearer) -> bearer.item().document())
                .thenComparing(bearer -> bearer.item().id()));
    return String.join(" ", group.countries)
        + '#'
        + first.item().document()
        + '#'
        + first.item().id();
  }
}
