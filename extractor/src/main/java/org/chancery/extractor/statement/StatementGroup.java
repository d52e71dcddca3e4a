package org.chancery.extractor.statement;

import java.util.List;

/**
 * The same statement in several places. Immutable.
 *
 * @param id the same as long as the first of its claims is the same
 * @param label the beginning of its fullest wording
 * @param members at least two, in the order of {@link Reported#IN_TIME}
 */
public record StatementGroup(long id, String label, List<Reported> members) {
  public StatementGroup {
    members = List.copyOf(members);
  }

  /** The earliest. */
  public Reported first() {
    return members.get(0);
  }
}
