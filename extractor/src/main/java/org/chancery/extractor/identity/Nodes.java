package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.extractor.entity.CountryArticles;
import org.chancery.extractor.entity.JuniorMinisters;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.profile.EntityProfile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/** Makes nodes of clusters: their IRIs, labels and details. Used by one thread. */
final class Nodes {
  private final Gazetteer gazetteer;
  private final String baseIri;
  private final Labels labels;
  private final Map<Cluster, String> iris = new LinkedHashMap<>();
  private final List<CorpusNode> nodes = new ArrayList<>();
  private final Set<String> scopedOffices = new HashSet<>();

  Nodes(Gazetteer gazetteer, String baseIri) {
    this.gazetteer = gazetteer;
    this.baseIri = baseIri;
    this.labels = new Labels(gazetteer);
  }

  List<CorpusNode> all() {
    return nodes;
  }

  void addCountries(Clusters countries) {
    mint(EntityType.COUNTRY, countries, c -> Names.slug(labels.mostFrequent(c)), c -> null);
    for (Cluster cluster : countries.all()) {
      String iri = minted(cluster);
      GazetteerEntry entry = entry(cluster);
      CorpusNode.Country details =
          entry instanceof GazetteerEntry.Country country
              ? new CorpusNode.Country(country.isoCode(), country.isoCode3())
              : new CorpusNode.Country(lastSegment(iri), null);
      add(cluster, labels.mostFrequent(cluster), details);
    }
  }

  void addOrganizations(Clusters organizations) {
    mint(
        EntityType.ORGANIZATION,
        organizations,
        cluster -> Names.slug(labels.fullest(cluster, Names::normal)),
        this::countryCodes);
    for (Cluster cluster : organizations.all()) {
      CorpusNode.Organization details =
          entry(cluster) instanceof GazetteerEntry.Organization organization
              ? new CorpusNode.Organization(organization.kind(), organization.country())
              : new CorpusNode.Organization(null, null);
      add(cluster, labels.fullest(cluster, Names::normal), details);
    }
  }

  void addOffices(
      Clusters offices, OfficeIdentity identity, Clusters countries, Clusters organizations) {
    Map<Cluster, CorpusNode.Office> details = new LinkedHashMap<>();
    for (Cluster cluster : offices.all()) {
      details.put(cluster, officeDetails(cluster, identity, countries, organizations));
    }
    mint(
        EntityType.OFFICE,
        offices,
        cluster -> officeSlug(cluster, identity),
        cluster -> stateOfPlace(cluster, details.get(cluster)));
    details.forEach(
        (cluster, detail) -> {
          add(cluster, officeLabel(cluster, identity), detail);
          if (detail.jurisdiction() != null || detail.body() != null || isPlaced(cluster)) {
            scopedOffices.add(minted(cluster));
          }
        });
  }

  void addPeople(Clusters people, Clusters offices, List<Profile> profiles) {
    Map<Cluster, TreeMap<String, Integer>> held = new LinkedHashMap<>();
    for (Profile profile : profiles) {
      profile
          .officesOf()
          .forEach(
              (person, officeIds) -> {
                Cluster holder = people.of(profile.document(), person);
                for (String id : officeIds) {
                  Cluster office = offices.of(profile.document(), id);
                  if (holder != null && office != null && scopedOffices.contains(minted(office))) {
                    held.computeIfAbsent(holder, unused -> new TreeMap<>())
                        .merge(lastSegment(minted(office)), 1, Integer::sum);
                  }
                }
              });
    }
    mint(
        EntityType.PERSON,
        people,
        cluster -> Names.slug(Labels.fullestForm(cluster, Names::person)),
        cluster -> most(held.getOrDefault(cluster, new TreeMap<>())));
    for (Cluster cluster : people.all()) {
      add(cluster, labels.fullest(cluster, Names::person), new CorpusNode.Person());
    }
  }

