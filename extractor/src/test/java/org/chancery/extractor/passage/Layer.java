package org.chancery.extractor.passage;

import java.util.Map;
import java.util.function.Consumer;

/** One thing that is measured, article by article. For one thread. */
interface Layer {
  /** Counts one article; every error goes to the consumer. */
  void add(Comparison article, Consumer<PassageError> errors);

  /** The figures of all articles so far by their names, in the order of a table. */
  Map<String, Figure> figures();
}
