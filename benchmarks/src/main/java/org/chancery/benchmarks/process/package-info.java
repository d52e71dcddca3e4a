/** Processes of their own for what is measured, and what they take: time, memory, room on disk. */
@NullMarked
package org.chancery.benchmarks.process;

import org.jspecify.annotations.NullMarked;
