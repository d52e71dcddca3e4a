/** Chancery beside its peers: quality, speed and memory on the same texts in one run. */
@NullMarked
package org.chancery.benchmarks.names;

import org.jspecify.annotations.NullMarked;
