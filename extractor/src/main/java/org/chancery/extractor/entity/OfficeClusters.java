package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions of offices are the same office: one role, or one title, of one country or body.
 * Whose an office is comes from the words beside it, else from another title of its holder, else
 * from the only owner that the same title has in the article, else from the country that the
 * article is at home in; otherwise it stays open.
 */
final class OfficeClusters {
  /** One mention with what is known of it. */
  private record Titled(Mention mention, OfficeTitle title, Owner owner, @Nullable Cluster holder) {
    Titled with(Owner other) {
      return new Titled(mention, title, other, holder);
    }
  }

  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final List<Mention> mentions;
  private final OfficeOwners owners;
  private final OfficeTitles titles;
  private final OfficeHolders holders;
  private final HomeCountry home;
  private final Map<Mention, Cluster> bodyClusters = new HashMap<>();

  OfficeClusters(
      AnnotatedText text,
      Gazetteer gazetteer,
      List<Mention> mentions,
      List<Cluster> people,
      List<Cluster> bodies) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.mentions = mentions;
    this.owners = new OfficeOwners(text, gazetteer, mentions);
    this.titles = new OfficeTitles(text, gazetteer, mentions);
    this.holders = new OfficeHolders(text, people);
    this.home = new HomeCountry(text, gazetteer, mentions);
    bodies.forEach(
        cluster -> cluster.mentions().forEach(mention -> bodyClusters.put(mention, cluster)));
  }

  /** The offices in the order of the text. */
  List<OfficeCluster> find() {
    List<Titled> titled = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.OFFICE) {
        OfficeTitle title = titles.of(mention);
        Owner owner = title.owner() != null ? title.owner() : owners.of(mention);
        titled.add(new Titled(mention, title, owner, holders.of(mention.span()).orElse(null)));
      }
    }
    List<Titled> settled = fromHome(fromSameTitle(fromHolder(titled)));
    return clusters(settled);
  }

  /** The owner of another title of the same person, where there is but one country. */
  private static List<Titled> fromHolder(List<Titled> titled) {
    List<Titled> settled = new ArrayList<>();
    for (Titled one : titled) {
      if (one.owner().isKnown() || one.holder() == null) {
        settled.add(one);
        continue;
      }
      List<Owner> known =
          titled.stream()
              .filter(other -> Objects.equals(other.holder(), one.holder()))
              .filter(other -> other.owner().country() != null)
              .map(
                  other ->
                      other.title().sameKind(one.title())
                          ? other.owner()
                          : Owner.country(other.owner().country()))
              .toList();
      long countries = known.stream().map(Owner::country).distinct().count();
      settled.add(countries == 1 ? one.with(known.get(0)) : one);
    }
    return settled;
  }

  /** "the president": the owner that the same title has elsewhere, where there is but one. */
  private static List<Titled> fromSameTitle(List<Titled> titled) {
    List<Titled> settled = new ArrayList<>();
    for (Titled one : titled) {
      boolean plural = one.title().plural();
      List<Owner> known =
          titled.stream()
              .filter(other -> other.owner().isKnown() && other.title().sameKind(one.title()))
              .filter(other -> one.holder() == null || Objects.equals(one.holder(), other.holder()))
              .map(Titled::owner)
              .toList();
      long different =
          known.stream()
              .map(owner -> owner.country() + "|" + owner.bodyReference())
              .distinct()
              .count();
      boolean open = !one.owner().isKnown() && !plural && different == 1;
      settled.add(open ? one.with(known.get(0)) : one);
    }
    return settled;
  }

  private List<Titled> fromHome(List<Titled> titled) {
    return titled.stream()
        .map(
            one -> {
              boolean open =
                  !one.owner().isKnown() && !one.title().plural() && one.title().ofState();
              Optional<String> country = open ? home.at(one.mention().span()) : Optional.empty();
              return country.map(iri -> one.with(Owner.country(iri))).orElse(one);
            })
        .toList();
  }

  private List<OfficeCluster> clusters(List<Titled> titled) {
    Map<String, List<Titled>> byKey = new LinkedHashMap<>();
    for (Titled one : titled) {
      byKey.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one);
    }
    List<OfficeCluster> clusters = new ArrayList<>();
    byKey.values().forEach(group -> clusters.add(cluster(group)));
    clusters.sort(Comparator.comparingInt(cluster -> cluster.mentions().firstOffset()));
    return clusters;
  }

  private String key(Titled one) {
    Object body = body(one.owner());
    String bodyKey =
        body instanceof Cluster cluster
            ? cluster.fullest(text).toLowerCase(Locale.ROOT)
            : String.valueOf(body);
    return one.title().key() + "|" + one.owner().country() + "|" + bodyKey;
  }

  private @Nullable Object body(Owner owner) {
    if (owner.body() != null) {
      return bodyClusters.get(owner.body());
    }
    if (owner.bodyReference() == null) {
      return null;
    }
    for (Cluster cluster : bodyClusters.values()) {
      if (owner.bodyReference().equals(PersonClusters.reference(cluster))) {
        return cluster;
      }
    }
    return owner.bodyReference();
  }

  private OfficeCluster cluster(List<Titled> group) {
    Cluster cluster = new Cluster();
    group.forEach(one -> cluster.add(one.mention()));
    Titled first = group.get(0);
    String title =
        group.stream()
            .filter(one -> !one.title().plural())
            .map(one -> one.title().text())
            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
            .orElse(first.title().text());
    Optional<GazetteerEntry.Office> particular = particular(first);
    return new OfficeCluster(
        cluster,
        title,
        first.title().role(),
        particular.map(GazetteerEntry.Office::iri).orElse(null),
        particular.map(GazetteerEntry.Office::label).orElse(null),
        first.owner().country(),
        body(first.owner()));
  }

  /** The particular office of the gazetteer: named by the title, or the only one of its kind. */
  private Optional<GazetteerEntry.Office> particular(Titled one) {
    if (one.title().office() != null) {
      return gazetteer
          .entry(one.title().office())
          .filter(GazetteerEntry.Office.class::isInstance)
          .map(GazetteerEntry.Office.class::cast);
    }
    return titles.particular(one.title(), one.owner().country());
  }
}
