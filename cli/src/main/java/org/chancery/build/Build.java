package org.chancery.build;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.InputRoots;
import org.chancery.store.KnowledgeStore;

/**
 * Leads articles through extraction and identity into a store: new ones are added, changed ones
 * replaced, unchanged ones left alone, without being extracted again. The graph is a function of
 * the set of articles in the store, of the version and of the settings; neither order nor threads
 * nor the split into builds show in it.
 *
 * <p>A build that is killed has written nothing to the graph, or all. Safe to share between
 * threads; a store belongs to one build at a time.
 */
public final class Build {
  private final InputStream standardInput;
  private final Clock clock;
  private final Function<ExtractorSettings, Extractor> extractors;

  /**
   * A build.
   *
   * @param standardInput what the input {@code -} stands for
   * @param clock for the record of the run only
   */
  public Build(InputStream standardInput, Clock clock) {
    this(standardInput, clock, Extractor::create);
  }

  /**
   * A build that may take an extractor which is there already.
   *
   * @param extractors gives one for settings
   */
  public Build(
      InputStream standardInput, Clock clock, Function<ExtractorSettings, Extractor> extractors) {
    this.standardInput = standardInput;
    this.clock = clock;
    this.extractors = extractors;
  }

  /**
   * Reads the inputs into the store.
   *
   * @throws BuildException when the request does not fit the store
   * @throws InvalidBatchException when it is to be strict, and the batch breaks the shapes
   * @throws org.chancery.store.StoreException when the store cannot be used
   * @throws org.chancery.ontology.GazetteerException when a gazetteer cannot be read
   * @throws org.chancery.extractor.identity.IdentityException when statements of identity cannot be
   *     read or contradict each other
   * @throws org.chancery.extractor.correction.CorrectionException when corrections cannot be read
   */
  public BuildReport run(BuildRequest request, BuildListener listener) {
    Extractor extractor = extractors.apply(request.extraction());
    try (KnowledgeStore store =
        KnowledgeStore.openOrCreate(request.store(), request.extraction().baseIri())) {
      checkBase(store, request.extraction().baseIri());
      if (!store.isTextInStep()) {
        listener.step("Making the text index again, which has missed a change");
        store.reindex(entries -> listener.progress("entries", entries, -1));
      }
      KeptStatements statements =
          KeptStatements.of(store, Statements.read(request.identity(), request.corrections()));
      ArticleRecords records = new ArticleRecords(store, extractor);
      StoreWriter writer =
          new StoreWriter(
              store, extractor, statements, clock, request.freshFrom(), request.strict());
      try {
        return run(store, request, records, writer, listener);
      } catch (LostRecordException e) {
        listener.problem(String.valueOf(e.getMessage()));
        listener.step("Reading again, and checking every record");
        return run(store, request, records.verifying(), writer, listener);
      }
    }
  }

  private BuildReport run(
      KnowledgeStore store,
      BuildRequest request,
      ArticleRecords records,
      StoreWriter writer,
      BuildListener listener) {
    Reading reading =
        new ParallelExtraction(
                request.inputs(),
                request.reading(),
                request.threads(),
                records,
                standardInput,
                listener)
            .run();
    Changes changes = Changes.of(reading.arrivals().values(), gone(store, request, reading));
    return writer.write(changes, records, reading.refused(), listener);
  }

  /**
   * Takes articles out of a store, with all that only they say.
   *
   * @param ids those that are not in the store are a problem, and the others go all the same
   * @throws BuildException when the settings do not fit the store
   * @throws org.chancery.store.StoreException when the store cannot be used
   * @throws org.chancery.ontology.GazetteerException when a gazetteer cannot be read
   * @throws org.chancery.extractor.identity.IdentityException when kept statements of identity
   *     contradict each other
   */
  public BuildReport remove(
      KnowledgeStore store,
      SortedSet<String> ids,
      ExtractorSettings settings,
      BuildListener listener) {
    Extractor extractor = extractors.apply(settings);
    checkBase(store, settings.baseIri());
    Set<String> known = store.documents().keySet();
    SortedSet<String> unknown = new TreeSet<>(ids);
    unknown.removeAll(known);
    unknown.forEach(id -> listener.problem(id + ": there is no such article in the store"));
    return StoreWriter.of(store, extractor, Statements.NONE, clock, /* strict= */ false)
        .write(
            Changes.of(List.of(), ids),
            new ArticleRecords(store, extractor),
            unknown.size(),
            listener);
  }

  private static Set<String> gone(KnowledgeStore store, BuildRequest request, Reading reading) {
    return request.prune()
        ? new Pruning(store.catalogue().sources(), InputRoots.of(request.inputs()))
            .gone(store.documents().keySet(), reading.seen(), reading.files())
        : Set.of();
  }

  private static void checkBase(KnowledgeStore store, String wanted) {
    if (!store.base().equals(wanted)) {
      throw new BuildException(
          "the store "
              + store.folder()
              + " has IRIs below "
              + store.base()
              + ", this build asks for "
              + wanted
              + ": build with --base "
              + store.base()
              + ", or into another store.");
    }
  }
}
