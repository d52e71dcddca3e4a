package org.chancery.benchmarks.names;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.chancery.extractor.mention.EntityType;

/**
 * A name in a text, found or marked.
 *
 * @param begin of the name, in code points
 * @param end behind the name, in code points
 * @param type what kind of thing it names
 */
record Named(
    @JsonProperty("begin") int begin,
    @JsonProperty("end") int end,
    @JsonProperty("type") EntityType type) {}
