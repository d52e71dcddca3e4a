package org.chancery.store;

import org.apache.jena.graph.Node;

/**
 * What the store holds of one document, so that a build can tell whether it has to be read or
 * written again. Immutable.
 *
 * @param iri of the document, which is also the name of its graph
 * @param extractionHash key of its record in {@link KnowledgeStore#extraction}
 * @param graphFingerprint of everything its graphs were computed from; empty where it is not known
 */
public record DocumentState(Node iri, String extractionHash, String graphFingerprint) {}
