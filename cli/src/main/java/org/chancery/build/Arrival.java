package org.chancery.build;

import org.jspecify.annotations.Nullable;

/**
 * An article that is to be in the store from now on. Its record is in the store already. Immutable.
 *
 * @param id of the article
 * @param key of its record
 * @param source where it was read from, an absolute path; null for standard input
 */
public record Arrival(String id, String key, @Nullable String source) {}
