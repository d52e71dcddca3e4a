package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.PublicFigures;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the mentions of an article into the things that they name, and settles whose each office
 * is. Countries and bodies that only an office implies, and parties that only a sign beside a name
 * tells, become entities without mentions. Every mention belongs to an entity. Immutable and safe
 * to share between threads.
 */
public final class EntityResolver {
  private final Gazetteer gazetteer;
  private final PartySigns partySigns;
  private final KnownTitles titles;
  private final KnownOwners owners;
  private final BodyNames bodyNames;
  private final PublicFigures figures;
  private final @Nullable PolicyTypeModel policyTypes;

  /** A resolver that tells the types of policies by patterns alone. */
  public EntityResolver(Gazetteer gazetteer) {
    this(gazetteer, null);
  }

  /**
   * A resolver.
   *
   * @param policyTypes tells the types of policies that the gazetteer has not, or null
   */
  public EntityResolver(Gazetteer gazetteer, @Nullable PolicyTypeModel policyTypes) {
    this.gazetteer = gazetteer;
    this.partySigns = new PartySigns(gazetteer);
    this.titles = new KnownTitles(gazetteer);
    this.owners = new KnownOwners(gazetteer);
    this.bodyNames = new BodyNames(gazetteer);
    this.figures = new PublicFigures(gazetteer);
    this.policyTypes = policyTypes;
  }

  /**
   * The things that an article mentions.
   *
   * @param mentions in the order of the text, none of one type overlapping
   */
  public ArticleEntities resolve(AnnotatedText text, List<Mention> mentions) {
    PersonGenders genders = new PersonGenders(text, figures, mentions);
    List<Cluster> people = new PersonClusters(text, genders).of(mentions);
    BodyOwners bodyOwners = new BodyOwners(text, gazetteer, owners, bodyNames, mentions);
    List<Cluster> organizations = new OrganizationClusters(text, bodyOwners).of(mentions);
    List<OfficeCluster> offices =
        new OfficeClusters(
                text,
                gazetteer,
                titles,
                owners,
                figures,
                mentions,
                people,
                organizations,
                bodyOwners)
            .find();
    List<Entity> entities = new ArrayList<>();
    inTextOrder(people, (cluster, number) -> entities.add(person(cluster, number, text, genders)));
    Map<String, Entity.Country> countries = countries(text, mentions, offices);
    entities.addAll(countries.values());
    TreeSet<String> implied = new TreeSet<>(partySigns.parties(text, mentions));
    offices.stream()
        .map(OfficeCluster::body)
        .filter(String.class::isInstance)
        .forEach(body -> implied.add((String) body));
    Map<Object, Entity.Organization> bodies = bodies(text, bodyOwners, organizations, implied);
    entities.addAll(new java.util.LinkedHashSet<>(bodies.values()));
    entities.addAll(offices(text, offices, countries, bodies));
    entities.addAll(new PolicyClusters(text, gazetteer, policyTypes).find(mentions));
    return new ArticleEntities(entities);
  }

  private interface Numbered {
    void add(Cluster cluster, int number);
  }

  private static void inTextOrder(List<Cluster> clusters, Numbered numbered) {
    List<Cluster> sorted = new ArrayList<>(clusters);
    sorted.sort(Comparator.comparingInt(Cluster::firstOffset));
    int number = 1;
    for (Cluster cluster : sorted) {
      numbered.add(cluster, number++);
    }
  }

  private Entity.Person person(
      Cluster cluster, int number, AnnotatedText text, PersonGenders genders) {
    String reference = PersonClusters.reference(cluster);
    String name = cluster.fullest(text);
    return new Entity.Person(
        "Person-" + number,
        name,
        others(cluster.wordings(text), name),
        cluster.mentions(),
        reference,
        genders.of(cluster).orElse(null),
        LegislatorSeats.of(text, cluster).orElse(null));
  }

