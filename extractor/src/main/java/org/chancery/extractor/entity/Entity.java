package org.chancery.extractor.entity;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A thing as one article knows it: the mentions that name it, and what the article says it is.
 * Immutable. Ids hold within the article only; which node of the graph it becomes is settled over
 * all articles.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entity.Person.class, name = "Person"),
  @JsonSubTypes.Type(value = Entity.Office.class, name = "Office"),
  @JsonSubTypes.Type(value = Entity.Country.class, name = "Country"),
  @JsonSubTypes.Type(value = Entity.Organization.class, name = "Organization"),
  @JsonSubTypes.Type(value = Entity.Policy.class, name = "Policy")
})
public sealed interface Entity {
  /**
   * Unique within the article, for example {@code Person-1}: numbered by type in the order of the
   * text.
   */
  String id();

  /**
   * The fullest name that the article supports, in the words of the article or of the gazetteer;
   * never blank.
   */
  String name();

  /**
   * Every other wording seen in the article, sorted, without {@link #name()}; for an office the
   * bare titles too.
   */
  List<String> otherNames();

  /**
   * The mentions in the order of the text; empty for what is only implied (the country of an
   * office).
   */
  List<Mention> mentions();

  /** The IRI of the gazetteer entry that this is, or null. */
  @Nullable String reference();

  EntityType type();

  /**
   * A person.
   *
   * @param gender {@code female}, {@code male} or null where the article does not tell
   * @param seat the region for which the article says that the person sits in a legislature, or
   *     null
   */
  record Person(
      String id,
      String name,
      List<String> otherNames,
      List<Mention> mentions,
      @Nullable String reference,
      @Nullable String gender,
      @Nullable String seat)
      implements Entity {
    public Person {
      otherNames = List.copyOf(otherNames);
      mentions = List.copyOf(mentions);
    }

    /** Somebody of whom no seat is known. */
    public Person(
        String id,
        String name,
        List<String> otherNames,
        List<Mention> mentions,
        @Nullable String reference,
        @Nullable String gender) {
      this(id, name, otherNames, mentions, reference, gender, null);
    }

    @Override
    public EntityType type() {
      return EntityType.PERSON;
    }
  }

  /**
   * A post that a person can hold.
   *
   * @param name with whose it is where that is known, as a person would write it ({@code foreign
   *     minister of Mexico})
   * @param title the fullest bare title, without country
   * @param role the IRI of the kind of post in the gazetteer, or null
   * @param jurisdiction the id of the country entity whose post it is, or null
   * @param body the id of the organisation entity that it is a post in, or null
   * @param place the region or city within the country whose post it is, or null
   * @param local whether it is a post below the state, also where the place is not known
   */
  record Office(
      String id,
      String name,
      List<String> otherNames,
      List<Mention> mentions,
      @Nullable String reference,
      String title,
      @Nullable String role,
      @Nullable String jurisdiction,
      @Nullable String body,
      @Nullable String place,
      boolean local)
      implements Entity {
    public Office {
      otherNames = List.copyOf(otherNames);
      mentions = List.copyOf(mentions);
    }

    /** A post of a state or body. */
    public Office(
        String id,
        String name,
        List<String> otherNames,
        List<Mention> mentions,
        @Nullable String reference,
        String title,
        @Nullable String role,
        @Nullable String jurisdiction,
        @Nullable String body) {
      this(id, name, otherNames, mentions, reference, title, role, jurisdiction, body, null, false);
    }

    @Override
    public EntityType type() {
      return EntityType.OFFICE;
    }
  }

  /**
   * A country, or the European Union, or a former state: always an entry of the gazetteer.
   *
   * @param reference the IRI of the entry; never null for a country
   */
  record Country(
      String id, String name, List<String> otherNames, List<Mention> mentions, String reference)
      implements Entity {
    public Country {
      otherNames = List.copyOf(otherNames);
      mentions = List.copyOf(mentions);
    }

    @Override
    public EntityType type() {
      return EntityType.COUNTRY;
    }
  }

  /** A named body. */
  record Organization(
      String id,
      String name,
      List<String> otherNames,
      List<Mention> mentions,
      @Nullable String reference)
      implements Entity {
    public Organization {
      otherNames = List.copyOf(otherNames);
      mentions = List.copyOf(mentions);
    }

    @Override
    public EntityType type() {
      return EntityType.ORGANIZATION;
    }
  }

  /**
   * Something that a government does or proposes as policy.
   *
   * @param policyType the local name of the concept in the ontology, for example {@code
   *     TradeAgreement}
   */
  record Policy(
      String id,
      String name,
      List<String> otherNames,
      List<Mention> mentions,
      @Nullable String reference,
      String policyType)
      implements Entity {
    public Policy {
      otherNames = List.copyOf(otherNames);
      mentions = List.copyOf(mentions);
    }

    @Override
    public EntityType type() {
      return EntityType.POLICY;
    }
  }
}
