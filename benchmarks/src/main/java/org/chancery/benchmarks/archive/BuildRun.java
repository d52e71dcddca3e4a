package org.chancery.benchmarks.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.chancery.benchmarks.process.Usage;
import org.chancery.build.Build;
import org.chancery.build.BuildListener;
import org.chancery.build.BuildReport;
import org.chancery.build.BuildRequest;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.ReaderSettings;

/** One build, in a process of its own: how long its steps take, and how much memory. */
final class BuildRun implements BuildListener {
  private final long begin = System.nanoTime();
  private double most;
  private double reading;

  private BuildRun() {}

  /** Arguments: the input, the store, the number of threads. */
  public static void main(String[] arguments) throws IOException {
    BuildRun run = new BuildRun();
    BuildRequest request =
        new BuildRequest(
            List.of(arguments[0]),
            Path.of(arguments[1]),
            ReaderSettings.STANDARD,
            ExtractorSettings.defaults(),
            Integer.parseInt(arguments[2]));
    BuildReport report =
        new Build(InputStream.nullInputStream(), Clock.systemUTC()).run(request, run);
    run.look();
    double seconds = run.seconds();
    System.out.printf(Locale.ROOT, "seconds=%.1f%n", seconds);
    System.out.printf(Locale.ROOT, "writing=%.1f%n", seconds - run.reading);
    System.out.println("processor=" + Usage.number(Usage.processor()));
    System.out.println("heap=" + Usage.number(run.most));
    System.out.println("resident=" + Usage.number(Usage.peakResident()));
    System.out.println("articles=" + report.articles());
    System.out.println("rewritten=" + report.rewritten());
    System.out.println("quads=" + report.quadsAdded());
  }

  private double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  // At the beginning of a step all that the step works on is there.
  private void look() {
    most = Math.max(most, Usage.liveHeap());
  }

  @Override
  public void started(int files) {}

  @Override
  public void article(String id) {}

  @Override
  public void problem(String message) {
    System.err.println(message);
  }

  @Override
  public void step(String name) {
    if (reading == 0 && name.startsWith("Settling")) {
      reading = seconds();
    }
    look();
    System.err.printf(Locale.ROOT, "%8.1f s, %6.0f MB: %s%n", seconds(), most, name);
  }
}
