package org.chancery.kill;

import java.util.Set;

/**
 * What one killed process left behind.
 *
 * @param scenario what it was doing
 * @param step the last step that it had announced
 * @param traces what its files told after its death
 * @param killed whether it was killed, or had come to its end before
 * @param outcome which graph the store held
 * @param lagging whether the index had missed the last change of the graph, and was made again
 */
record Finding(
    String scenario,
    String step,
    Set<String> traces,
    boolean killed,
    Outcome outcome,
    boolean lagging) {
  /** The graph that a death leaves; there is no other. */
  enum Outcome {
    OLD,
    NEW,
    /** The work does not change the graph. */
    SAME
  }

  /** The moment of death, as exactly as it can be told. */
  String moment() {
    if (!killed) {
      return "(had ended)";
    }
    String where = traces.isEmpty() ? step : step + ": " + String.join(", ", traces);
    return where
        + (outcome == Outcome.NEW ? ", after the commit" : "")
        + (lagging ? ", index not yet" : "");
  }
}
