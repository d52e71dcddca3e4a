package org.chancery.store;

/**
 * What a compaction did. The sizes are those of the database, without the text index; they leave
 * out what TDB2 has set aside on disk and not yet written to.
 *
 * @param before bytes on disk
 * @param after bytes on disk
 */
public record CompactionResult(long before, long after) {}
