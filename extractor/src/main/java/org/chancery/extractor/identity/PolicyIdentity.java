package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.profile.EntityProfile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Policies are one by gazetteer entry or by an equal name that is a proper name. Descriptions
 * (tariffs, border wall) and names of common words alone need the same countries as well: those
 * that the article relates the policy to, else for descriptions of several words the country that
 * the article is mainly about. Fewer countries go with more of them where only one such policy is
 * known. Two years without a word part one measure from another of the same wording; what may be
 * the same is told to be related instead.
 */
final class PolicyIdentity {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Two policies that may be one, each by an entity of an article. */
  record Related(EntityProfile one, EntityProfile other) {}

  /**
   * Which policies are one, and which are only related.
   *
   * @param related in a fixed order
   */
  record Settled(Clusters clusters, List<Related> related) {}

  private record Described(
      EntityProfile item, String normal, SortedSet<String> countries, @Nullable LocalDate date) {}

  /** A wording and the countries that go with it. */
  private record Subject(String normal, SortedSet<String> countries) {
    String key() {
      return Keys.name(normal, String.join(" ", countries));
    }
  }

  /** Longer than a debate falls silent, shorter than it takes to have the next one. */
  private static final Period SILENCE = Period.ofYears(2);

  private static final Comparator<Described> IN_TIME =
      Comparator.comparing(Described::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(described -> described.item().document())
          .thenComparing(described -> described.item().id());

  private final Gazetteer gazetteer;
  private final Clusters clusters = new Clusters();
  private final SortedMap<String, Set<SortedSet<String>>> countriesOf = new TreeMap<>();
  private final List<Described> described = new ArrayList<>();
  private final Map<Subject, List<Described>> bySubject = new LinkedHashMap<>();
  private final List<Related> related = new ArrayList<>();

  private PolicyIdentity(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static Settled settle(List<Profile> profiles, Gazetteer gazetteer) {
    PolicyIdentity identity = new PolicyIdentity(gazetteer);
    for (Profile profile : profiles) {
      for (EntityProfile item : profile.items(EntityType.POLICY)) {
        identity.joinByName(profile, item);
      }
    }
    identity.described.forEach(identity::joinByCountries);
    identity.bySubject.forEach(identity::joinInTime);
    identity.relateByCountries();
    return new Settled(identity.clusters, List.copyOf(identity.related));
  }

  private void joinByName(Profile profile, EntityProfile item) {
    String reference = item.reference();
    String normal = Names.normal(item.name());
    if (reference != null
        && gazetteer.entry(reference).orElse(null) instanceof GazetteerEntry.Policy) {
      clusters.join(Keys.of(reference), item, "gazetteer entry");
      return;
    }
    if (isProperName(item.name())) {
      clusters.join(Keys.name(normal), item, "same proper name");
      return;
    }
    SortedSet<String> countries =
        new TreeSet<>(profile.countriesOf().getOrDefault(item.id(), new TreeSet<>()));
    if (countries.isEmpty() && profile.homeCountry() != null && normal.indexOf(' ') > 0) {
      countries.add(profile.homeCountry());
    }
    if (countries.isEmpty()) {
      clusters.join(Keys.alone(item), item, "a description that nothing ties to another article");
    } else {
      described.add(new Described(item, normal, countries, profile.date()));
      countriesOf.computeIfAbsent(normal, unused -> new HashSet<>()).add(countries);
    }
  }

  private void joinByCountries(Described policy) {
    Set<SortedSet<String>> known = countriesOf.getOrDefault(policy.normal(), Set.of());
    List<SortedSet<String>> largest =
        known.stream()
            .filter(set -> set.containsAll(policy.countries()))
            .filter(
                set -> known.stream().noneMatch(o -> o.size() > set.size() && o.containsAll(set)))
            .toList();
    SortedSet<String> countries = largest.size() == 1 ? largest.get(0) : policy.countries();
    bySubject
        .computeIfAbsent(new Subject(policy.normal(), countries), key -> new ArrayList<>())
        .add(policy);
  }

  /** Joins what follows each other closely; an undated one only where there is no choice. */
  private void joinInTime(Subject subject, List<Described> policies) {
    List<Described> inTime = policies.stream().sorted(IN_TIME).toList();
    String key = subject.key();
    Described before = null;
    boolean parted = false;
    for (Described policy : inTime) {
      if (before != null && isMuchLater(policy, before)) {
        related.add(new Related(before.item(), policy.item()));
        key = Keys.name(subject.normal(), subject.key() + " " + policy.date());
        parted = true;
      }
      if (parted && before != null && policy.date() == null) {
        clusters.join(Keys.alone(policy.item()), policy.item(), "undated, of several in time");
        related.add(new Related(before.item(), policy.item()));
      } else {
        clusters.join(key, policy.item(), "same wording and countries");
        before = policy;
      }
    }
  }

  private static boolean isMuchLater(Described policy, Described before) {
    return policy.date() != null
        && before.date() != null
        && before.date().plus(SILENCE).isBefore(policy.date());
  }

  /** The same wording with some of the countries in common may be the same policy. */
  private void relateByCountries() {
    Map<String, List<Subject>> byWording = new TreeMap<>();
    bySubject
        .keySet()
        .forEach(
            subject ->
                byWording.computeIfAbsent(subject.normal(), key -> new ArrayList<>()).add(subject));
    for (List<Subject> subjects : byWording.values()) {
      for (int i = 1; i < subjects.size(); i++) {
        Subject one = subjects.get(i - 1);
        Subject other = subjects.get(i);
        if (!Collections.disjoint(one.countries(), other.countries())) {
          related.add(new Related(first(one), first(other)));
        }
      }
    }
  }

  private EntityProfile first(Subject subject) {
    return bySubject.getOrDefault(subject, List.of()).get(0).item();
  }

  /** At least two words, or an acronym; a capital in every word but small ones; not generic. */
  private static boolean isProperName(String name) {
    if (Names.isGeneric(name)) {
      return false;
    }
    if (Names.isAcronym(name)) {
      return Names.normal(name).replace(" ", "").length() > 2;
    }
    List<String> words = SPACE.splitAsStream(name.strip()).toList();
    int capitals = 0;
    for (String word : words) {
      int first = word.codePointAt(0);
      if (Character.isUpperCase(first) || Character.isDigit(first)) {
        capitals++;
      } else if (word.length() > 3) {
        return false;
      }
    }
    return capitals > 1;
  }
}
