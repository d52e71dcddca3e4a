/**
 * Articles as they were given: text, offsets, metadata, and the sources that they are read from.
 */
@NullMarked
package org.chancery.extractor.document;

import org.jspecify.annotations.NullMarked;
