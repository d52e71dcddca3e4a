package org.chancery.extractor.identity;

/**
 * An entity of one article that belongs to a node. Immutable.
 *
 * @param document the id of the article
 * @param entity the id of the entity in that article
 * @param reason the rule that made it belong to the node, in words a person can read
 */
public record Member(String document, String entity, String reason) {}
