package org.chancery.extractor.fact;

import java.util.List;
import org.chancery.extractor.entity.Entity;

/**
 * What one article asserts, apart from its claims. Immutable.
 *
 * @param offices those of the tenures that the article implies without a mention, and that its
 *     entities lack
 */
public record Facts(
    List<Tenure> tenures,
    List<Affiliation> affiliations,
    List<PolicyFact> policyFacts,
    List<Entity.Office> offices) {
  public Facts {
    tenures = List.copyOf(tenures);
    affiliations = List.copyOf(affiliations);
    policyFacts = List.copyOf(policyFacts);
    offices = List.copyOf(offices);
  }
}
