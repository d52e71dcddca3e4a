package org.chancery.kill;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work that may be killed at any moment.
 *
 * @param name for the table
 * @param template a store that the work begins with, of which each victim gets a copy; a folder
 *     that does not exist where the work makes the store
 * @param mainClass what the process runs
 * @param arguments for a store
 * @param resume does the same work again, in this process, on what a killed one left behind
 */
record Scenario(
    String name,
    Path template,
    Class<?> mainClass,
    Function<Path, List<String>> arguments,
    Consumer<Path> resume) {
  @Override
  public String toString() {
    return name;
  }
}
