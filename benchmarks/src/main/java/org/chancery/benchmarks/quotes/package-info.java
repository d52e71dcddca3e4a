/** Who is quoted: Chancery beside CoreNLP's quote annotator on the same texts in one run. */
@NullMarked
package org.chancery.benchmarks.quotes;

import org.jspecify.annotations.NullMarked;
