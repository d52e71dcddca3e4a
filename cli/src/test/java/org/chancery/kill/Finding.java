package org.chancery.kill;

import java.util.Set;

/**
 * What one killed process left behind.
 *
 * @param scenario what it was doing
 * @param step the last step that it had announced
 * @param traces what its files told after its death
 * @param killed whether it was killed, or had come to its end before
 * @param committed whether the store held the new graph already, rather than the old one
 * @param lagging whether the index had missed the last change of the graph, and was made again
 */
record Finding(
    String scenario,
    String step,
    Set<String> traces,
    boolean killed,
    boolean committed,
    boolean lagging) {
  /** The moment of death, as exactly as it can be told. */
  String moment() {
    if (!killed) {
      return "(had ended)";
    }
    if (lagging) {
      return step + ": between the commits of graph and index";
    }
    if (traces.isEmpty()) {
      return step + (committed ? ", after the commit" : "");
    }
    return step + ": " + String.join(", ", traces) + (committed ? ", after the commit" : "");
  }
}
