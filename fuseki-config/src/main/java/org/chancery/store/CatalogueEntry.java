package org.chancery.store;

import org.jspecify.annotations.Nullable;

/**
 * What the store remembers of one article beside its graphs. Immutable.
 *
 * @param id of the article
 * @param key of its record in {@link KnowledgeStore#extraction}
 * @param source where it was read from, so that a build can tell when that is gone; null where
 *     nobody can (standard input)
 * @param profile what identity needs to know of it; the store does not look into it
 */
public record CatalogueEntry(String id, String key, @Nullable String source, String profile) {}
