package org.chancery.build;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.document.ArticleReader;
import org.chancery.extractor.document.ArticleStream;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.InputRoots;
import org.chancery.extractor.document.SourceProblem;
import org.chancery.store.DocumentState;
import org.chancery.store.KnowledgeStore;

/** Finds out what a build would do, by reading its inputs without extracting anything. */
public final class DifferenceFinder {
  private final InputStream standardInput;

  /**
   * A finder.
   *
   * @param standardInput what the input {@code -} stands for
   */
  public DifferenceFinder(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Compares the inputs of a build with a store, which is only read.
   *
   * @throws org.chancery.ontology.GazetteerException when a gazetteer cannot be read
   */
  public BuildDifference find(KnowledgeStore store, BuildRequest request, BuildListener listener) {
    Configuration configuration = Extractor.create(request.extraction()).configuration();
    Map<String, DocumentState> states = store.documents();
    SortedSet<String> added = new TreeSet<>();
    SortedSet<String> changed = new TreeSet<>();
    SortedSet<String> unchanged = new TreeSet<>();
    AtomicInteger refused = new AtomicInteger();
    Map<Path, Boolean> files = new HashMap<>();
    try (ArticleStream articles =
        new ArticleReader(request.reading(), standardInput)
            .open(request.inputs(), problem -> tell(problem, refused, listener))) {
      listener.started(articles.files().size());
      while (articles.hasNext()) {
        Document article = articles.next();
        DocumentState state = states.get(article.id());
        SortedSet<String> kind =
            state == null
                ? added
                : state.extractionHash().equals(Extraction.key(article, configuration))
                    ? unchanged
                    : changed;
        kind.add(article.id());
        listener.article(article.id());
      }
      files.putAll(Reading.files(articles));
    }
    SortedSet<String> removed = new TreeSet<>();
    if (request.prune()) {
      Set<String> seen = new HashSet<>(added);
      seen.addAll(changed);
      seen.addAll(unchanged);
      removed.addAll(
          new Pruning(store.catalogue().sources(), InputRoots.of(request.inputs()))
              .gone(states.keySet(), seen, files));
    }
    return new BuildDifference(added, changed, unchanged, removed, refused.get());
  }

  private static void tell(SourceProblem problem, AtomicInteger refused, BuildListener listener) {
    if (problem.severity() == SourceProblem.Severity.ERROR) {
      refused.incrementAndGet();
    }
    listener.problem(problem.toString());
  }
}
