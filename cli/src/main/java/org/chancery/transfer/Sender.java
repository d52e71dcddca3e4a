package org.chancery.transfer;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.chancery.build.BuildReport;
import org.chancery.build.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Puts entries together to batches and sends these, one after the other, while the next one is put
 * together. Safe to share between threads.
 */
final class Sender implements AutoCloseable {
  private final ServerConnection server;
  private final Header header;
  private final BatchSize most;
  private final Consumer<String> problems;
  private final ExecutorService sending = Executors.newSingleThreadExecutor();
  private Batch batch;
  private boolean anySent;
  private @Nullable Future<Report> sent;
  private @Nullable TransferException refused;
  private BuildReport total = new BuildReport(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * A sender.
   *
   * @param problems told what the server says about a batch
   */
  Sender(ServerConnection server, Header header, BatchSize most, Consumer<String> problems) {
    this.server = server;
    this.header = header;
    this.most = most;
    this.problems = problems;
    this.batch = new Batch(header);
  }

  /**
   * Adds an entry; waits where a batch is full and the one before is still on its way.
   *
   * @throws TransferException where a batch was not taken
   */
  synchronized void add(Entry entry) {
    batch.add(Json.write(entry));
    if (batch.entries() >= most.articles() || batch.size() >= most.bytes()) {
      flush();
    }
  }

  /**
   * Sends what is left, a header with statements too, and sums up.
   *
   * @throws TransferException where a batch was not taken
   */
  synchronized BuildReport finish() {
    if (batch.entries() > 0 || (!anySent && header.statements() != null)) {
      flush();
    }
    settle();
    return total;
  }

  private void flush() {
    settle();
    byte[] bytes = batch.finish();
    // What people state is kept with the first batch.
    batch = new Batch(header.with(Statements.NONE));
    anySent = true;
    sent = sending.submit(() -> server.send(bytes));
  }

  private void settle() {
    if (refused != null) {
      throw refused;
    }
    Future<Report> last = sent;
    sent = null;
    if (last == null) {
      return;
    }
    try {
      Report report = last.get();
      total = sum(total, report.done());
      report.problems().forEach(problems);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransferException("Interrupted while a batch was on its way", e);
    } catch (ExecutionException | CancellationException e) {
      refused =
          e.getCause() instanceof TransferException cause
              ? cause
              : new TransferException("A batch could not be sent: " + e, e);
      throw refused;
    }
  }

  private static BuildReport sum(BuildReport one, BuildReport next) {
    return new BuildReport(
        next.articles(),
        one.added() + next.added(),
        one.changed() + next.changed(),
        one.unchanged() + next.unchanged(),
        one.removed() + next.removed(),
        one.rewritten() + next.rewritten(),
        one.refused() + next.refused(),
        one.quadsAdded() + next.quadsAdded(),
        one.quadsRemoved() + next.quadsRemoved());
  }

  @Override
  public void close() {
    sending.shutdownNow();
  }
}
