package org.chancery.ontology;

/** In what way a wording stands for a gazetteer entry. */
public enum WordingKind {
  /** The usual name, that of the label. */
  NAME,
  /** The official long name. */
  OFFICIAL,
  /** Any other name. */
  ALTERNATIVE,
  /** An abbreviation exactly as written: to be matched with regard to case. */
  ABBREVIATION,
  /** An adjective that refers to a country. */
  ADJECTIVE,
  /** A noun for the people of a country, singular or plural. */
  DEMONYM,
  /** A place that stands for a government; counts only where the text means the government. */
  METONYM,
  /** A title that counts only next to a name, or before {@code of}, {@code to} or {@code for}. */
  CONTEXTUAL,
  /** A plural of a title. */
  PLURAL,
  /** The word form of a portfolio before a noun ({@code foreign} minister). */
  BEFORE,
  /** The word form of a portfolio after {@code of} (minister of {@code foreign affairs}). */
  AFTER
}
