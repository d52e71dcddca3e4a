package org.chancery.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A process that works on a store and is watched, and may be killed. For one thread. */
final class Victim {
  /** What the process is doing before it says anything. */
  static final String STARTING = "starting";

  private static final long POLL_NANOS = 100_000;

  private final Process process;
  private final Path store;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Long> firstSeen = new LinkedHashMap<>();
  private final Thread reader;

  /**
   * Starts the work of a scenario.
   *
   * @param store to work on
   */
  Victim(Scenario scenario, Path store) {
    this.store = store;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(scenario.mainClass().getName());
    command.addAll(scenario.arguments().apply(store));
    try {
      this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    firstSeen.put(STARTING, System.nanoTime());
    this.reader = new Thread(this::read, "output of the victim");
    reader.start();
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      // The process is gone, and with it its output.
      return;
    }
  }

  /**
   * Waits for the end, and notes what was to be seen on the way.
   *
   * @return what was seen, in that order, with how long it took until something else was seen, in
   *     nanoseconds
   * @throws AssertionError where the process fails
   */
  Map<String, Long> watch() {
    while (process.isAlive()) {
      look();
      LockSupport.parkNanos(POLL_NANOS);
    }
    long end = System.nanoTime();
    join();
    if (process.exitValue() != 0) {
      throw new AssertionError("the process failed: " + lines);
    }
    Map<String, Long> durations = new LinkedHashMap<>();
    @Nullable String last = null;
    long since = 0;
    for (Map.Entry<String, Long> seen : firstSeen.entrySet()) {
      if (last != null) {
        durations.put(last, seen.getValue() - since);
      }
      last = seen.getKey();
      since = seen.getValue();
    }
    if (last != null) {
      durations.put(last, end - since);
    }
    return durations;
  }

  /**
   * Kills the process at a moment.
   *
   * @param sign what has to be seen first
   * @param delay nanoseconds after that
   * @return whether the process was still there to be killed
   */
  boolean kill(String sign, long delay) {
    await(
        () -> {
          look();
          return firstSeen.containsKey(sign);
        });
    long until = System.nanoTime() + delay;
    while (process.isAlive() && System.nanoTime() < until) {
      LockSupport.parkNanos(Math.min(POLL_NANOS, Math.max(1, until - System.nanoTime())));
    }
    return kill();
  }

  /** Kills the process as soon as something is so. */
  boolean killWhen(BooleanSupplier condition) {
    await(condition);
    return kill();
  }

  private void await(BooleanSupplier condition) {
    while (process.isAlive() && !condition.getAsBoolean()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private boolean kill() {
    boolean alive = process.isAlive();
    process.destroyForcibly();
    join();
    if (!alive && process.exitValue() != 0) {
      throw new AssertionError("the process failed by itself: " + lines);
    }
    return alive && process.exitValue() != 0;
  }

  /** The last step that the process has announced, or {@link #STARTING}. */
  String lastStep() {
    String last = STARTING;
    synchronized (lines) {
      for (String line : lines) {
        if (isStep(line)) {
          last = step(line);
        }
      }
    }
    return last;
  }

  private void look() {
    long now = System.nanoTime();
    synchronized (lines) {
      lines.stream().filter(Victim::isStep).forEach(line -> firstSeen.putIfAbsent(step(line), now));
    }
    Set<String> traces = Traces.of(store);
    traces.forEach(trace -> firstSeen.putIfAbsent(trace, now));
  }

  private static boolean isStep(String line) {
    return line.endsWith(" ...");
  }

  /** Without numbers and paths, so that it is the same for other articles and stores. */
  private static String step(String line) {
    return line.substring(0, line.length() - 4).replaceAll("\\d+ | /\\S+", "");
  }

  private void join() {
    try {
      process.waitFor();
      reader.join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }
}
