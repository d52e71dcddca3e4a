/**
 * Trains the model of people's names from a folder of corpora, and measures the finders of people
 * on corpora that nothing was trained on.
 */
@NullMarked
package org.chancery.training;

import org.jspecify.annotations.NullMarked;
