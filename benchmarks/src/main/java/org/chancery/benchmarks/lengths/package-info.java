/** What an extraction costs by the length of the text. */
@NullMarked
package org.chancery.benchmarks.lengths;

import org.jspecify.annotations.NullMarked;
