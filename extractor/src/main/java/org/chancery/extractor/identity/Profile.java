package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.profile.EntityProfile;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * What identity makes of the profile of one article; what only the derived graph needs is left out,
 * so that many fit into memory.
 *
 * @param items the article's entities
 * @param homeCountry the IRI of the country that the article mentions more often than any other, or
 *     null
 * @param mentioned the IRIs of all countries of the article
 * @param company the normal forms of the full names of the article's people
 * @param present the IRIs of the gazetteer's organisations in the article
 * @param officesOf ids of the offices that each person is said to hold, by the person's id
 * @param statuses how each person stands to each office, by both ids
 * @param bodiesOf ids of the organisations that each person belongs to, by the person's id
 * @param holdersOf ids of the people said to hold each office, by the office's id
 * @param countriesOf IRIs of the countries that the article relates each policy to, by the policy's
 *     id
 */
record Profile(
    String document,
    @Nullable LocalDate date,
    List<EntityProfile> items,
    @Nullable String homeCountry,
    SortedSet<String> mentioned,
    SortedSet<String> company,
    SortedSet<String> present,
    Map<String, SortedSet<String>> officesOf,
    Map<Holding, TenureStatus> statuses,
    Map<String, SortedSet<String>> bodiesOf,
    Map<String, SortedSet<String>> holdersOf,
    Map<String, SortedSet<String>> countriesOf) {

  /** A person and an office, by their ids. */
  record Holding(String person, String office) {}

  static Profile of(ArticleProfile article, Gazetteer gazetteer) {
    Map<String, String> countryIris = new HashMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    SortedSet<String> company = new TreeSet<>();
    SortedSet<String> present = new TreeSet<>();
    for (EntityProfile item : article.entities()) {
      if (item.type() == EntityType.PERSON && item.name().indexOf(' ') > 0) {
        company.add(NameForm.of(item.name()).text());
      }
      if (item.type() == EntityType.ORGANIZATION && item.reference() != null) {
        present.add(item.reference());
      }
      if (item.type() == EntityType.COUNTRY && item.reference() != null) {
        countryIris.put(item.id(), item.reference());
        counts.merge(item.reference(), item.mentions(), Integer::sum);
      }
    }
    Map<String, SortedSet<String>> officesOf = new TreeMap<>();
    Map<String, SortedSet<String>> holdersOf = new TreeMap<>();
    Map<Holding, TenureStatus> statuses = new HashMap<>();
    Map<String, SortedSet<String>> bodiesOf = new TreeMap<>();
    for (ArticleProfile.AffiliationNote affiliation : article.affiliations()) {
      add(bodiesOf, affiliation.member(), affiliation.organization());
    }
    for (ArticleProfile.TenureNote tenure : article.tenures()) {
      statuses.merge(
          new Holding(tenure.holder(), tenure.office()),
          tenure.status(),
          (one, other) -> one.compareTo(other) < 0 ? one : other);
      add(officesOf, tenure.holder(), tenure.office());
      add(holdersOf, tenure.office(), tenure.holder());
    }
    Map<String, SortedSet<String>> countriesOf = new TreeMap<>();
    for (ArticleProfile.PolicyNote fact : article.policyFacts()) {
      String country = countryIris.get(fact.target());
      if (country != null) {
        add(countriesOf, fact.policy(), country);
      }
    }
    return new Profile(
        article.id(),
        article.date(),
        article.entities(),
        home(counts, article.entities(), gazetteer),
        new TreeSet<>(counts.keySet()),
        company,
        present,
        officesOf,
        statuses,
        bodiesOf,
        holdersOf,
        countriesOf);
  }

  /**
   * The IRI of the country whose body an organisation is: that of the posts in it, else the one
   * that the article is mainly about; null where there is none.
   */
  @Nullable String countryOf(EntityProfile organization) {
    SortedSet<String> countries = new TreeSet<>();
    for (EntityProfile office : items(EntityType.OFFICE)) {
      if (organization.id().equals(office.body()) && office.jurisdiction() != null) {
        for (EntityProfile country : items(EntityType.COUNTRY)) {
          if (country.id().equals(office.jurisdiction()) && country.reference() != null) {
            countries.add(country.reference());
          }
        }
      }
    }
    return countries.size() == 1 ? countries.first() : homeCountry;
  }

  List<EntityProfile> items(EntityType type) {
    return items.stream().filter(item -> item.type() == type).toList();
  }

  private static void add(Map<String, SortedSet<String>> map, String key, String value) {
    map.computeIfAbsent(key, unused -> new TreeSet<>()).add(value);
  }

  /** Bodies of one country tell where an article plays that names no country more than others. */
  private static @Nullable String home(
      Map<String, Integer> counts, List<EntityProfile> items, Gazetteer gazetteer) {
    String most = most(counts);
    if (most != null) {
      return most;
    }
    Map<String, Integer> withBodies = new TreeMap<>(counts);
    for (EntityProfile item : items) {
      if (item.type() == EntityType.ORGANIZATION
          && item.reference() != null
          && gazetteer.entry(item.reference()).orElse(null)
              instanceof GazetteerEntry.Organization body
          && body.country() != null) {
        withBodies.merge(body.country(), 1, Integer::sum);
      }
    }
    return most(withBodies);
  }

  private static @Nullable String most(Map<String, Integer> counts) {
    int highest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> best =
        counts.entrySet().stream()
            .filter(count -> count.getValue() == highest && highest > 0)
            .map(Map.Entry::getKey)
            .toList();
    return best.size() == 1 ? best.get(0) : null;
  }
}
