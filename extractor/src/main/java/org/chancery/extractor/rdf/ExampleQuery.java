package org.chancery.extractor.rdf;

/**
 * A saved query that the description of the data shows. Immutable.
 *
 * @param name short and unique, for its IRI; the file's name without extension
 * @param title what it answers
 * @param comment what it does, in a sentence or two
 * @param select the query, with its prefixes
 */
public record ExampleQuery(String name, String title, String comment, String select) {}
