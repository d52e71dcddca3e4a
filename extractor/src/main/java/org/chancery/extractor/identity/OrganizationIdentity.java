package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.profile.EntityProfile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * Organisations are one by gazetteer entry or equal name. A name of common words alone (Supreme
 * Court) needs the same home country, an acronym goes with the one full name that it is seen
 * beside.
 */
final class OrganizationIdentity {
  private record Acronym(EntityProfile item, Profile profile) {}

  private final Gazetteer gazetteer;
  private final Clusters clusters = new Clusters();

  private OrganizationIdentity(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static Clusters settle(List<Profile> profiles, Gazetteer gazetteer) {
    OrganizationIdentity identity = new OrganizationIdentity(gazetteer);
    List<Acronym> acronyms = new ArrayList<>();
    for (Profile profile : profiles) {
      for (EntityProfile item : profile.items(EntityType.ORGANIZATION)) {
        if (!identity.joinByName(profile, item)) {
          acronyms.add(new Acronym(item, profile));
        }
      }
    }
    Map<String, SortedSet<String>> fullNames = identity.fullNamesByAcronym();
    acronyms.forEach(acronym -> identity.joinAcronym(acronym, fullNames));
    return identity.clusters;
  }

  private boolean joinByName(Profile profile, EntityProfile item) {
    String reference = item.reference();
    String normal = Names.normal(item.name());
    String country = profile.countryOf(item);
    if (reference != null
        && gazetteer.entry(reference).orElse(null) instanceof GazetteerEntry.Organization) {
      clusters.join(Keys.of(reference), item, "gazetteer entry");
    } else if (Names.isAcronym(item.name())) {
      return false;
    } else if (!Names.isGeneric(item.name())) {
      clusters.join(Keys.name(normal), item, "same name");
    } else if (country != null) {
      clusters.join(
          Keys.name(normal, country),
          item,
          "same name, of the same country or in articles mainly about it");
    } else {
      clusters.join(Keys.alone(item), item, "a common name without a country");
    }
    return true;
  }

  /** Keys of the clusters that have an acronym among their wordings. */
  private Map<String, SortedSet<String>> fullNamesByAcronym() {
    Map<String, SortedSet<String>> keys = new HashMap<>();
    for (Cluster cluster : clusters.all()) {
      for (Cluster.Joined member : cluster.members()) {
        for (String other : member.item().otherNames()) {
          if (Names.isAcronym(other)
              && (cluster.reference() != null || Names.abbreviates(other, member.item().name()))) {
            keys.computeIfAbsent(Names.normal(other), unused -> new TreeSet<>()).add(cluster.key());
          }
        }
      }
    }
    return keys;
  }

  private void joinAcronym(Acronym acronym, Map<String, SortedSet<String>> fullNames) {
    EntityProfile item = acronym.item();
    String normal = Names.normal(item.name());
    SortedSet<String> keys = fullNames.getOrDefault(normal, new TreeSet<>());
    String home = acronym.profile().countryOf(item);
    if (keys.size() == 1) {
      clusters.join(keys.first(), item, "acronym of the only full name that it is seen beside");
    } else if (keys.isEmpty()) {
      clusters.join(Keys.name(normal), item, "same acronym");
    } else if (home != null) {
      clusters.join(
          Keys.name(normal, home),
          item,
          "acronym of several bodies, in articles mainly about the same country");
    } else {
      clusters.join(Keys.alone(item), item, "acronym of several bodies");
    }
  }
}
