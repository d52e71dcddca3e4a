package org.chancery.benchmarks.quotes;

import java.util.List;

/** A system that finds quotations and their speakers. Used by one thread. */
@FunctionalInterface
interface QuoteFinding {
  /** The quotations in a text, in its order. */
  List<FoundQuote> find(QuotedText text);
}
