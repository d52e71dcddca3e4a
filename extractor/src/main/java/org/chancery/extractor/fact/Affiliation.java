package org.chancery.extractor.fact;

import java.util.List;

/**
 * An article's assertion that a person belongs to an organisation. Immutable.
 *
 * @param member id of the person entity
 * @param organization id of the organisation entity
 * @param kind the local name of the affiliation kind's concept in the ontology, for example {@code
 *     PartyMembership}
 * @param evidence the mentions or spans that say it, in the order of the text; never empty
 * @param confidence from 0 to 1
 * @param rule the rule that found it; a short stable name
 */
public record Affiliation(
    String member,
    String organization,
    String kind,
    List<Evidence> evidence,
    double confidence,
    String rule) {
  public Affiliation {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("an affiliation without evidence");
    }
  }
}
