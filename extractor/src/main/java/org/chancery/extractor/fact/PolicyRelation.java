package org.chancery.extractor.fact;

/**
 * How a person, country or organisation stands to a policy; the names are those of the ontology's
 * properties.
 */
public enum PolicyRelation {
  CONCERNS("concerns"),
  PARTY("party"),
  PROPOSED_BY("proposedBy"),
  SUPPORTED_BY("supportedBy"),
  OPPOSED_BY("opposedBy"),
  ENACTED_BY("enactedBy"),
  ENDED_BY("endedBy");

  private final String propertyName;

  PolicyRelation(String propertyName) {
    this.propertyName = propertyName;
  }

  /** The local name of the property in the ontology. */
  public String propertyName() {
    return propertyName;
  }
}
