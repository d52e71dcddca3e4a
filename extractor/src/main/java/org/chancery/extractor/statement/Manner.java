package org.chancery.extractor.statement;

/** What is done with the words of a claim: a plan that is proposed is not the one rejected. */
public enum Manner {
  /** Stated in any way: said, warned, promised … */
  STATED,
  /** Asked. */
  ASKED,
  /** Wanted: demanded or proposed. */
  WANTED,
  /** Rejected or denied. */
  REJECTED,
  /** Praised. */
  PRAISED
}
