package org.chancery.extractor.attribution;

import org.chancery.extractor.document.Span;

/**
 * Words between quotation marks. Immutable.
 *
 * @param span marks included, in code points; where the closing mark is missing it ends with its
 *     paragraph
 * @param inner the words without the marks
 * @param paragraph the index of its paragraph
 * @param closed whether it has a closing mark
 * @param continued whether it goes on from an open quotation of the paragraph before
 */
public record Quotation(Span span, Span inner, int paragraph, boolean closed, boolean continued) {}
