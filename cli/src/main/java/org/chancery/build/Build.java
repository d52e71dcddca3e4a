package org.chancery.build;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.store.CompactionPolicy;
import org.chancery.store.DocumentState;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreUpdate;
import org.chancery.store.UpdateResult;

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

  /** For many builds in one process, which need not read models and gazetteers each time. */
  Build(InputStream standardInput, Clock clock, Function<ExtractorSettings, Extractor> extractors) {
    this.standardInput = standardInput;
    this.clock = clock;
    this.extractors = extractors;
  }

  /**
   * Reads the inputs into the store.
   *
   * @throws BuildException when the request does not fit the store
   * @throws org.chancery.store.StoreException when the store cannot be used
   * @throws org.chancery.ontology.GazetteerException when a gazetteer cannot be read
   * @throws org.chancery.extractor.identity.IdentityException when statements of identity cannot be
   *     read or contradict each other
   */
  public BuildReport run(BuildRequest request, BuildListener listener) {
    Extractor extractor = extractors.apply(request.extraction());
    try (KnowledgeStore store =
        KnowledgeStore.openOrCreate(request.store(), request.extraction().baseIri())) {
      checkBase(store, request);
      if (!store.isTextInStep()) {
        listener.step("Making the text index again, which has missed a change");
        store.reindex(entries -> {});
      }
      KeptStatements statements = KeptStatements.of(store, request.identity());
      RunRecord run = new RunRecord(extractor.configuration(), clock);
      ExtractionRecords records = new ExtractionRecords(store, extractor);
      SortedMap<String, DocumentState> before = store.documents();
      ParallelExtraction reading =
          new ParallelExtraction(request, records, standardInput, listener);
      SortedMap<String, Extraction> articles = reading.run();
      BuildCounter counter = new BuildCounter(before, articles);
      Map<String, Extraction> all = withThoseOfTheStore(before, articles, records);
      listener.step("Settling who is who over " + all.size() + " articles");
      Identities identities =
          statements
              .identity(extractor)
              .settle(
                  () -> all.values().stream().map(ArticleProfile::of).iterator(),
                  all::get,
                  listener::problem);
      listener.step("Writing the graph");
      StorePlan plan = new StorePlan(store, extractor, identities);
      StoreUpdate update = plan.update(all, before, run);
      statements.keep();
      UpdateResult result = store.apply(update);
      store.dropOrphanedExtractions();
      if (store.hasGrown(CompactionPolicy.STANDARD)) {
        listener.step("Giving back the disk space of earlier versions");
        store.compact();
      }
      return counter.report(all.size(), plan.rewrittenArticles(), reading.refused(), result);
    }
  }

  private static void checkBase(KnowledgeStore store, BuildRequest request) {
    String wanted = request.extraction().baseIri();
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

  private static SortedMap<String, Extraction> withThoseOfTheStore(
      Map<String, DocumentState> before, Map<String, Extraction> given, ExtractionRecords records) {
    SortedMap<String, Extraction> all = new TreeMap<>(given);
    before.forEach((id, state) -> all.computeIfAbsent(id, missing -> records.ofStore(id, state)));
    return all;
  }
}
