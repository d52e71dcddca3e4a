package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Affiliation;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody, a person or the extractor, says is in a text. Immutable and safe to share between
 * threads.
 *
 * @param mentions in the order of the text
 * @param names of the entities by their ids; the fullest first
 * @param countries the ids of countries in the annotation scheme ({@code c.gb}) by their own ids
 * @param policyTypes the local names of concepts in the ontology by the ids of policies
 */
record Annotations(
    List<Marked> mentions,
    Map<String, List<String>> names,
    Map<String, String> countries,
    List<Held> tenures,
    List<Member> affiliations,
    List<Said> claims,
    Map<String, String> policyTypes,
    Set<Stated> policyFacts) {

  /**
   * A mention.
   *
   * @param span in code points
   * @param entity the id of what it names
   */
  record Marked(Span span, EntityType type, String entity) implements Comparable<Marked> {
    @Override
    public int compareTo(Marked other) {
      int bySpan = span.compareTo(other.span);
      return bySpan != 0 ? bySpan : type.compareTo(other.type);
    }
  }

  /**
   * A tenure.
   *
   * @param person the id of the holder
   * @param titles every acceptable title, the best first
   * @param of ids of the country or body whose office it is; empty where that is not said
   * @param status in lower case, for example {@code former}
   * @param start year or date when it began, or null
   * @param end year or date when it ended, or null
   */
  record Held(
      String person,
      List<String> titles,
      List<String> of,
      String status,
      @Nullable String start,
      @Nullable String end) {
    Held {
      titles = List.copyOf(titles);
      of = List.copyOf(of);
    }
  }

  /**
   * An affiliation.
   *
   * @param kind {@code party} or {@code employer}
   */
  record Member(String person, String organization, String kind) {}

  /**
   * A claim. Spans are in code points, each list in the order of the text.
   *
   * @param source empty where no words name who says it
   * @param cue empty where layout alone tells that it is said
   * @param claimants ids of who says it; empty where that is nobody with a name
   * @param about ids of the people, countries, organisations and policies in the content, without
   *     claimants
   * @param act the speech act's name in the ontology, or null where nobody judged it
   * @param polarity {@code Positive} or {@code Negative}
   */
  record Said(
      List<Span> source,
      List<Span> cue,
      List<Span> content,
      Attribution kind,
      Set<String> claimants,
      Set<String> about,
      @Nullable String act,
      String polarity) {
    Said {
      source = source.stream().sorted().toList();
      cue = cue.stream().sorted().toList();
      content = content.stream().sorted().toList();
      claimants = Set.copyOf(claimants);
      about = Set.copyOf(about);
    }
  }

  /**
   * A fact between a policy and somebody or something.
   *
   * @param relation how the target stands to the policy
   * @param target the id of a person, country or organisation
   */
  record Stated(String policy, PolicyRelation relation, String target)
      implements Comparable<Stated> {
    private static final Comparator<Stated> ORDER =
        Comparator.comparing(Stated::policy)
            .thenComparing(Stated::relation)
            .thenComparing(Stated::target);

    @Override
    public int compareTo(Stated other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return policy + " | " + relation.propertyName() + " | " + target;
    }
  }

  /** What somebody says who says nothing of policies. */
  Annotations(
      List<Marked> mentions,
      Map<String, List<String>> names,
      Map<String, String> countries,
      List<Held> tenures,
      List<Member> affiliations,
      List<Said> claims) {
    this(mentions, names, countries, tenures, affiliations, claims, Map.of(), Set.of());
  }

  Annotations {
    mentions = mentions.stream().sorted().toList();
    names = Collections.unmodifiableMap(new TreeMap<>(names));
    countries = Map.copyOf(countries);
    tenures = List.copyOf(tenures);
    affiliations = List.copyOf(affiliations);
    claims = List.copyOf(claims);
    policyTypes = Map.copyOf(policyTypes);
    policyFacts = Collections.unmodifiableSortedSet(new TreeSet<>(policyFacts));
  }

  /** What an extraction says. */
  static Annotations of(Extraction extraction) {
    List<Marked> mentions = new ArrayList<>();
    Map<String, List<String>> names = new TreeMap<>();
    Map<String, String> countries = new HashMap<>();
    Map<String, String> policyTypes = new HashMap<>();
    Map<String, Entity.Office> offices = new HashMap<>();
    for (Entity entity : extraction.entities()) {
      entity.mentions().forEach(m -> mentions.add(new Marked(m.span(), m.type(), entity.id())));
      names.put(entity.id(), namesOf(entity));
      if (entity instanceof Entity.Office office) {
        offices.put(office.id(), office);
      } else if (entity instanceof Entity.Country country) {
        countries.put(country.id(), schemeId(country.reference()));
      } else if (entity instanceof Entity.Policy policy) {
        policyTypes.put(policy.id(), policy.policyType());
      }
    }
    List<Held> tenures =
        extraction.tenures().stream()
            .map(
                tenure -> {
                  Entity.Office office = Objects.requireNonNull(offices.get(tenure.office()));
                  return new Held(
                      tenure.holder(),
                      namesOf(office),
                      Stream.of(office.jurisdiction(), office.body())
                          .flatMap(Stream::ofNullable)
                          .toList(),
                      tenure.status().name().toLowerCase(Locale.ROOT),
                      tenure.start() == null ? null : tenure.start().toString(),
                      tenure.end() == null ? null : tenure.end().toString());
                })
            .toList();
    return new Annotations(
        mentions,
        names,
        countries,
        tenures,
        extraction.affiliations().stream().map(Annotations::member).toList(),
        extraction.claims().stream().map(Annotations::said).toList(),
        policyTypes,
        extraction.policyFacts().stream()
            .map(fact -> new Stated(fact.policy(), fact.relation(), fact.target()))
            .collect(Collectors.toSet()));
  }

  /** The mentions of one type. */
  List<Marked> ofType(EntityType type) {
    return mentions.stream().filter(mention -> mention.type() == type).toList();
  }

  /** Where mentions of one type stand. */
  Set<Span> spans(EntityType type) {
    return ofType(type).stream().map(Marked::span).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The id of a country in the annotation scheme: its ISO code, which its IRI ends with. */
  private static String schemeId(String iri) {
    return "c." + iri.substring(iri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static Member member(Affiliation affiliation) {
    return new Member(
        affiliation.member(),
        affiliation.organization(),
        affiliation.kind().startsWith("Party") ? "party" : "employer");
  }

  private static Said said(Claim claim) {
    return new Said(
        claim.source(),
        claim.cue(),
        claim.content(),
        claim.attribution(),
        Set.copyOf(claim.claimants()),
        Set.copyOf(claim.about()),
        claim.speechAct(),
        claim.polarity());
  }

  private static List<String> namesOf(Entity entity) {
    Set<String> names = new LinkedHashSet<>();
    names.add(entity.name());
    if (entity instanceof Entity.Office office) {
      names.add(office.title());
    }
    names.addAll(entity.otherNames());
    return List.copyOf(names);
  }
}
