package org.chancery.cli;

import java.time.Clock;
import org.chancery.build.Build;
import org.chancery.build.BuildException;
import org.chancery.build.BuildListener;
import org.chancery.build.BuildReport;
import org.chancery.build.BuildRequest;
import org.chancery.build.InvalidBatchException;
import org.chancery.extractor.correction.CorrectionException;
import org.chancery.extractor.identity.IdentityException;
import org.chancery.ontology.GazetteerException;
import org.chancery.store.StoreException;
import org.chancery.transfer.RemoteBuild;
import org.chancery.transfer.RemoteBuildRequest;
import org.chancery.transfer.TransferException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a build, shows how it goes on, and says what came of it. Shared by {@code build} and {@code
 * demo}.
 */
final class BuildRun implements BuildListener {
  private final Console console;
  private @Nullable Progress progress;
  private String step = "";
  private String counted = "";
  private int articles;

  BuildRun(Console console) {
    this.console = console;
  }

  /**
   * Runs a build.
   *
   * @return the exit status
   */
  int run(BuildRequest request) {
    long start = System.nanoTime();
    try {
      BuildReport report = new Build(System.in, Clock.systemUTC()).run(request, this);
      endProgress();
      return summarise(report, request.store().toString(), start);
    } catch (StoreException
        | BuildException
        | GazetteerException
        | IdentityException
        | CorrectionException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    } catch (InvalidBatchException e) {
      throw new Failure(ExitCode.INVALID, Problems.describe(e));
    } finally {
      endProgress();
    }
  }

  /**
   * Runs a build that sends to a server.
   *
   * @return the exit status
   */
  int run(RemoteBuildRequest request) {
    long start = System.nanoTime();
    try {
      BuildReport report = new RemoteBuild(System.in).run(request, this);
      endProgress();
      return summarise(report, request.server().toString(), start);
    } catch (TransferException e) {
      throw new Failure(e.isInvalid() ? ExitCode.INVALID : ExitCode.FAILED, Problems.describe(e));
    } catch (GazetteerException | IdentityException | CorrectionException e) {
      throw new Failure(ExitCode.FAILED, Problems.describe(e));
    } finally {
      endProgress();
    }
  }

  @Override
  public void started(int files) {
    console.say("Reading " + files + (files == 1 ? " file" : " files") + " ...");
    progress = new Progress(console, "Reading", "articles", files);
  }

  @Override
  public void article(String id) {
    articles++;
    if (progress != null) {
      progress.step();
    }
  }

  @Override
  public void problem(String message) {
    console.say(message);
  }

  @Override
  public void step(String name) {
    endProgress();
    console.say(name + " ...");
    step = name;
  }

  @Override
  public void progress(String unit, long done, long total) {
    if (progress == null || !unit.equals(counted)) {
      endProgress();
      progress = new Progress(console, step, unit, total);
      counted = unit;
    }
    progress.reach(done);
  }

  private void endProgress() {
    if (progress != null) {
      progress.close();
      progress = null;
    }
  }

  private int summarise(BuildReport report, String store, long start) {
    console.say(
        String.format(
            "%d articles read in %.1f s: %d new, %d changed, %d unchanged%s%s.",
            articles,
            (System.nanoTime() - start) / 1e9,
            report.added(),
            report.changed(),
            report.unchanged(),
            report.removed() == 0 ? "" : ", " + report.removed() + " gone and removed",
            report.refused() == 0 ? "" : "; " + report.refused() + " pieces of input refused"));
    summariseStore(console, report, store);
    return report.refused() > 0 ? ExitCode.INPUT_REFUSED : ExitCode.OK;
  }

  /** Says what the store holds now. */
  static void summariseStore(Console console, BuildReport report, String store) {
    if (report.quadsAdded() + report.quadsRemoved() == 0) {
      console.say("Nothing to write: " + store + " is up to date.");
    } else {
      console.say(
          String.format(
              "%s holds %d articles now (%d written; %d quads added, %d removed).",
              store,
              report.articles(),
              report.rewritten(),
              report.quadsAdded(),
              report.quadsRemoved()));
    }
  }
}
