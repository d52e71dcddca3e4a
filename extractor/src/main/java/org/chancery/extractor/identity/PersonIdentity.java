package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.extractor.mention.EntityType;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * People are one by an equal full name, where nothing speaks against it ({@link Namesakes}). A
 * surname alone joins the only person who bears it, given the same country or office.
 */
final class PersonIdentity {
  private static final String EUROPEAN_UNION = "EU";

  private final Gazetteer gazetteer;
  private final Clusters countries;
  private final Clusters organizations;
  private final OfficeIdentity officeIdentity;
  private final Clusters offices;

  PersonIdentity(
      Gazetteer gazetteer,
      Clusters countries,
      Clusters organizations,
      OfficeIdentity officeIdentity,
      Clusters offices) {
    this.gazetteer = gazetteer;
    this.countries = countries;
    this.organizations = organizations;
    this.officeIdentity = officeIdentity;
    this.offices = offices;
  }

  Clusters settle(List<Profile> profiles) {
    Clusters clusters = new Clusters();
    Map<String, List<Bearer>> byName = new TreeMap<>();
    for (Profile profile : profiles) {
      for (Item item : profile.items(EntityType.PERSON)) {
        String reference = item.reference();
        if (reference != null && isPerson(reference)) {
          clusters.join(Keys.of(reference), item, "gazetteer entry");
        } else {
          Bearer bearer = bearer(profile, item);
          byName.computeIfAbsent(bearer.name(), name -> new ArrayList<>()).add(bearer);
        }
      }
    }
    ShortNames shortNames = new ShortNames(clusters);
    Set<String> shorterForms = ShortNames.shorterForms(byName.keySet());
    for (Map.Entry<String, List<Bearer>> name : byName.entrySet()) {
      if (ShortNames.isFull(name.getKey(), shorterForms)) {
        joinFull(name.getKey(), name.getValue(), clusters, shortNames);
      }
    }
    for (Map.Entry<String, List<Bearer>> name : byName.entrySet()) {
      if (!ShortNames.isFull(name.getKey(), shorterForms)) {
        shortNames.join(name.getKey(), name.getValue());
      }
    }
    return clusters;
  }

  private static void joinFull(
      String name, List<Bearer> bearers, Clusters clusters, ShortNames shortNames) {
    List<Namesakes.Group> groups = Namesakes.split(bearers);
    for (Namesakes.Group group : groups) {
      String key = groups.size() == 1 ? Keys.name(name) : Keys.name(name, group.distinction());
      String reason =
          groups.size() == 1 ? "same full name" : "same full name, told apart from namesakes";
      group.bearers().forEach(bearer -> clusters.join(key, bearer.item(), reason));
      shortNames.add(key, group);
    }
  }

  private boolean isPerson(String reference) {
    return gazetteer.entry(reference).orElse(null) instanceof GazetteerEntry.Person;
  }

  private Bearer bearer(Profile profile, Item item) {
    SortedSet<String> wordings = new TreeSet<>();
    String name = Names.person(item.name());
    wordings.add(name);
    item.otherNames().forEach(other -> wordings.add(Names.person(other)));
    SortedSet<String> held = new TreeSet<>();
    SortedSet<String> posts = new TreeSet<>();
    SortedSet<String> states = new TreeSet<>();
    SortedSet<String> ids = profile.officesOf().getOrDefault(item.id(), new TreeSet<>());
    for (Item office : profile.items(EntityType.OFFICE)) {
      if (ids.contains(office.id())) {
        posts.add(officeIdentity.post(office));
        Cluster cluster = offices.of(profile.document(), office.id());
        if (cluster != null) {
          held.add(cluster.key());
          addState(office, cluster, states);
        }
      }
    }
    return new Bearer(
        item,
        name,
        wordings,
        held,
        posts,
        states,
        profile.mentioned(),
        profile.homeCountry(),
        profile.date());
  }

  private void addState(Item office, Cluster cluster, SortedSet<String> states) {
    Cluster country = countries.of(office.document(), office.jurisdiction());
    Cluster body = organizations.of(office.document(), office.body());
    String state = country == null ? null : country.reference();
    if (state == null && body != null) {
      state = stateOf(body.reference());
    }
    if (state == null) {
      state = stateOf(cluster.reference());
    }
    if (state != null && !isEuropeanUnion(state)) {
      states.add(state);
    }
  }

  private @Nullable String stateOf(@Nullable String reference) {
    if (reference == null) {
      return null;
    }
    GazetteerEntry entry = gazetteer.entry(reference).orElse(null);
    if (entry instanceof GazetteerEntry.Organization organization) {
      return organization.country();
    }
    if (entry instanceof GazetteerEntry.Office office) {
      return office.jurisdiction() == null ? stateOf(office.postIn()) : office.jurisdiction();
    }
    return null;
  }

  private boolean isEuropeanUnion(String iri) {
    return gazetteer.entry(iri).orElse(null) instanceof GazetteerEntry.Country country
        && country.isoCode().equals(EUROPEAN_UNION);
  }
}
