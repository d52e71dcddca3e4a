package org.chancery.extractor.identity;

/**
 * Somebody or something of a like name that is another node. Immutable.
 *
 * @param iri of the other node
 * @param label of the other node
 * @param reason what keeps the two apart, in words a person can read
 */
public record Namesake(String iri, String label, String reason) {}
