/**
 * Linear-chain conditional random fields (Lafferty, McCallum and Pereira, ICML 2001): labels for
 * the tokens of a sequence, from any number of binary features of each token and from the label
 * before. Knows nothing of language; the features are the business of who asks.
 */
@NullMarked
package org.chancery.extractor.sequence;

import org.jspecify.annotations.NullMarked;
