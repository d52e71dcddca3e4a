package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.extractor.entity.JuniorMinisters;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.profile.EntityProfile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Offices are one by gazetteer entry, or by role (else title) and whose they are; those of regions
 * and cities by their place, in the same state or where one article does not say which. An office
 * of which an article does not say whose it is follows its holder: it is the office of that role
 * that the holder has elsewhere.
 */
final class OfficeIdentity {
  private record InArticle(EntityProfile item, Profile profile) {}

  private static final SortedSet<String> NOBODY = Collections.emptySortedSet();

  private final Gazetteer gazetteer;
  private final Postings postings;
  private final Authorities authorities;
  private final Clusters countries;
  private final Clusters organizations;
  private final Clusters clusters = new Clusters();
  private final Map<String, SortedSet<String>> entries = new TreeMap<>();
  private final Map<String, List<GazetteerEntry.Office>> ofNoState = new HashMap<>();
  private final Map<EntityProfile, GazetteerEntry.Office> international = new HashMap<>();
  private final Map<EntityProfile, String> knownOwners = new HashMap<>();
  private final Map<String, SortedSet<String>> statesOfPlaces = new TreeMap<>();
  private final List<InArticle> scoped = new ArrayList<>();
  private final List<InArticle> unscoped = new ArrayList<>();

  OfficeIdentity(
      Gazetteer gazetteer, Clusters countries, Clusters organizations, Authorities authorities) {
    this.authorities = authorities;
    this.gazetteer = gazetteer;
    this.postings = new Postings(gazetteer);
    this.countries = countries;
    this.organizations = organizations;
    for (GazetteerEntry.Office office : gazetteer.offices()) {
      if (isOfNoState(office)) {
        office.wordings().stream()
            .map(wording -> Names.normal(wording.text()))
            .distinct()
            .forEach(title -> ofNoState.computeIfAbsent(title, u -> new ArrayList<>()).add(office));
      }
      for (String scope : Arrays.asList(office.jurisdiction(), office.postIn())) {
        if (office.role() != null && scope != null) {
          entries
              .computeIfAbsent(office.role() + '\n' + scope, unused -> new TreeSet<>())
              .add(office.iri());
        }
      }
    }
  }

  /** The offices of which the articles say whose they are; the others have no cluster yet. */
  Clusters settleScoped(List<Profile> profiles) {
    gatherPlaces(profiles);
    for (Profile profile : profiles) {
      for (EntityProfile item : profile.items(EntityType.OFFICE)) {
        String reference = item.reference();
        Cluster scope = scope(item);
        String entry = scope == null || item.local() ? null : entry(role(item), scope.reference());
        InArticle office = new InArticle(item, profile);
        GazetteerEntry.Office union =
            scope == null && !item.local() ? unionOffice(profile, item) : null;
        if (union != null) {
          international.put(item, union);
          entry = union.iri();
        }
        if (reference != null
            && gazetteer.entry(reference).orElse(null) instanceof GazetteerEntry.Office) {
          scoped.add(office);
          clusters.join(Keys.of(reference), item, "gazetteer entry");
        } else if (entry != null) {
          scoped.add(office);
          clusters.join(Keys.of(entry), item, "same role and whose it is as the gazetteer entry");
        } else if (item.place() != null) {
          scoped.add(office);
          clusters.join(
              Keys.name(post(item) + " in " + Names.normal(item.place()), state(item)),
              item,
              role(item) == null ? "same title and place" : "same role and place");
        } else if (scope != null && tellsThePost(item)) {
          scoped.add(office);
          clusters.join(
              Keys.name(post(item) + rank(item, scope), scope.key()),
              item,
              role(item) == null ? "same title and whose it is" : "same role and whose it is");
        } else {
          unscoped.add(office);
        }
      }
    }
    return clusters;
  }

  /** What tells posts of one role and owner apart: where a diplomat is posted, whom one serves. */
  private String rank(EntityProfile item, Cluster scope) {
    String destination = destination(item);
    if (destination != null) {
      return " to " + destination;
    }
    return JuniorMinisters.isJunior(item.title(), scope.reference()) ? " minister" : "";
  }