  void addPolicies(Clusters policies, List<PolicyIdentity.Related> related) {
    mint(
        EntityType.POLICY,
        policies,
        cluster -> Names.slug(labels.fullest(cluster, Names::normal)),
        this::countryCodes);
    Map<String, SortedSet<String>> relatives = relatives(policies, related);
    for (Cluster cluster : policies.all()) {
      List<String> others =
          List.copyOf(relatives.getOrDefault(minted(cluster), Collections.emptySortedSet()));
      CorpusNode.Policy details;
      if (entry(cluster) instanceof GazetteerEntry.Policy policy) {
        details = new CorpusNode.Policy(policy.policyType(), policy.jurisdiction(), others);
      } else {
        String type = cluster.most(EntityProfile::policyType, any -> true);
        details = new CorpusNode.Policy(type == null ? "Other" : type, null, others);
      }
      add(cluster, labels.fullest(cluster, Names::normal), details);
    }
  }

  /** For each policy the others that it is related to, by their IRIs, both ways. */
  private Map<String, SortedSet<String>> relatives(
      Clusters policies, List<PolicyIdentity.Related> related) {
    Map<String, SortedSet<String>> relatives = new HashMap<>();
    for (PolicyIdentity.Related pair : related) {
      String one = iri(policies.of(pair.one().document(), pair.one().id()));
      String other = iri(policies.of(pair.other().document(), pair.other().id()));
      if (one != null && other != null && !one.equals(other)) {
        relatives.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
        relatives.computeIfAbsent(other, key -> new TreeSet<>()).add(one);
      }
    }
    return relatives;
  }

  /**
   * Nodes for entries of the gazetteer that others refer to and that no article names: the country
   * of an organisation, the body of a post.
   */
  void addImplied() {
    Set<String> known = new HashSet<>();
    nodes.forEach(node -> known.add(node.iri()));
    for (int i = 0; i < nodes.size(); i++) {
      for (String iri : Referred.by(nodes.get(i).details())) {
        GazetteerEntry entry = known.add(iri) ? gazetteer.entry(iri).orElse(null) : null;
        CorpusNode.Details details = entry == null ? null : Referred.details(entry);
        if (entry != null && details != null) {
          nodes.add(
              new CorpusNode(
                  iri, entry.label(), List.of(), iri, entry.sameAs(), details, List.of()));
        }
      }
    }
  }

  private void mint(
      EntityType type,
      Clusters clusters,
      Function<Cluster, String> slug,
      Function<Cluster, @Nullable String> qualifier) {
    IriMint mint =
        new IriMint(
            baseIri + Names.slug(type.className()) + '/', iri -> gazetteer.entry(iri).isPresent());
    iris.putAll(mint.mint(clusters.all(), slug, qualifier));
  }

  private void add(Cluster cluster, String label, CorpusNode.Details details) {
    Collection<String> others = Labels.others(cluster, label);
    List<Member> members =
        cluster.members().stream()
            .map(m -> new Member(m.item().document(), m.item().id(), m.reason()))
            .toList();
    nodes.add(
        new CorpusNode(
            minted(cluster),
            label,
            List.copyOf(others),
            cluster.reference(),
            List.copyOf(labels.sameAs(cluster)),
            details,
            members));
  }

  private CorpusNode.Office officeDetails(
      Cluster cluster, OfficeIdentity identity, Clusters countries, Clusters organizations) {
    if (entry(cluster) instanceof GazetteerEntry.Office office) {
      return new CorpusNode.Office(office.role(), office.jurisdiction(), office.postIn());
    }
    String country =
        cluster.most(item -> iri(countries.of(item.document(), item.jurisdiction())), any -> true);
    String body =
        cluster.most(item -> iri(organizations.of(item.document(), item.body())), any -> true);
    String known = knownOwner(cluster, identity);
    if (known != null && gazetteer.entry(known).orElse(null) instanceof GazetteerEntry.Country) {
      country = known;
    } else if (known != null) {
      body = known;
    }
    return new CorpusNode.Office(cluster.most(identity::role, any -> true), country, body);
  }

