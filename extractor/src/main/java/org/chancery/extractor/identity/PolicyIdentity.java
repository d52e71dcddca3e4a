package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

/**
 * Policies are one by gazetteer entry or by an equal name that is a proper name. Descriptions
 * (tariffs, border wall) and names of common words alone need the same countries as well: those
 * that the article relates the policy to, else for descriptions of several words the country that
 * the article is mainly about. Fewer countries go with more of them where only one such policy is
 * known.
 */
final class PolicyIdentity {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private record Described(EntityProfile item, String normal, SortedSet<String> countries) {}

  private final Gazetteer gazetteer;
  private final Clusters clusters = new Clusters();
  private final SortedMap<String, Set<SortedSet<String>>> countriesOf = new TreeMap<>();
  private final List<Described> described = new ArrayList<>();

  private PolicyIdentity(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static Clusters settle(List<Profile> profiles, Gazetteer gazetteer) {
    PolicyIdentity identity = new PolicyIdentity(gazetteer);
    for (Profile profile : profiles) {
      for (EntityProfile item : profile.items(EntityType.POLICY)) {
        identity.joinByName(profile, item);
      }
    }
    identity.described.forEach(identity::joinByCountries);
    return identity.clusters;
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
      described.add(new Described(item, normal, countries));
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
    clusters.join(
        Keys.name(policy.normal(), String.join(" ", countries)),
        policy.item(),
        "same wording and countries");
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
