package org.chancery.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.chancery.build.BuildException;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.correction.CorrectionException;
import org.chancery.extractor.identity.IdentityException;
import org.chancery.server.ArticleIntake;
import org.chancery.server.IntakeException;
import org.chancery.store.DocumentState;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreException;

/**
 * Takes batches into a store that is being served: one after the other, each in one transaction.
 * Queries go on meanwhile and see the store before or after a batch. Safe to share between threads.
 */
public final class StoreIntake implements ArticleIntake, AutoCloseable {
  private final KnowledgeStore store;
  private final Header header;
  private final BatchWriter batches;

  // A thread of its own: those of the server are interrupted when it stops, and an interrupt closes
  // the files that a thread is writing.
  private final ExecutorService writing =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "articles"));

  /**
   * For a store.
   *
   * @param extractor with the settings that clients have to have, too
   * @param clock for the records of runs
   */
  public StoreIntake(KnowledgeStore store, Extractor extractor, Clock clock) {
    this.store = store;
    this.header = Header.of(extractor.configuration());
    this.batches = new BatchWriter(store, extractor, clock);
  }

  @Override
  public void list(OutputStream out) throws IOException {
    Map<String, DocumentState> documents = store.documents();
    Map<String, String> sources = store.catalogue().sources();
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    lines.write(Json.write(header) + '\n');
    for (Map.Entry<String, DocumentState> document : documents.entrySet()) {
      String id = document.getKey();
      String key = document.getValue().extractionHash();
      String source = sources.get(id);
      // Without its key an article can be removed, and who has it sends it again.
      Entry entry = store.hasExtraction(key) ? Entry.held(id, key, source) : Entry.lost(id, source);
      lines.write(Json.write(entry) + '\n');
    }
    lines.flush();
  }

  @Override
  public String take(InputStream batch) throws IOException {
    return waitFor(() -> Json.write(batches.write(new BatchReader(batch, header))));
  }

  private String waitFor(Callable<String> task) throws IOException {
    Future<String> report;
    try {
      report = writing.submit(task);
    } catch (RejectedExecutionException e) {
      throw ending(e);
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return report.get();
        } catch (InterruptedException e) {
          // The thread that writes still reads what this one will close.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IOException failure(Throwable cause) {
    if (cause instanceof IOException exception) {
      return exception;
    }
    if (cause instanceof StoreException
        || cause instanceof BuildException
        || cause instanceof IdentityException
        || cause instanceof CorrectionException) {
      return new IntakeException(
          IntakeException.Reason.FAILED, String.valueOf(cause.getMessage()), cause);
    }
    if (cause instanceof UncheckedIOException exception) {
      return new IntakeException(
          IntakeException.Reason.FAILED, String.valueOf(exception.getMessage()), exception);
    }
    throw new IllegalStateException(cause);
  }

  private static IntakeException ending(Exception cause) {
    return new IntakeException(
        IntakeException.Reason.UNAVAILABLE, "The server is about to stop.", cause);
  }

  /** Takes no further batches, and waits for the one that is being written. */
  @Override
  public void close() {
    writing.shutdown();
    boolean interrupted = false;
    while (!writing.isTerminated()) {
      try {
        writing.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
