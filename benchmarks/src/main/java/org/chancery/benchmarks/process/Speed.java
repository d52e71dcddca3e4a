package org.chancery.benchmarks.process;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How fast a system read some texts, once it was warm. Immutable.
 *
 * @param words of the texts
 * @param cpuSeconds of the whole process while it read them, the virtual machine's own work
 *     included
 * @param loadSeconds of CPU time until the system was ready
 * @param peakMegabytes the most memory that the process held, as the operating system counts it;
 *     zero where that is not told
 */
public record Speed(double words, double cpuSeconds, double loadSeconds, double peakMegabytes) {
  /** What a process reported by {@link #report}. */
  public static Speed of(Map<String, String> reported) {
    return new Speed(
        value(reported, "words"),
        value(reported, "cpu"),
        value(reported, "load"),
        value(reported, "peak"));
  }

  private static double value(Map<String, String> reported, String name) {
    return Double.parseDouble(Objects.requireNonNull(reported.get(name), name));
  }

  /** Tells the process that started this one, by {@link OwnProcess}. */
  public void report() {
    System.out.printf(
        Locale.ROOT,
        "words=%s%ncpu=%s%nload=%s%npeak=%s%n",
        words,
        cpuSeconds,
        loadSeconds,
        peakMegabytes);
  }

  public double wordsPerSecond() {
    return words / cpuSeconds;
  }

  /** Prints a table of systems, with how many times as fast as one of them each is. */
  public static void print(Map<String, Speed> systems, String peer) {
    Speed slow = systems.get(peer);
    System.out.println(
        "\n| one thread, warm, CPU time | words/s | times "
            + peer
            + " | loading, CPU s | peak memory, MB |\n| --- | --- | --- | --- | --- |");
    systems.forEach(
        (system, speed) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %s | %.1f | %,.0f |%n",
                system,
                speed.wordsPerSecond(),
                slow == null ? "–" : speed.times(slow),
                speed.loadSeconds(),
                speed.peakMegabytes()));
  }

  private String times(Speed other) {
    return String.format(Locale.ROOT, "%.1f", wordsPerSecond() / other.wordsPerSecond());
  }
}
