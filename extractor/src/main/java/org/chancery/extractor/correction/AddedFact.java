package org.chancery.extractor.correction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/** A fact between nodes of the graph that somebody adds. Immutable. */
public sealed interface AddedFact {
  /** The IRI of the fact. */
  String iri();

  /** The local name of its class in the ontology. */
  String className();

  /** As of which day it is so: the day that the file gives, else that of the correction. */
  LocalDate asOf();

  /** The nodes that it is about, by IRI, each with the types that it can have. */
  Map<String, Set<EntityType>> nodes();

  /**
   * Somebody in an office.
   *
   * @param holder IRI of a person
   * @param office IRI of an office
   * @param start when it began, or null
   * @param end when it ended, or null
   */
  record Tenure(
      String iri,
      LocalDate asOf,
      String holder,
      String office,
      TenureStatus status,
      @Nullable PartialDate start,
      @Nullable PartialDate end)
      implements AddedFact {
    @Override
    public String className() {
      return "Tenure";
    }

    @Override
    public Map<String, Set<EntityType>> nodes() {
      return Map.of(holder, Set.of(EntityType.PERSON), office, Set.of(EntityType.OFFICE));
    }
  }

  /**
   * Somebody in an organisation.
   *
   * @param member IRI of a person
   * @param organization IRI of an organisation
   * @param kind the local name of the kind's concept in the ontology
   */
  record Affiliation(String iri, LocalDate asOf, String member, String organization, String kind)
      implements AddedFact {
    @Override
    public String className() {
      return "Affiliation";
    }

    @Override
    public Map<String, Set<EntityType>> nodes() {
      return Map.of(
          member, Set.of(EntityType.PERSON), organization, Set.of(EntityType.ORGANIZATION));
    }
  }

  /**
   * How somebody or something stands to a policy.
   *
   * @param policy IRI of a policy
   * @param target IRI of a person, country or organisation
   */
  record PolicyFact(
      String iri, LocalDate asOf, String policy, PolicyRelation relation, String target)
      implements AddedFact {
    @Override
    public String className() {
      return "PolicyFact";
    }

    @Override
    public Map<String, Set<EntityType>> nodes() {
      return Map.of(
          policy,
          Set.of(EntityType.POLICY),
          target,
          Set.of(EntityType.PERSON, EntityType.COUNTRY, EntityType.ORGANIZATION));
    }
  }
}
