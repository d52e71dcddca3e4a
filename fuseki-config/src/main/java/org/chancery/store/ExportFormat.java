package org.chancery.store;

/** The formats that a store can be exported in. */
public enum ExportFormat {
  /** One quad a line. */
  NQUADS,
  /** Named graphs with prefixes. */
  TRIG,
  /** All triples, without their graphs, with prefixes. */
  TURTLE,
  /** JSON-LD with named graphs; its context only declares prefixes and stands in the file. */
  JSONLD
}
