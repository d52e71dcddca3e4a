package org.chancery.store;

/** Looks at what an update has changed before it counts. */
@FunctionalInterface
public interface UpdateCheck {
  /** Lets everything pass, unseen. */
  UpdateCheck NONE = changed -> {};

  /**
   * Called when all changes are made and nobody else sees them yet. Where it throws, nothing has
   * changed, and the exception is passed on.
   *
   * @param changed what the bundled shapes say of the nodes that changed
   */
  void check(ValidationResult changed);
}
