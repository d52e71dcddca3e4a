package org.chancery.extractor.mention;

/**
 * The five kinds of thing that the graph has nodes for; the names are those of the classes in the
 * ontology.
 */
public enum EntityType {
  PERSON("Person"),
  OFFICE("Office"),
  COUNTRY("Country"),
  ORGANIZATION("Organization"),
  POLICY("Policy");

  private final String className;

  EntityType(String className) {
    this.className = className;
  }

  /** The local name of the class in the ontology, for example {@code Person}. */
  public String className() {
    return className;
  }
}
