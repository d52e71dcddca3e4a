package org.chancery.benchmarks.process;

import java.util.Map;
import java.util.function.Supplier;

/** One of several systems, by name. Stateless. */
public final class Choice {
  private Choice() {}

  /**
   * Makes a system; loading it is part of that.
   *
   * @throws IllegalArgumentException when there is none of that name; names those that there are
   */
  public static <T> T of(Map<String, Supplier<T>> systems, String name) {
    Supplier<T> system = systems.get(name);
    if (system == null) {
      throw new IllegalArgumentException("no system " + name + ", there are " + systems.keySet());
    }
    return system.get();
  }
}
