package org.chancery.ontology;

import org.jspecify.annotations.Nullable;

/**
 * A common noun that names a body of a state together with the state ({@code foreign ministry},
 * {@code supreme court}). Immutable.
 *
 * @param text the words, in lower case (capitals in a text match too)
 * @param bodyType the IRI of the body type
 * @param kind the local name of the organisation kind's concept, such as {@code Ministry}
 * @param portfolio the IRI of the portfolio in the name, or null
 */
public record BodyName(String text, String bodyType, String kind, @Nullable String portfolio) {}
