package org.chancery.benchmarks.names;

import java.util.Set;

/** A system that finds names. Used by one thread. */
@FunctionalInterface
interface NameFinding {
  /** The names in a text. */
  Set<Named> find(GoldText text);
}