  /** Countries by gazetteer entry, those mentioned first in the order of the text. */
  private Map<String, Entity.Country> countries(
      AnnotatedText text, List<Mention> mentions, List<OfficeCluster> offices) {
    Map<String, Cluster> byReference = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.COUNTRY && mention.reference() != null) {
        byReference.computeIfAbsent(mention.reference(), key -> new Cluster()).add(mention);
      }
    }
    offices.stream()
        .map(OfficeCluster::jurisdiction)
        .filter(reference -> reference != null)
        .sorted()
        .forEach(reference -> byReference.computeIfAbsent(reference, key -> new Cluster()));
    Map<String, Entity.Country> countries = new LinkedHashMap<>();
    byReference.forEach(
        (reference, cluster) -> {
          String name =
              gazetteer.entry(reference).map(GazetteerEntry::label).orElse(cluster.fullest(text));
          countries.put(
              reference,
              new Entity.Country(
                  "Country-" + (countries.size() + 1),
                  name,
                  others(cluster.wordings(text), name),
                  cluster.mentions(),
                  reference));
        });
    return countries;
  }

  /** Bodies by what offices call them: their cluster, or the IRI of an implied one. */
  private Map<Object, Entity.Organization> bodies(
      AnnotatedText text, BodyOwners owners, List<Cluster> clusters, Iterable<String> implied) {
    Map<Object, Entity.Organization> bodies = new LinkedHashMap<>();
    Map<String, Entity.Organization> byReference = new HashMap<>();
    inTextOrder(
        clusters,
        (cluster, number) -> {
          String reference = PersonClusters.reference(cluster);
          String name = bodyName(cluster, text, reference, owners);
          Entity.Organization body =
              new Entity.Organization(
                  "Organization-" + number,
                  name,
                  others(cluster.wordings(text), name),
                  cluster.mentions(),
                  reference);
          bodies.put(cluster, body);
          if (reference != null) {
            byReference.put(reference, body);
          }
        });
    for (String reference : implied) {
      Entity.Organization known = byReference.get(reference);
      bodies.put(reference, known != null ? known : impliedBody(reference, bodies.size() + 1));
    }
    return bodies;
  }

  private Entity.Organization impliedBody(String reference, int number) {
    String name = gazetteer.entry(reference).map(GazetteerEntry::label).orElse(reference);
    return new Entity.Organization("Organization-" + number, name, List.of(), List.of(), reference);
  }

  private String bodyName(
      Cluster cluster, AnnotatedText text, @Nullable String reference, BodyOwners owners) {
    String fullest = cluster.fullest(text);
    if (reference != null) {
      return gazetteer.entry(reference).map(GazetteerEntry::label).orElse(fullest);
    }
    String name = BodyNames.capitalised(fullest);
    return owners
        .of(cluster)
        .flatMap(gazetteer::entry)
        .filter(country -> !name.contains(country.label()))
        .map(country -> name + " of " + CountryArticles.with(country.label()))
        .orElse(name);
  }

  private static List<Entity> offices(
      AnnotatedText text,
      List<OfficeCluster> offices,
      Map<String, Entity.Country> countries,
      Map<Object, Entity.Organization> bodies) {
    List<Entity> entities = new ArrayList<>();
    int number = 1;
    for (OfficeCluster office : offices) {
      Entity.Country country =
          office.jurisdiction() == null ? null : countries.get(office.jurisdiction());
      Entity.Organization body = office.body() == null ? null : bodies.get(office.body());
      String name = office.name(country, body);
      TreeSet<String> others = new TreeSet<>(office.mentions().wordings(text));
      others.add(office.title());
      entities.add(
          new Entity.Office(
              "Office-" + number++,
              name,
              others(others, name),
              office.mentions().mentions(),
              office.reference(),
              office.title(),
              office.role(),
              country == null ? null : country.id(),
              body == null ? null : body.id(),
              office.place(),
              office.local()));
    }
    return entities;
  }

  static List<String> others(Iterable<String> wordings, String name) {
    TreeSet<String> others = new TreeSet<>();
    wordings.forEach(others::add);
    others.remove(name);
    return List.copyOf(others);
  }
}