  /** Whose an office is of which no article says so but the authority file does, or null. */
  private static @Nullable String knownOwner(Cluster cluster, OfficeIdentity identity) {
    boolean said =
        cluster.members().stream().anyMatch(member -> identity.scope(member.item()) != null);
    return said ? null : cluster.most(identity::knownOwner, any -> true);
  }

  private String officeLabel(Cluster cluster, OfficeIdentity identity) {
    String label = labels.mostFrequent(cluster);
    String owner = knownOwner(cluster, identity);
    return owner == null ? label : label + " of " + CountryArticles.with(entryLabel(owner));
  }

  private String entryLabel(String iri) {
    return gazetteer.entry(iri).map(GazetteerEntry::label).orElseGet(() -> lastSegment(iri));
  }

  /** The name of the role, else the title, and whose office it is. */
  private String officeSlug(Cluster cluster, OfficeIdentity identity) {
    String role = cluster.most(identity::role, any -> true);
    String post =
        role == null ? null : gazetteer.entry(role).map(GazetteerEntry::label).orElse(null);
    if (post == null) {
      post = cluster.most(identity::bareTitle, any -> true);
    }
    String place = cluster.most(EntityProfile::place, any -> true);
    if (place != null) {
      String title = cluster.most(identity::bareTitle, any -> true);
      return Names.slug((isRegionalHead(role) ? title : post) + " of " + place);
    }
    for (Cluster.Joined member : cluster.members()) {
      Cluster scope = identity.scope(member.item());
      if (scope != null) {
        String to = cluster.most(identity::destination, any -> true);
        return Names.slug(
            secretary(post, cluster, scope)
                + " of "
                + labels.fullest(scope, Names::normal)
                + (to == null ? "" : " to " + to));
      }
    }
    String known = knownOwner(cluster, identity);
    return Names.slug(known == null ? String.valueOf(post) : post + " of " + entryLabel(known));
  }

  /** Where a minister is not the secretary of the same field, the secretary is called so. */
  private static String secretary(@Nullable String post, Cluster cluster, Cluster scope) {
    String title =
        String.valueOf(cluster.most(EntityProfile::title, any -> true)).toLowerCase(Locale.ROOT);
    boolean junior = JuniorMinisters.isJunior(String.valueOf(post), scope.reference());
    return junior && title.contains("secretary")
        ? String.valueOf(post).replaceFirst("minister$", "secretary")
        : String.valueOf(post);
  }

  /** Regions call their heads differently: premier, chief minister, minister-president. */
  private static boolean isRegionalHead(@Nullable String role) {
    return role != null && lastSegment(role).endsWith("regional-head");
  }

  private static boolean isPlaced(Cluster cluster) {
    return cluster.most(EntityProfile::place, any -> true) != null;
  }

  /** The code of the state of a place's post; null for posts of states and bodies. */
  private static @Nullable String stateOfPlace(
      Cluster cluster, CorpusNode.@Nullable Office details) {
    return details == null || details.jurisdiction() == null || !isPlaced(cluster)
        ? null
        : Names.slug(lastSegment(details.jurisdiction()));
  }

  private @Nullable String iri(@Nullable Cluster cluster) {
    return cluster == null ? null : iris.get(cluster);
  }

  private String minted(Cluster cluster) {
    String iri = iris.get(cluster);
    if (iri == null) {
      throw new IllegalStateException("no IRI yet for " + cluster.key());
    }
    return iri;
  }

  private @Nullable GazetteerEntry entry(Cluster cluster) {
    String reference = cluster.reference();
    return reference == null ? null : gazetteer.entry(reference).orElse(null);
  }

  /** The countries in a key, by code: {@code ca-mx}; null where there are none. */
  private @Nullable String countryCodes(Cluster cluster) {
    String context = Keys.context(cluster.key());
    if (context == null) {
      return null;
    }
    return Names.slug(
        Arrays.stream(context.split(" ")).map(Nodes::lastSegment).collect(Collectors.joining(" ")));
  }

  static String lastSegment(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static @Nullable String most(SortedMap<String, Integer> counts) {
    String most = null;
    int highest = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > highest) {
        most = count.getKey();
        highest = count.getValue();
      }
    }
    return most;
  }
}
