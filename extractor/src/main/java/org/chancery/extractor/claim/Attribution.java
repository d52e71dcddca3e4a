package org.chancery.extractor.claim;

/** How a claim's content is quoted; the names are those of the concepts in the ontology. */
public enum Attribution {
  /** All of it stands inside quotation marks. */
  DIRECT("Direct"),
  /** Some of it does. */
  MIXED("Mixed"),
  /** None of it does. */
  INDIRECT("Indirect");

  private final String conceptName;

  Attribution(String conceptName) {
    this.conceptName = conceptName;
  }

  /** The local name of the concept in the ontology. */
  public String conceptName() {
    return conceptName;
  }
}