  /** Whether whose an office is tells which it is: not for governors, nor for ambassadors. */
  private boolean tellsThePost(EntityProfile item) {
    return !item.local() && !(Postings.isPosted(role(item)) && destination(item) == null);
  }

  /** Where a diplomat is posted, or null. */
  @Nullable String destination(EntityProfile item) {
    return Postings.isPosted(role(item)) ? postings.destination(item.title()) : null;
  }

  private void gatherPlaces(List<Profile> profiles) {
    for (Profile profile : profiles) {
      for (EntityProfile item : profile.items(EntityType.OFFICE)) {
        Cluster country = countries.of(item.document(), item.jurisdiction());
        if (item.place() != null && country != null) {
          statesOfPlaces
              .computeIfAbsent(placedPost(item), unused -> new TreeSet<>())
              .add(country.key());
        }
      }
    }
  }

  private String placedPost(EntityProfile item) {
    return post(item) + '\n' + Names.normal(String.valueOf(item.place()));
  }

  /** The state of a place's post: what the article says, else the only one that others say. */
  private String state(EntityProfile item) {
    Cluster country = countries.of(item.document(), item.jurisdiction());
    if (country != null) {
      return country.key();
    }
    SortedSet<String> states = statesOfPlaces.getOrDefault(placedPost(item), new TreeSet<>());
    return states.size() == 1 ? states.first() : "no state";
  }

  /** Gives every other office its cluster, now that people are known. */
  void settleUnscoped(Clusters people) {
    Map<String, SortedSet<String>> held = heldByPersonAndPost(people);
    for (InArticle office : unscoped) {
      EntityProfile item = office.item();
      Cluster holder = onlyHolder(office, people);
      if (holder == null) {
        clusters.join(Keys.alone(item), item, "nothing says whose it is");
        continue;
      }
      String known = ofKnownTerm(office, holder);
      if (known != null) {
        clusters.join(known, item, "the only such term of office of its holder, authority file");
        continue;
      }
      String personAndPost = holder.key() + '\n' + post(item);
      SortedSet<String> keys = held.getOrDefault(personAndPost, new TreeSet<>());
      if (keys.size() == 1) {
        clusters.join(keys.first(), item, "the only such office of its holder");
      } else {
        clusters.join(Keys.name(post(item), holder.key()), item, "same title and holder");
      }
    }
  }

  /**
   * The office of the European Union or an international body for which a title stands in articles
   * about that body; null where there is none or more than one. Articles have states for their
   * home, and say of these alone what they mean.
   */
  private GazetteerEntry.@Nullable Office unionOffice(Profile profile, EntityProfile item) {
    if (item.reference() != null) {
      return null;
    }
    String title = Names.normal(item.title());
    List<GazetteerEntry.Office> offices =
        ofNoState.getOrDefault(title, List.of()).stream()
            .filter(
                office ->
                    profile.mentioned().contains(String.valueOf(office.jurisdiction()))
                        || profile.present().contains(String.valueOf(office.postIn())))
            .toList();
    return offices.size() == 1 ? offices.get(0) : null;
  }

  private boolean isOfNoState(GazetteerEntry.Office office) {
    String state = office.jurisdiction();
    return office.postIn() != null
        && (state == null || state.endsWith('/' + PersonIdentity.EUROPEAN_UNION))
        && gazetteer.entry(office.postIn()).orElse(null) instanceof GazetteerEntry.Organization body
        && (body.country() == null || body.country().endsWith('/' + PersonIdentity.EUROPEAN_UNION));
  }

  /** The only particular post of a role and country or body in the gazetteer, or null. */
  private @Nullable String entry(@Nullable String role, @Nullable String scope) {
    if (role == null
        || scope == null
        || !(gazetteer.entry(role).orElse(null) instanceof GazetteerEntry.Role known)
        || known.manyHolders()) {
      return null;
    }
    SortedSet<String> found = entries.getOrDefault(role + '\n' + scope, new TreeSet<>());
    return found.size() == 1 ? found.first() : null;
  }

