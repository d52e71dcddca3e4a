package org.chancery.extractor.identity;

import java.util.List;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * One real thing, as all articles together know it. Immutable and safe to share between threads.
 *
 * @param iri the IRI of the node
 * @param label the name that a person would use; never blank
 * @param altLabels every other wording seen, sorted
 * @param reference the IRI of the gazetteer entry that this is, or null
 * @param sameAs IRIs of the same thing elsewhere, sorted; only where certain
 * @param details what only things of its type have
 * @param members the entities of articles that it is made of, by document and entity
 */
public record CorpusNode(
    String iri,
    String label,
    List<String> altLabels,
    @Nullable String reference,
    List<String> sameAs,
    Details details,
    List<Member> members) {
  public CorpusNode {
    altLabels = List.copyOf(altLabels);
    sameAs = List.copyOf(sameAs);
    members = List.copyOf(members);
  }

  /** What kind of thing it is. */
  public EntityType type() {
    return details.type();
  }

  /** What only things of one type have. */
  public sealed interface Details {
    EntityType type();
  }

  /** A person has nothing of its own beside its name. */
  public record Person() implements Details {
    @Override
    public EntityType type() {
      return EntityType.PERSON;
    }
  }

  /**
   * A post.
   *
   * @param role the IRI of the kind of post, or null
   * @param jurisdiction the IRI of the country whose post it is, or null
   * @param body the IRI of the organisation that it is a post in, or null
   */
  public record Office(@Nullable String role, @Nullable String jurisdiction, @Nullable String body)
      implements Details {
    @Override
    public EntityType type() {
      return EntityType.OFFICE;
    }
  }

  /**
   * A country.
   *
   * @param isoCode ISO 3166-1 alpha-2, or 3166-3 for a former state
   * @param isoCode3 ISO 3166-1 alpha-3, or null
   */
  public record Country(String isoCode, @Nullable String isoCode3) implements Details {
    @Override
    public EntityType type() {
      return EntityType.COUNTRY;
    }
  }

  /**
   * A body.
   *
   * @param kind the local name of its kind's concept in the ontology, or null
   * @param country the IRI of the state that it belongs to, or null
   */
  public record Organization(@Nullable String kind, @Nullable String country) implements Details {
    @Override
    public EntityType type() {
      return EntityType.ORGANIZATION;
    }
  }

  /**
   * A policy.
   *
   * @param policyType the local name of its type's concept in the ontology
   * @param jurisdiction the IRI of the country whose policy it is, or null
   * @param related the IRIs of policies that may be the same, sorted
   */
  public record Policy(String policyType, @Nullable String jurisdiction, List<String> related)
      implements Details {
    public Policy {
      related = List.copyOf(related);
    }

    @Override
    public EntityType type() {
      return EntityType.POLICY;
    }
  }
}
