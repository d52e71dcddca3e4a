package org.chancery.build;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A batch: articles that come into the store or change there, and articles that go. Immutable.
 *
 * @param arrivals by id; one that is in the store already under the same key changes nothing
 * @param removals ids; those that are not in the store, or are among the arrivals, are passed over
 */
public record Changes(SortedMap<String, Arrival> arrivals, SortedSet<String> removals) {
  public Changes {
    arrivals = Collections.unmodifiableSortedMap(new TreeMap<>(arrivals));
    removals = Collections.unmodifiableSortedSet(new TreeSet<>(removals));
  }

  /** A batch. */
  public static Changes of(Collection<Arrival> arrivals, Set<String> removals) {
    SortedMap<String, Arrival> byId = new TreeMap<>();
    arrivals.forEach(arrival -> byId.put(arrival.id(), arrival));
    return new Changes(byId, new TreeSet<>(removals));
  }
}
