package org.chancery.store;

/**
 * What an update changed.
 *
 * @param added quads that were not there before
 * @param removed quads that are gone
 */
public record UpdateResult(long added, long removed) {
  /** Whether the update wrote anything. */
  public boolean changed() {
    return added > 0 || removed > 0;
  }
}
