package org.chancery.benchmarks;

import java.util.List;
import java.util.Set;

/**
 * What a system gave in a process of its own.
 *
 * @param found the names of each text, in the order of the texts
 * @param words of all texts together
 * @param cpuSeconds of the whole process, the virtual machine's own work included, while it read
 *     all texts once, warm
 * @param loadSeconds of CPU time until the system was ready
 * @param peakMegabytes the most memory that the process held, as the operating system counts it;
 *     zero where that is not told
 */
record Measured(
    List<Set<Named>> found,
    int words,
    double cpuSeconds,
    double loadSeconds,
    double peakMegabytes) {

  double wordsPerSecond() {
    return words / cpuSeconds;
  }
}
