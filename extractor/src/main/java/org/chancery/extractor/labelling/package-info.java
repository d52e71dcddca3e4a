/**
 * Attributions by trained models: which words are cues, and which words of its paragraph are a
 * cue's source and content.
 */
@NullMarked
package org.chancery.extractor.labelling;

import org.jspecify.annotations.NullMarked;
