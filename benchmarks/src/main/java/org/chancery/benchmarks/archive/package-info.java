/** Generated archives, and what stores of them cost: time, memory, room on disk. */
@NullMarked
package org.chancery.benchmarks.archive;

import org.jspecify.annotations.NullMarked;
