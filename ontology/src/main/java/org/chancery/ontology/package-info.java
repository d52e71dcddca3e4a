/** The vocabulary as Java constants, and the gazetteers as immutable records. */
@NullMarked
package org.chancery.ontology;

import org.jspecify.annotations.NullMarked;
