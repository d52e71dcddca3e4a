package org.chancery.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how long work goes on: a bar on a terminal, otherwise a plain line now and then. Safe to
 * share between threads.
 */
final class Progress implements AutoCloseable {
  private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

  private final Console console;
  private final String task;
  private final String unit;
  private final long total;
  private final @Nullable ProgressBar bar;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong lastLine = new AtomicLong(System.nanoTime());

  /**
   * Work that begins.
   *
   * @param total how much there is to do, or -1 where that is not known
   */
  Progress(Console console, String task, String unit, long total) {
    this.console = console;
    this.task = task;
    this.unit = unit;
    this.total = total;
    this.bar =
        console.interactive()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .build()
            : null;
  }

  /** One more is done. */
  void step() {
    show(done.incrementAndGet());
  }

  /** So many are done in all. */
  void reach(long now) {
    done.set(now);
    show(now);
  }

  private void show(long now) {
    if (bar != null) {
      if (now > bar.getMax()) {
        // A file can hold many articles.
        bar.maxHint(now);
      }
      bar.stepTo(now);
      return;
    }
    long last = lastLine.get();
    long time = System.nanoTime();
    if (time - last > LINE_EVERY_NANOS && lastLine.compareAndSet(last, time)) {
      console.say(task + ": " + now + (total < 0 ? "" : " of " + total) + " " + unit);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
