package org.chancery.extractor.fact;

import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Words that say a fact: a mention, or any other stretch of the text. Immutable.
 *
 * @param span where they stand, in code points
 * @param type the type of the mention that stands there, or null for a plain span
 */
public record Evidence(Span span, @Nullable EntityType type) {}
