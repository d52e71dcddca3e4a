/**
 * OpenNLP behind one door: sentences, tokens, tags and lemmas, with the repairs that news needs.
 */
@NullMarked
package org.chancery.extractor.language;

import org.jspecify.annotations.NullMarked;
