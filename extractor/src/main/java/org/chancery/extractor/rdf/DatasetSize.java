package org.chancery.extractor.rdf;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much there is. Immutable.
 *
 * @param triples in all graphs of documents, entities and what is derived
 * @param entities how many things there are of each class, by the class's IRI
 */
public record DatasetSize(long triples, SortedMap<String, Long> entities) {
  public DatasetSize {
    entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
  }

  /** A size from counts in any order. */
  public static DatasetSize of(long triples, Map<String, Long> entities) {
    return new DatasetSize(triples, new TreeMap<>(entities));
  }
}
