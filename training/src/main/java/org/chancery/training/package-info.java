/**
 * Trains the models of people's names and of attributions, and the tagger that these see, from a
 * folder of corpora, and measures the finders on corpora that nothing was trained on.
 */
@NullMarked
package org.chancery.training;

import org.jspecify.annotations.NullMarked;
