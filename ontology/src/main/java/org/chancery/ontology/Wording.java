package org.chancery.ontology;

/**
 * Words that stand for a gazetteer entry. Immutable.
 *
 * @param text the words as they are written in running text, without article; never blank
 * @param kind in what way they stand for the entry
 * @param ambiguous whether they also mean something else, so that they need support from the
 *     context
 */
public record Wording(String text, WordingKind kind, boolean ambiguous) {}
