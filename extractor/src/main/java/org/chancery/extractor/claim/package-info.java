/** Attribution: who is said to have said, written, thought or intended what. */
@NullMarked
package org.chancery.extractor.claim;

import org.jspecify.annotations.NullMarked;
