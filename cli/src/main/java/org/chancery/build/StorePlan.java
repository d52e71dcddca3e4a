package org.chancery.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.correction.AddedFact;
import org.chancery.extractor.correction.CorrectedArticles;
import org.chancery.extractor.correction.Corrections;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.rdf.ArticleQuads;
import org.chancery.extractor.rdf.CorrectionQuads;
import org.chancery.extractor.rdf.DatasetSize;
import org.chancery.extractor.rdf.DerivedQuads;
import org.chancery.extractor.rdf.DescriptionQuads;
import org.chancery.extractor.rdf.EntityQuads;
import org.chancery.extractor.rdf.ExampleQuery;
import org.chancery.extractor.rdf.Iris;
import org.chancery.extractor.rdf.VocabularyQuads;
import org.chancery.server.SavedQueries;
import org.chancery.store.DocumentState;
import org.chancery.store.GraphReplacement;
import org.chancery.store.KnowledgeStore;
import org.chancery.store.StoreUpdate;

/**
 * Settles which graphs of the store are written, and with what. Articles are read from their
 * records one by one, when their turn to be written comes. For one run.
 */
final class StorePlan {
  private final KnowledgeStore store;
  private final Extractor extractor;
  private final ArticleRecords records;
  private final Identities identities;
  private final CorrectedArticles articles;
  private final List<AddedFact> added;
  private final Corrections corrections;
  private final Iris iris;
  private final SortedMap<String, String> keys;
  private final SortedSet<String> rewritten = new TreeSet<>();
  private final Set<Node> removed = new HashSet<>();
  private long written;

  /**
   * What has to be written so that the store holds some articles.
   *
   * @param articles all that are to be in the store, without rejected facts
   * @param keys of the records of all articles that are to be in the store, by their ids
   * @param before what the store holds
   */
  StorePlan(
      KnowledgeStore store,
      Extractor extractor,
      ArticleRecords records,
      Identities identities,
      CorrectedArticles articles,
      Corrections corrections,
      SortedMap<String, String> keys,
      Map<String, DocumentState> before) {
    this.store = store;
    this.extractor = extractor;
    this.records = records;
    this.identities = identities;
    this.articles = articles;
    this.corrections = corrections;
    this.added = corrections.added(identities);
    this.iris = new Iris(store.base());
    this.keys = keys;
    keys.forEach(
        (id, key) -> {
          DocumentState state = before.get(id);
          String fingerprint =
              ArticleQuads.fingerprint(id, key, identities, articles.rejectedIn(id));
          if (state == null || !state.graphFingerprint().equals(fingerprint)) {
            rewritten.add(id);
          }
        });
    for (String id : before.keySet()) {
      if (!keys.containsKey(id)) {
        removed.add(node(iris.document(id)));
        removed.add(node(iris.textGraph(id)));
      }
    }
  }

  /** Whether the store holds what it is to hold. */
  boolean isEmpty() {
    return rewritten.isEmpty() && removed.isEmpty() && areCorrectionsWritten();
  }

  private boolean areCorrectionsWritten() {
    Set<Quad> wanted = new HashSet<>();
    writeCorrections(
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            wanted.add(quad);
          }
        });
    return store.read(
        dataset ->
            Iter.toSet(dataset.find(node(iris.correctionsGraph()), Node.ANY, Node.ANY, Node.ANY))
                .equals(wanted));
  }

  private void writeCorrections(StreamRDF out) {
    CorrectionQuads.write(corrections, identities, iris, out);
  }

  /** How many articles' graphs are written by {@link #update}. */
  int rewritten() {
    return rewritten.size();
  }

  /**
   * The update that writes what differs.
   *
   * @param runs the records of all runs, this one included
   * @param progress told how many articles have been written
   */
  StoreUpdate update(List<Quad> runs, LongConsumer progress) {
    List<GraphReplacement> graphs = new ArrayList<>();
    for (String id : rewritten) {
      Set<Node> both = Set.of(node(iris.document(id)), node(iris.textGraph(id)));
      graphs.add(new GraphReplacement(both, out -> writeArticle(id, out, progress)));
    }
    graphs.addAll(common(runs));
    return new StoreUpdate(graphs, removed);
  }

  /**
   * Sends everything that the store is to hold.
   *
   * @param runs the records of all runs, this one included
   * @param progress told how many articles have been written
   */
  Consumer<StreamRDF> everything(List<Quad> runs, LongConsumer progress) {
    List<GraphReplacement> common = common(runs);
    return out -> {
      keys.keySet().forEach(id -> writeArticle(id, out, progress));
      common.forEach(graph -> graph.writer().accept(out));
    };
  }

  private void writeArticle(String id, StreamRDF out, LongConsumer progress) {
    String key = String.valueOf(keys.get(id));
    ArticleQuads.write(records.extraction(id, key), identities, articles.rejectedIn(id), out);
    written++;
    progress.accept(written);
  }

  /** The graphs that belong to no single article. */
  private List<GraphReplacement> common(List<Quad> runs) {
    List<GraphReplacement> graphs = new ArrayList<>();
    graphs.add(graph(iris.entitiesGraph(), out -> EntityQuads.write(identities, iris, out)));
    graphs.add(graph(iris.derivedGraph(), this::derive));
    graphs.add(graph(iris.correctionsGraph(), this::writeCorrections));
    graphs.add(
        graph(
            iris.vocabularyGraph(),
            out -> VocabularyQuads.write(extractor.gazetteer(), iris, out)));
    graphs.add(graph(iris.descriptionGraph(), this::describe));
    // Settled now: while the update is applied, the store no longer knows what mentions named.
    List<Quad> redirects =
        new Redirects(
                store,
                id -> Optional.ofNullable(keys.get(id)).map(key -> records.extraction(id, key)),
                identities,
                iris)
            .quads();
    graphs.add(graph(iris.redirectsGraph(), out -> redirects.forEach(out::quad)));
    graphs.add(graph(iris.runsGraph(), out -> runs.forEach(out::quad)));
    return graphs;
  }

  private void derive(StreamRDF out) {
    new DerivedQuads(identities, extractor.gazetteer(), iris).write(articles, added, out);
  }

  private void describe(StreamRDF out) {
    SortedMap<String, Configuration> configurations = new TreeMap<>();
    for (ArticleProfile article : articles) {
      configurations.put(article.configuration().hash(), article.configuration());
    }
    List<ExampleQuery> queries =
        SavedQueries.bundled().stream()
            .map(q -> new ExampleQuery(q.name(), q.title(), q.comment(), q.text()))
            .toList();
    DescriptionQuads.write(
        iris,
        DatasetSize.of(articles, corrections, identities),
        configurations.values(),
        queries,
        out);
  }

  private static GraphReplacement graph(String name, Consumer<StreamRDF> writer) {
    return new GraphReplacement(node(name), writer);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
