package org.chancery.extractor.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verb with what the grammar around it tells. Places are those of chunks. Immutable.
 *
 * @param chunk its own place
 * @param passive whether its subject is what it is done to
 * @param subjects who or what it is about; empty where that is not told
 * @param governor the verb or noun that it depends on ({@code vowed to scrap}, {@code his demand
 *     that they pay}), or null
 * @param demanded whether it is what somebody else is to do or what is to be done, so that the
 *     governor's subject takes the position
 * @param hypothetical whether it stands under {@code if} or {@code whether}
 */
record Predicate(
    int chunk,
    boolean passive,
    List<Integer> subjects,
    @Nullable Integer governor,
    boolean demanded,
    boolean hypothetical) {
  Predicate {
    subjects = List.copyOf(subjects);
  }

  /** The same, but that its subject does or feels it. */
  Predicate active() {
    return new Predicate(chunk, false, subjects, governor, demanded, hypothetical);
  }
}
