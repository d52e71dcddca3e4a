package org.chancery.archive;

import org.jspecify.annotations.Nullable;

/**
 * A fictional person.
 *
 * @param id global; what the truth about identity consists of
 * @param middle a second given name that is mostly left out, or null
 */
record Person(
    int id,
    String given,
    @Nullable String middle,
    String surname,
    boolean female,
    Country country,
    String party) {
  /** The name that newspapers mostly use. */
  String name() {
    return given + " " + surname;
  }
}
