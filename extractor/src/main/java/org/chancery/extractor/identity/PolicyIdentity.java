package org.chancery.extractor.identity;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chancery.extractor.mention.EntityType;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * Policies are one by gazetteer entry or by an equal name that is a proper name. Descriptions
 * (tariffs, border wall) and names of common words alone need the same countries as well.
 */
final class PolicyIdentity {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private PolicyIdentity() {}

  static Clusters settle(List<Profile> profiles, Gazetteer gazetteer) {
    Clusters clusters = new Clusters();
    for (Profile profile : profiles) {
      for (Item item : profile.items(EntityType.POLICY)) {
        join(clusters, profile, item, gazetteer);
      }
    }
    return clusters;
  }

  private static void join(Clusters clusters, Profile profile, Item item, Gazetteer gazetteer) {
    String reference = item.reference();
    String normal = Names.normal(item.name());
    SortedSet<String> countries = profile.countriesOf().getOrDefault(item.id(), new TreeSet<>());
    if (reference != null
        && gazetteer.entry(reference).orElse(null) instanceof GazetteerEntry.Policy) {
      clusters.join(Keys.of(reference), item, "gazetteer entry");
    } else if (isProperName(item.name())) {
      clusters.join(Keys.name(normal), item, "same proper name");
    } else if (!countries.isEmpty()) {
      clusters.join(
          Keys.name(normal, String.join(" ", countries)),
          item,
          "same wording, related to the same countries");
    } else {
      clusters.join(Keys.alone(item), item, "a description that nothing ties to another article");
    }
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
