package org.chancery.benchmarks.names;

import java.util.List;
import java.util.Set;
import org.chancery.benchmarks.process.Speed;

/**
 * What a system gave in a process of its own.
 *
 * @param found the names of each text, in the order of the texts
 */
record Measured(List<Set<Named>> found, Speed speed) {}
