package org.chancery.extractor.passage;

/**
 * One thing that the extractor said, and whether it was right. Immutable.
 *
 * @param article where it said so
 * @param layer what kind of thing: a type of mention, {@code tenure}, {@code affiliation}
 * @param rule the rule that found it
 * @param confidence that the extractor gave it
 * @param right whether the annotation says so too
 */
record Observation(String article, String layer, String rule, double confidence, boolean right) {}
