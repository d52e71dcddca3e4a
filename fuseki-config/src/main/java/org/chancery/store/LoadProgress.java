package org.chancery.store;

/** Told now and then how far the making of a new edition has come. */
@FunctionalInterface
public interface LoadProgress {
  /** How many entries the text index has. */
  void indexed(long entries);

  /** How many nodes have been checked against the shapes. */
  default void checked(long nodes) {}
}
