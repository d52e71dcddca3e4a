/**
 * Who is said to have said, written, thought or intended what: source, cue and content as stretches
 * of the text (PolNeAR's annotation; Newell et al., LREC 2018). What they mean is the business of
 * {@code claim}.
 */
@NullMarked
package org.chancery.extractor.attribution;

import org.jspecify.annotations.NullMarked;
