package org.chancery.ontology;

import org.jspecify.annotations.Nullable;

/**
 * A wording that names an office: a role's own, a particular office's, or one composed from a
 * portfolio. Immutable.
 *
 * @param text the title; common nouns in lower case (capitals in a text match too), abbreviations
 *     as written
 * @param kind {@code ABBREVIATION} is matched with regard to case, {@code CONTEXTUAL} counts only
 *     next to a name or before of, to, for, {@code PLURAL} names several holders
 * @param ambiguous whether the title also names something else
 * @param role the IRI of the role, or null for an office without one
 * @param office the IRI of the particular office that the title alone identifies, or null
 * @param portfolio the IRI of the portfolio in the title, or null
 */
public record Title(
    String text,
    WordingKind kind,
    boolean ambiguous,
    @Nullable String role,
    @Nullable String office,
    @Nullable String portfolio) {}
