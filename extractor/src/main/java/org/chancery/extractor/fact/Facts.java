package org.chancery.extractor.fact;

import java.util.List;

/** What one article asserts, apart from its claims. Immutable. */
public record Facts(
    List<Tenure> tenures, List<Affiliation> affiliations, List<PolicyFact> policyFacts) {
  public Facts {
    tenures = List.copyOf(tenures);
    affiliations = List.copyOf(affiliations);
    policyFacts = List.copyOf(policyFacts);
  }
}
