package org.chancery.cli;

/** The formats that the answer of a query can be written in. */
enum AnswerFormat {
  /** A table for people. */
  TEXT,
  CSV,
  TSV,
  JSON,
  XML
}
