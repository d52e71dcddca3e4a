package org.chancery.build;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.chancery.extractor.ExtractionException;
import org.chancery.extractor.document.ArticleReader;
import org.chancery.extractor.document.ArticleStream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.InputFile;
import org.chancery.extractor.document.ReaderSettings;
import org.chancery.extractor.document.SourceProblem;
import org.jspecify.annotations.Nullable;

/** Reads the inputs in one thread and extracts in several. For one run. */
public final class ParallelExtraction {
  /**
   * How many articles may wait for each thread: enough that none is idle, few enough for memory.
   */
  private static final int WAITING_PER_THREAD = 4;

  private final List<String> inputs;
  private final ReaderSettings settings;
  private final int threadCount;
  private final ArticleKeeper keeper;
  private final InputStream standardInput;
  private final BuildListener listener;
  private final SortedMap<String, Arrival> arrivals = new ConcurrentSkipListMap<>();
  private final Set<String> seen = new HashSet<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * Reads some inputs.
   *
   * @param threads how many articles are extracted at a time
   * @param keeper where the articles go
   * @param standardInput what the input {@code -} stands for
   */
  public ParallelExtraction(
      List<String> inputs,
      ReaderSettings settings,
      int threads,
      ArticleKeeper keeper,
      InputStream standardInput,
      BuildListener listener) {
    this.inputs = List.copyOf(inputs);
    this.settings = settings;
    this.threadCount = threads;
    this.keeper = keeper;
    this.standardInput = standardInput;
    this.listener = listener;
  }

  /** Leads all articles that can be read to where they are kept. */
  public Reading run() {
    ArticleReader reader = new ArticleReader(settings, standardInput);
    ExecutorService threads = Executors.newFixedThreadPool(threadCount);
    Semaphore waiting = new Semaphore(threadCount * WAITING_PER_THREAD);
    Map<Path, Boolean> files;
    try (ArticleStream articles = reader.open(inputs, this::problem)) {
      listener.started(articles.files().size());
      while (failure.get() == null && articles.hasNext()) {
        Document article = articles.next();
        String source = source(articles.file());
        seen.add(article.id());
        waiting.acquireUninterruptibly();
        threads.execute(
            () -> {
              try {
                extract(article, source);
              } finally {
                waiting.release();
              }
            });
      }
      files = Reading.files(articles);
    } finally {
      awaitEnd(threads);
    }
    passOnFailure();
    return new Reading(arrivals, seen, files, refused.get());
  }

  private static @Nullable String source(@Nullable InputFile file) {
    Path path = file == null ? null : file.path();
    return path == null ? null : Reading.normal(path).toString();
  }

  private void extract(Document article, @Nullable String source) {
    if (failure.get() != null) {
      return;
    }
    try {
      arrivals.put(article.id(), keeper.keep(article, source));
      synchronized (listener) {
        listener.article(article.id());
      }
    } catch (ExtractionException e) {
      refused.incrementAndGet();
      synchronized (listener) {
        listener.problem(article.id() + ": error: " + e.getMessage());
      }
    } catch (RuntimeException | Error e) {
      // The store or the machine, not the article: the build ends.
      failure.compareAndSet(null, e);
    }
  }

  private void problem(SourceProblem problem) {
    if (problem.severity() == SourceProblem.Severity.ERROR) {
      refused.incrementAndGet();
    }
    synchronized (listener) {
      listener.problem(problem.toString());
    }
  }

  private void passOnFailure() {
    Throwable cause = failure.get();
    if (cause instanceof RuntimeException exception) {
      throw exception;
    }
    if (cause instanceof Error error) {
      throw error;
    }
  }

  private static void awaitEnd(ExecutorService threads) {
    threads.shutdown();
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
        threads.shutdownNow();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
