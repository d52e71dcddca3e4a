package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.extractor.language.WordFile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Why two groups of bearers cannot be one person, whatever else they have in common. Used by one
 * thread.
 */
final class Contradictions {
  private static final int LIFETIME_YEARS = 40;
  private static final int CAREER_YEARS = 8;
  private static final Period SAME_TIME = Period.ofMonths(6);

  private final Gazetteer gazetteer;
  private final UserConstraints user;
  private final Map<String, String> exclusive = new HashMap<>();

  Contradictions(Gazetteer gazetteer, UserConstraints user) {
    this.gazetteer = gazetteer;
    this.user = user;
    WordFile.sections(Contradictions.class, "exclusive-roles.txt")
        .forEach((group, roles) -> roles.forEach(role -> exclusive.put(role, group)));
  }

  /** The first reason in words that a person can read, or null where nothing speaks against. */
  @Nullable String between(PersonGroup one, PersonGroup other) {
    String stated = user.between(one, other);
    if (stated != null) {
      return stated;
    }
    String authority = one.authority();
    if (authority != null && other.authority() != null && !authority.equals(other.authority())) {
      return "two people of the authority file";
    }
    for (String document : one.byDocument().keySet()) {
      if (other.byDocument().containsKey(document)) {
        return "two people in article " + document;
      }
    }
    for (NameForm form : one.forms()) {
      if (other.forms().stream().anyMatch(form::contradicts)) {
        return "other initials or another suffix";
      }
    }
    return one.hasOtherSeat(other) ? "legislators of different regions" : ofCareers(one, other);
  }

  /** Whether a user says that somebody is not the one of an authority file. */
  boolean forbids(Bearer bearer, String authority) {
    return user.forbids(bearer.item(), authority);
  }

  private @Nullable String ofCareers(PersonGroup one, PersonGroup other) {
    if (!one.countries().isEmpty()
        && !other.countries().isEmpty()
        && Collections.disjoint(one.countries(), other.countries())) {
      return "posts of different states: " + names(one) + " and " + names(other);
    }
    long years = yearsApart(one.dates(), other.dates());
    if (years >= LIFETIME_YEARS) {
      return "half a lifetime between the articles";
    }
    boolean otherPosts =
        !one.roles().isEmpty()
            && !other.roles().isEmpty()
            && Collections.disjoint(one.roles(), other.roles());
    if (otherPosts && years >= CAREER_YEARS) {
      return "different posts, " + years + " years apart";
    }
    return otherPosts ? exclusivePosts(one, other) : null;
  }

  /** Current posts of the same months that nobody holds together. */
  private @Nullable String exclusivePosts(PersonGroup one, PersonGroup other) {
    for (Bearer bearer : one.bearers()) {
      for (Bearer rival : other.bearers()) {
        String reason = sameTime(bearer, rival) ? exclusivePosts(bearer, rival) : null;
        if (reason != null) {
          return reason;
        }
      }
    }
    return null;
  }

  private @Nullable String exclusivePosts(Bearer one, Bearer other) {
    for (Post post : one.posts()) {
      for (Post rival : other.posts()) {
        String group = group(post.post());
        String rivals = group(rival.post());
        if (post.isCurrent()
            && rival.isCurrent()
            && group != null
            && rivals != null
            && !group.equals(rivals)) {
          return "posts that nobody holds together: "
              + label(post.post())
              + " and "
              + label(rival.post());
        }
      }
    }
    return null;
  }

  private static boolean sameTime(Bearer one, Bearer other) {
    LocalDate first = one.date();
    LocalDate second = other.date();
    return first != null
        && second != null
        && !first.plus(SAME_TIME).isBefore(second)
        && !second.plus(SAME_TIME).isBefore(first);
  }

  /** Whether two posts are of groups that nobody holds together. */
  boolean areExclusive(String post, String other) {
    String group = group(post);
    String second = group(other);
    return group != null && second != null && !group.equals(second);
  }

  private @Nullable String group(String post) {
    String role = post;
    for (int depth = 0; role != null && depth < 5; depth++) {
      String group = exclusive.get(role.substring(role.lastIndexOf('/') + 1));
      if (group != null) {
        return group;
      }
      role =
          gazetteer.entry(role).orElse(null) instanceof GazetteerEntry.Role entry
              ? entry.broader()
              : null;
    }
    return null;
  }

  /** Whole years between the nearest of two sets of dates; 0 where one is empty. */
  static long yearsApart(NavigableSet<LocalDate> one, NavigableSet<LocalDate> other) {
    long least = Long.MAX_VALUE;
    for (LocalDate date : one) {
      for (LocalDate near : nearest(date, other)) {
        least = Math.min(least, Math.abs(ChronoUnit.YEARS.between(date, near)));
      }
    }
    return least == Long.MAX_VALUE ? 0 : least;
  }

  private static Set<LocalDate> nearest(LocalDate date, NavigableSet<LocalDate> dates) {
    Set<LocalDate> nearest = new TreeSet<>();
    Optional.ofNullable(dates.floor(date)).ifPresent(nearest::add);
    Optional.ofNullable(dates.ceiling(date)).ifPresent(nearest::add);
    return nearest;
  }

  private String names(PersonGroup group) {
    return group.countries().stream().map(this::label).collect(Collectors.joining(", "));
  }

  private String label(String iri) {
    return gazetteer.entry(iri).map(GazetteerEntry::label).orElse(iri);
  }
}
