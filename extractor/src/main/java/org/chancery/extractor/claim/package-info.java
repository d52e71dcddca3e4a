/**
 * What attributions mean: who the source is, what the content is about, what kind of speech act it
 * is and when it was performed.
 */
@NullMarked
package org.chancery.extractor.claim;

import org.jspecify.annotations.NullMarked;
