package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.profile.EntityProfile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * People are those of the authority files ({@link Authorities}), or one by an equal full name,
 * where nothing speaks against it ({@link Namesakes}), or by a variant of it, where more speaks for
 * it ({@link NameVariants}). A surname alone joins the only person who bears it, given the same
 * country or office ({@link ShortNames}).
 */
final class PersonIdentity {
  static final String EUROPEAN_UNION = "EU";

  private final Gazetteer gazetteer;
  private final Clusters countries;
  private final Clusters organizations;
  private final OfficeIdentity officeIdentity;
  private final Clusters offices;
  private final Contradictions contradictions;
  private final Authorities authorities;

  PersonIdentity(
      Gazetteer gazetteer,
      Clusters countries,
      Clusters organizations,
      OfficeIdentity officeIdentity,
      Clusters offices,
      Contradictions contradictions,
      Authorities authorities) {
    this.gazetteer = gazetteer;
    this.countries = countries;
    this.organizations = organizations;
    this.officeIdentity = officeIdentity;
    this.offices = offices;
    this.contradictions = contradictions;
    this.authorities = authorities;
  }

  /** The people of all articles. */
  List<PersonGroup> settle(List<Profile> profiles) {
    SortedMap<String, PersonGroup> known = new TreeMap<>();
    SortedMap<String, List<Bearer>> byName = new TreeMap<>();
    for (Profile profile : profiles) {
      for (EntityProfile item : profile.items(EntityType.PERSON)) {
        Bearer bearer = bearer(profile, item);
        if (!identified(bearer, known)) {
          byName.computeIfAbsent(bearer.name(), name -> new ArrayList<>()).add(bearer);
        }
      }
    }
    Set<String> shorterForms = ShortNames.shorterForms(byName.keySet());
    List<PersonGroup> people = new ArrayList<>(known.values());
    Namesakes namesakes = new Namesakes(contradictions);
    byName.forEach(
        (name, bearers) -> {
          if (ShortNames.isFull(name, shorterForms)) {
            people.addAll(namesakes.split(bearers));
          }
        });
    ShortNames shortNames = new ShortNames(gazetteer, namesakes, contradictions);
    new NameVariants(contradictions).joined(people).forEach(shortNames::add);
    byName.forEach(
        (name, bearers) -> {
          if (!ShortNames.isFull(name, shorterForms)) {
            shortNames.join(name, bearers);
          }
        });
    return shortNames.people();
  }

  /** Adds a bearer to the person of the authority file that it is, if any. */
  private boolean identified(Bearer bearer, SortedMap<String, PersonGroup> known) {
    Authorities.Match match = authorities.byFullName(bearer);
    if (match == null) {
      match = authorities.byFullerName(bearer);
    }
    if (match == null) {
      match = authorities.byTitle(bearer);
    }
    if (match == null) {
      match = authorities.bySurname(bearer);
    }
    if (match == null) {
      return false;
    }
    PersonGroup group = known.computeIfAbsent(match.person().iri(), unused -> new PersonGroup());
    if (group.byDocument().containsKey(bearer.item().document())) {
      return false;
    }
    group.add(bearer, match.reason());
    group.identify(match.person().iri(), authorities.states(match.person()));
    return true;
  }

  /** The clusters of people. */
  static Clusters clusters(List<PersonGroup> people) {
    Clusters clusters = new Clusters();
    for (PersonGroup group : people) {
      String authority = group.authority();
      String key =
          authority == null ? Keys.name(group.first().name(), group.order()) : Keys.of(authority);
      group.members().forEach(m -> clusters.join(key, m.bearer().item(), m.reason()));
    }
    return clusters;
  }

  private Bearer bearer(Profile profile, EntityProfile item) {
    SortedSet<String> wordings = new TreeSet<>();
    NameForm form = NameForm.of(item.name());
    wordings.add(form.text());
    item.otherNames().forEach(other -> wordings.add(NameForm.of(other).text()));
    List<Post> posts = new ArrayList<>();
    SortedSet<String> states = new TreeSet<>();
    SortedSet<String> ids = profile.officesOf().getOrDefault(item.id(), new TreeSet<>());
    for (EntityProfile office : profile.items(EntityType.OFFICE)) {
      if (ids.contains(office.id())) {
        Post post = post(profile, item, office);
        posts.add(post);
        if (post.state() != null && !isEuropeanUnion(post.state())) {
          states.add(post.state());
        }
      }
    }
    return new Bearer(
        item,
        form,
        wordings,
        posts,
        states,
        bodies(profile, item),
        profile.mentioned(),
        profile.company(),
        profile.present(),
        profile.homeCountry(),
        profile.date());
  }

  private Post post(Profile profile, EntityProfile person, EntityProfile office) {
    Cluster cluster = offices.of(profile.document(), office.id());
    Cluster body = organizations.of(profile.document(), office.body());
    TenureStatus status = profile.statuses().get(new Profile.Holding(person.id(), office.id()));
    return new Post(
        officeIdentity.post(office),
        cluster == null ? null : cluster.key(),
        cluster == null ? null : state(office, cluster),
        body == null ? bodyOf(cluster) : body.reference(),
        status == null ? TenureStatus.CURRENT : status);
  }

  private @Nullable String bodyOf(@Nullable Cluster office) {
    return office != null
            && office.reference() != null
            && gazetteer.entry(office.reference()).orElse(null)
                instanceof GazetteerEntry.Office known
        ? known.postIn()
        : null;
  }

  private SortedSet<String> bodies(Profile profile, EntityProfile person) {
    SortedSet<String> bodies = new TreeSet<>();
    for (String id : profile.bodiesOf().getOrDefault(person.id(), new TreeSet<>())) {
      Cluster body = organizations.of(profile.document(), id);
      if (body != null) {
        bodies.add(body.key());
      }
    }
    return bodies;
  }

  private @Nullable String state(EntityProfile office, Cluster cluster) {
    Cluster country = countries.of(office.document(), office.jurisdiction());
    Cluster body = organizations.of(office.document(), office.body());
    String state = country == null ? null : country.reference();
    if (state == null && body != null) {
      state = stateOf(body.reference());
    }
    return state == null ? stateOf(cluster.reference()) : state;
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
