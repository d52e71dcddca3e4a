package org.chancery.benchmarks.quotes;

import java.util.List;
import org.chancery.extractor.document.Span;

/**
 * A stretch of quotation that a system found, in code points.
 *
 * @param span where it stands
 * @param source the words that it takes for the speaker's, a name, pronoun or description; empty
 *     where it gives no answer
 * @param speaker where the text names whom it takes for the speaker, if it knows a name
 */
record FoundQuote(Span span, List<Span> source, List<Span> speaker) {}
