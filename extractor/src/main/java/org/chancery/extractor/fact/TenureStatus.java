package org.chancery.extractor.fact;

/**
 * How somebody stands to an office as of the article; the names are those of the concepts in the
 * ontology.
 */
public enum TenureStatus {
  CURRENT("Current"),
  FORMER("Former"),
  ACTING("Acting"),
  DESIGNATE("Designate"),
  CANDIDATE("Candidate");

  private final String conceptName;

  TenureStatus(String conceptName) {
    this.conceptName = conceptName;
  }

  /** The local name of the concept in the ontology. */
  public String conceptName() {
    return conceptName;
  }
}