  /** The role, else the title whatever the order of its words. */
  String post(EntityProfile item) {
    String role = role(item);
    return role == null ? Names.title(bareTitle(item)) : role;
  }

  /**
   * The title in its normal form, without the name of the body that the post is in: {@code AFL-CIO
   * president} and {@code president of the AFL-CIO} are one post of that body.
   */
  String bareTitle(EntityProfile item) {
    String title = ' ' + Names.normal(item.title()) + ' ';
    Cluster body = organizations.of(item.document(), item.body());
    String longest = "";
    for (Cluster.Joined member : body == null ? List.<Cluster.Joined>of() : body.members()) {
      for (String name : member.item().allNames()) {
        String normal = ' ' + Names.normal(name) + ' ';
        if (title.contains(normal) && normal.length() > longest.length()) {
          longest = normal;
        }
      }
    }
    String bare = Names.withoutSmallEnds(title.replace(longest.isEmpty() ? "\n" : longest, " "));
    return bare.isEmpty() ? title.strip() : bare;
  }

  /** The IRI of the role of an office, or null. */
  @Nullable String role(EntityProfile item) {
    if (item.role() != null) {
      return item.role();
    }
    GazetteerEntry.Office known = international.get(item);
    if (known != null) {
      return known.role();
    }
    String reference = item.reference();
    return reference != null
            && gazetteer.entry(reference).orElse(null) instanceof GazetteerEntry.Role
        ? reference
        : null;
  }

  /**
   * Whose an office is: the body for posts that belong to a body, the country for posts of a state,
   * else what the article says.
   */
  @Nullable Cluster scope(EntityProfile item) {
    Cluster body = organizations.of(item.document(), item.body());
    Cluster country = countries.of(item.document(), item.jurisdiction());
    String role = role(item);
    boolean ofState =
        role != null
            && gazetteer.entry(role).orElse(null) instanceof GazetteerEntry.Role entry
            && !entry.heldInBody();
    Cluster first = ofState ? country : body;
    Cluster second = ofState ? body : country;
    return first == null ? second : first;
  }

  /** The key of the office that the authority file knows its holder to hold then, or null. */
  private @Nullable String ofKnownTerm(InArticle office, Cluster holder) {
    EntityProfile item = office.item();
    String person = holder.reference();
    String role = role(item);
    SortedSet<String> holders = office.profile().holdersOf().getOrDefault(item.id(), NOBODY);
    if (person == null || role == null || holders.isEmpty()) {
      return null;
    }
    TenureStatus status =
        office.profile().statuses().get(new Profile.Holding(holders.first(), item.id()));
    if (status == null) {
      return null;
    }
    String owner = authorities.ownerOf(person, role, status, office.profile().date());
    if (owner == null) {
      return null;
    }
    knownOwners.put(item, owner);
    String entry = entry(role, owner);
    return entry == null ? Keys.name(role, Keys.of(owner)) : Keys.of(entry);
  }

  /**
   * The IRI of the country or body that the authority file knows an office to be of, where no
   * article says so; null for other offices.
   */
  @Nullable String knownOwner(EntityProfile item) {
    return knownOwners.get(item);
  }

  private static @Nullable Cluster onlyHolder(InArticle office, Clusters people) {
    SortedSet<String> holders = office.profile().holdersOf().get(office.item().id());
    if (holders == null || holders.size() != 1) {
      return null;
    }
    return people.of(office.profile().document(), holders.first());
  }

  /** The keys of the settled offices that people hold, by person and post. */
  private Map<String, SortedSet<String>> heldByPersonAndPost(Clusters people) {
    Map<String, SortedSet<String>> held = new TreeMap<>();
    for (InArticle office : scoped) {
      EntityProfile item = office.item();
      Cluster cluster = clusters.of(item.document(), item.id());
      SortedSet<String> holders =
          office.profile().holdersOf().getOrDefault(item.id(), new TreeSet<>());
      for (String holder : holders) {
        Cluster person = people.of(item.document(), holder);
        if (person != null && cluster != null) {
          held.computeIfAbsent(person.key() + '\n' + post(item), unused -> new TreeSet<>())
              .add(cluster.key());
        }
      }
    }
    return held;
  }
}
