/**
 * Our own annotated passages: their format, and how well an extraction agrees with them. The rules
 * of counting are those of the annotation scheme that the format follows.
 */
@NullMarked
package org.chancery.extractor.passage;

import org.jspecify.annotations.NullMarked;
