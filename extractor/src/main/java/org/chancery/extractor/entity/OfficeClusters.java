package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.PublicFigures;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions of offices are the same office: one kind of post of one country or body. A title
 * that nobody is known to own is one office for each holder.
 */
final class OfficeClusters {
  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final List<Mention> mentions;
  private final OfficeOwners owners;
  private final OfficeTitles titles;
  private final ParticularOffices particular;
  private final OfficeHolders<Cluster> holders;
  private final OwnerInference inference;
  private final Map<Mention, Cluster> bodyClusters = new HashMap<>();

  OfficeClusters(
      AnnotatedText text,
      Gazetteer gazetteer,
      KnownTitles known,
      KnownOwners knownOwners,
      PublicFigures figures,
      List<Mention> mentions,
      List<Cluster> people,
      List<Cluster> bodies,
      BodyOwners bodyOwners) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.mentions = mentions;
    this.owners = new OfficeOwners(text, gazetteer, knownOwners, mentions);
    this.titles = new OfficeTitles(text, known, mentions);
    this.particular = new ParticularOffices(known);
    this.holders = new OfficeHolders<>(text, people, Cluster::mentions);
    this.inference =
        new OwnerInference(
            text,
            mentions,
            owners,
            new PersonCountries(text, figures, mentions),
            gazetteer,
            knownOwners,
            particular,
            people,
            bodyOwners);
    bodies.forEach(
        cluster -> cluster.mentions().forEach(mention -> bodyClusters.put(mention, cluster)));
  }

  /** The offices in the order of the text. */
  List<OfficeCluster> find() {
    List<TitledMention> titled = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.OFFICE) {
        Owner said = owners.of(mention);
        OfficeTitle general = titles.of(mention, said.place());
        if (said.place() != null && (general.plural() || general.office() != null)) {
          said = said.at(null);
          general = general.plural() ? titles.of(mention, null) : general;
        }
        OfficeTitle title = particular(said, general);
        Owner owner = title.owner() != null ? title.owner() : said;
        Cluster holder = holders.of(mention.span()).orElse(null);
        titled.add(new TitledMention(mention, title, owner, holder, null));
      }
    }
    return clusters(inference.infer(titled).stream().map(this::inItsCountry).toList());
  }

  /** With the title that its words are in the country that is now known. */
  private TitledMention inItsCountry(TitledMention one) {
    TitledMention antecedent = one.antecedent();
    TitledMention whole = antecedent == null ? one : one.repeating(inItsCountry(antecedent));
    return whole.titled(particular(one.owner(), one.title()));
  }

  private OfficeTitle particular(Owner owner, OfficeTitle title) {
    return owner.place() != null ? title : particular.in(owner.country(), title).orElse(title);
  }

  private List<OfficeCluster> clusters(List<TitledMention> titled) {
    Map<String, List<TitledMention>> byKey = new LinkedHashMap<>();
    for (TitledMention one : titled) {
      byKey.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one);
    }
    List<OfficeCluster> clusters = new ArrayList<>();
    byKey.values().forEach(group -> clusters.add(cluster(group)));
    clusters.sort(Comparator.comparingInt(cluster -> cluster.mentions().firstOffset()));
    return clusters;
  }

  private String key(TitledMention one) {
    if (one.antecedent() != null) {
      return key(one.antecedent());
    }
    String holder = one.holder() == null ? "" : one.holder().fullest(text);
    String number = one.title().plural() ? "plural" : "";
    if (one.owner().place() != null) {
      String place = Regions.key(one.owner().place());
      return one.title().key() + "|" + one.owner().country() + "|in " + place;
    }
    if (!one.owner().isKnown()) {
      return one.title().text().toLowerCase(Locale.ROOT) + "|" + number + "|" + holder;
    }
    if (LocalPosts.isLocal(one.title(), one.owner())) {
      return one.title().key() + "|" + one.owner().country() + "|" + number + "|" + holder;
    }
    Object body = body(one.owner());
    String bodyKey =
        body instanceof Cluster cluster
            ? cluster.fullest(text).toLowerCase(Locale.ROOT)
            : String.valueOf(body);
    return particular.keyIn(one.title(), one.owner().country())
        + "|"
        + one.owner().country()
        + "|"
        + bodyKey;
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

  private OfficeCluster cluster(List<TitledMention> group) {
    Cluster cluster = new Cluster();
    group.forEach(one -> cluster.add(one.mention()));
    TitledMention first = group.get(0);
    String title =
        group.stream()
            .filter(one -> !one.title().plural())
            .map(one -> one.title().text())
            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
            .orElseGet(() -> singular(first.title()));
    Optional<GazetteerEntry.Office> office = particular(group);
    boolean local = office.isEmpty() && LocalPosts.isLocal(first.title(), first.owner());
    boolean privateBody = first.owner().body() != null && first.owner().country() == null;
    return new OfficeCluster(
        cluster,
        title,
        privateBody && first.title().ofState()
            ? null
            : LocalPosts.role(first.title().role(), local),
        office.map(GazetteerEntry.Office::iri).orElse(null),
        office.map(GazetteerEntry.Office::label).orElse(null),
        first.owner().country() != null ? first.owner().country() : stateOfParty(first.owner()),
        body(first.owner()),
        first.owner().place(),
        local);
  }

  /** The state in which a party is, although its posts are not that state's. */
  private @Nullable String stateOfParty(Owner owner) {
    String reference = owner.body() == null ? owner.bodyReference() : owner.body().reference();
    return reference != null
            && gazetteer.entry(reference).orElse(null) instanceof GazetteerEntry.Organization body
            && "PoliticalParty".equals(body.kind())
        ? body.country()
        : null;
  }

  private static String singular(OfficeTitle title) {
    return title.plural() ? OfficeTitles.inSingular(title.text()) : title.text();
  }

  /** The particular office of the gazetteer: named by a title, or the only one of its kind. */
  private Optional<GazetteerEntry.Office> particular(List<TitledMention> group) {
    for (TitledMention one : group) {
      Optional<GazetteerEntry.Office> office =
          one.title().office() != null
              ? gazetteer
                  .entry(one.title().office())
                  .filter(GazetteerEntry.Office.class::isInstance)
                  .map(GazetteerEntry.Office.class::cast)
              : one.owner().place() != null
                  ? Optional.empty()
                  : one.owner().body() == null
                      ? particular.particular(one.title(), one.owner().country())
                      : particular.particularIn(one.title(), one.owner().body().reference());
      if (office.isPresent()) {
        return office;
      }
    }
    return Optional.empty();
  }
}
