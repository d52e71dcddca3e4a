/**
 * One node for each real thing over a set of articles: a function of the set, whatever its order.
 */
@NullMarked
package org.chancery.extractor.identity;

import org.jspecify.annotations.NullMarked;
