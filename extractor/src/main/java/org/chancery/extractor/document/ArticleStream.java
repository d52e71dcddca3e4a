package org.chancery.extractor.document;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The articles of some inputs, read one at a time, in the order of the inputs. Never fails for what
 * it reads: problems are reported and passed over. For one thread at a time.
 */
public final class ArticleStream implements Iterator<Document>, AutoCloseable {
  private final List<InputFile> files;
  private final SourceOpener opener;
  private final DraftChecker checker;
  private final Consumer<SourceProblem> problems;
  private final Map<String, String> locations = new HashMap<>();
  private final Set<InputFile> failed = new HashSet<>();
  private int opened;
  private @Nullable ArticleSource source;
  private @Nullable Document next;
  private @Nullable InputFile nextFile;
  private @Nullable InputFile file;

  ArticleStream(
      List<InputFile> files,
      SourceOpener opener,
      DraftChecker checker,
      Consumer<SourceProblem> problems) {
    this.files = files;
    this.opener = opener;
    this.checker = checker;
    this.problems = problems;
  }

  /** The files that are read, in their order; none of them need have been opened yet. */
  public List<InputFile> files() {
    return files;
  }

  /** How many files have been read to their end, for progress. */
  public int filesRead() {
    return source == null ? opened : opened - 1;
  }

  /**
   * The file that the article came from that {@link #next} has returned last; null before the
   * first.
   */
  public @Nullable InputFile file() {
    return file;
  }

  /**
   * The files of which some part was refused so far, so that not all of their articles are known.
   */
  public Set<InputFile> failed() {
    return Collections.unmodifiableSet(failed);
  }

  @Override
  public boolean hasNext() {
    while (next == null && (source != null || opened < files.size())) {
      advance();
    }
    return next != null;
  }

  @Override
  public Document next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("no more articles");
    }
    Document article = next;
    file = nextFile;
    next = null;
    return article;
  }

  /** Closes the file that is being read; there are no articles after that. */
  @Override
  public void close() {
    closeSource();
    opened = files.size();
    next = null;
  }

  private void advance() {
    if (source == null) {
      opened++;
    }
    InputFile reading = files.get(opened - 1);
    try {
      if (source == null) {
        source = opener.open(reading);
      }
      Optional<Draft> draft = source.next();
      if (draft.isPresent()) {
        accept(reading, draft.get());
      } else {
        closeSource();
      }
    } catch (RefusedException e) {
      failed.add(reading);
      problems.accept(SourceProblem.error(reading.name() + e.where(), message(e)));
    } catch (IOException e) {
      failed.add(reading);
      problems.accept(SourceProblem.error(reading.name(), Failures.message(e)));
      closeSource();
    }
  }

  private void accept(InputFile from, Draft draft) throws RefusedException {
    Document document = checker.document(from, draft);
    String location = from.name() + draft.where();
    String first = locations.putIfAbsent(document.id(), location);
    if (first != null) {
      throw new RefusedException(
          draft.where(),
          "its id \""
              + document.id()
              + "\" is already that of "
              + first
              + ", which was kept. Give one of them another id.");
    }
    next = document;
    nextFile = from;
  }

  private static String message(RefusedException refusal) {
    String message = refusal.getMessage();
    return message == null ? "it was refused" : message;
  }

  private void closeSource() {
    if (source != null) {
      try {
        source.close();
      } catch (IOException e) {
        problems.accept(SourceProblem.warning(files.get(opened - 1).name(), Failures.message(e)));
      }
      source = null;
    }
  }
}
