package org.chancery.build;

/**
 * Told how a build goes on. Calls may come from several threads, one at a time for each method.
 * Only problems have to be listened to.
 */
@FunctionalInterface
public interface BuildListener {
  /**
   * Reading begins.
   *
   * @param files how many files there are to read, or -1 where that is not known (standard input)
   */
  default void started(int files) {}

  /** An article is read and its extraction is there. */
  default void article(String id) {}

  /** Some input could not be used, or only in part; the build goes on. */
  void problem(String message);

  /** A step that takes a while begins, for example {@code "Settling identity"}. */
  default void step(String name) {}

  /**
   * The step that was announced last has come some way. Told often.
   *
   * @param unit what is counted, for example {@code "articles"}
   * @param done how many there are
   * @param total how many there will be, or -1 where that is not known
   */
  default void progress(String unit, long done, long total) {}
}
