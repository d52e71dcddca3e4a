package org.chancery.build;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.correction.CorrectedArticles;
import org.chancery.extractor.correction.Corrections;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.rdf.Iris;
import org.chancery.store.CompactionPolicy;
import org.chancery.store.DocumentState;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.LoadProgress;
import org.chancery.store.StoreException;
import org.chancery.store.UpdateCheck;
import org.chancery.store.UpdateResult;

/**
 * Brings a store from the articles that it holds to others: settles identity anew over all of them
 * and writes the graphs that have changed, in one transaction. The graph is a function of the set
 * of articles in the store, of the version and of the settings; the split into batches does not
 * show in it.
 *
 * <p>One batch at a time; queries go on meanwhile and see the store before or after it.
 *
 * <pre>{@code
 * ArticleRecords records = new ArticleRecords(store, extractor);
 * Arrival arrival = records.keep(extraction, null);
 * new StoreWriter(store, extractor, statements, clock)
 *     .write(Changes.of(List.of(arrival), Set.of()), records, refused, listener);
 * }</pre>
 */
public final class StoreWriter {
  private final KnowledgeStore store;
  private final Extractor extractor;
  private final KeptStatements statements;
  private final Clock clock;
  private final int freshFrom;
  private final boolean strict;

  /**
   * For a store.
   *
   * @param statements what the user knows better than the rules
   * @param clock for the record of the run only
   * @param freshFrom from how many written articles on, where these are more than those that stay,
   *     a new edition of the whole store is loaded in bulk
   * @param strict whether a batch that breaks the shapes is refused
   */
  StoreWriter(
      KnowledgeStore store,
      Extractor extractor,
      KeptStatements statements,
      Clock clock,
      int freshFrom,
      boolean strict) {
    this.store = store;
    this.extractor = extractor;
    this.statements = statements;
    this.clock = clock;
    this.freshFrom = freshFrom;
    this.strict = strict;
  }

  /**
   * For a store that may be served meanwhile.
   *
   * @param statements what is given in addition to what the store keeps
   * @param clock for the record of the run only
   * @param strict whether a batch that breaks the shapes is refused
   * @throws org.chancery.extractor.identity.IdentityException when statements of identity are
   *     malformed
   * @throws org.chancery.extractor.correction.CorrectionException when corrections are
   */
  public static StoreWriter of(
      KnowledgeStore store,
      Extractor extractor,
      Statements statements,
      Clock clock,
      boolean strict) {
    return new StoreWriter(
        store,
        extractor,
        KeptStatements.of(store, statements),
        clock,
        BuildRequest.FRESH_FROM,
        strict);
  }

  /**
   * Applies a batch.
   *
   * @param changes whose records and profiles are in the store
   * @param records of that store
   * @param refused how many pieces of input were refused before, for the report
   * @throws BuildException when the store has lost a record that it needs
   * @throws InvalidBatchException when it is to be strict, and the batch breaks the shapes
   * @throws org.chancery.store.StoreException when the store cannot be written to
   * @throws org.chancery.extractor.identity.IdentityException when the statements contradict each
   *     other
   */
  public BuildReport write(
      Changes changes, ArticleRecords records, int refused, BuildListener listener) {
    RunRecord run = new RunRecord(extractor.configuration(), clock);
    SortedMap<String, DocumentState> before = store.documents();
    SortedMap<String, String> keys = keys(before, changes);
    BuildCounter counter = new BuildCounter(before, changes, keys);
    String mark = statements.fingerprint() + ' ' + extractor.configuration().hash();
    boolean same = counter.isUnchanged() && mark.equals(store.catalogue().mark());
    if (same && !statements.areGiven()) {
      tidy(keys.keySet(), mark);
      return counter.report(0, refused, new UpdateResult(0, 0));
    }
    Profiles profiles = new Profiles(store.catalogue(), records, keys);
    store.catalogue().commit();
    Corrections corrections = statements.corrections();
    CorrectedArticles articles =
        new CorrectedArticles(profiles, corrections, new Iris(store.base())::document);
    articles.waiting().forEach(listener::problem);
    listener.step("Settling who is who over " + keys.size() + " articles");
    Identities identities =
        statements
            .identity(extractor)
            .settle(
                articles,
                id -> records.extraction(id, String.valueOf(keys.get(id))),
                listener::problem);
    corrections.waiting(identities).forEach(listener::problem);
    StorePlan plan =
        new StorePlan(store, extractor, records, identities, articles, corrections, keys, before);
    List<Quad> runs =
        run.quads(
            store,
            new Iris(store.base()),
            counter.summary() + "; " + plan.rewritten() + " articles written");
    UpdateResult result = write(plan, runs, keys.size(), listener);
    // Kept before the graph that follows them; here for a batch that changes no graph.
    statements.keep();
    tidy(keys.keySet(), mark);
    compactWhenGrown(listener);
    return counter.report(plan.rewritten(), refused, result);
  }

  /** Forgets what belongs to no article, and notes what the graph was made with. */
  private void tidy(Set<String> articles, String mark) {
    store.catalogue().retain(articles);
    store.catalogue().commit(mark);
    store.dropOrphanedExtractions();
  }

  private void compactWhenGrown(BuildListener listener) {
    if (store.hasGrown(CompactionPolicy.STANDARD)) {
      listener.step("Giving back the disk space of earlier versions");
      try {
        store.compact();
      } catch (StoreException e) {
        // What was asked for has succeeded; for this there is no room, perhaps.
        listener.problem(String.valueOf(e.getMessage()));
      }
    }
  }

  private UpdateResult write(
      StorePlan plan, List<Quad> runs, int articles, BuildListener listener) {
    if (plan.isEmpty()) {
      return new UpdateResult(0, 0);
    }
    UpdateCheck check = new ShapesCheck(strict, listener, statements::keep);
    if (plan.rewritten() >= freshFrom && plan.rewritten() > articles / 2) {
      listener.step("Loading the graph of " + articles + " articles into a new place");
      long before =
          store.read(graphs -> Iter.count(graphs.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
      return new UpdateResult(
          store.replaceAll(
              plan.everything(runs, n -> listener.progress("articles", n, articles)),
              check,
              loading(listener)),
          before);
    }
    listener.step("Writing the graph");
    return store.apply(
        plan.update(runs, n -> listener.progress("articles", n, plan.rewritten())), check);
  }

  private static LoadProgress loading(BuildListener listener) {
    return new LoadProgress() {
      @Override
      public void indexed(long entries) {
        listener.progress("entries", entries, -1);
      }

      @Override
      public void checked(long nodes) {
        listener.progress("checked nodes", nodes, -1);
      }
    };
  }

  private static SortedMap<String, String> keys(
      SortedMap<String, DocumentState> before, Changes changes) {
    SortedMap<String, String> keys = new TreeMap<>();
    before.forEach((id, state) -> keys.put(id, state.extractionHash()));
    keys.keySet().removeAll(changes.removals());
    changes.arrivals().forEach((id, arrival) -> keys.put(id, arrival.key()));
    return keys;
  }
}
