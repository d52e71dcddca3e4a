package org.chancery.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.rdf.ArticleQuads;
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

/** Settles which graphs of the store are written, and with what. For one run. */
final class StorePlan {
  private final KnowledgeStore store;
  private final Extractor extractor;
  private final Identities identities;
  private final Iris iris;
  private int rewrittenArticles;

  StorePlan(KnowledgeStore store, Extractor extractor, Identities identities) {
    this.store = store;
    this.extractor = extractor;
    this.identities = identities;
    this.iris = new Iris(extractor.configuration().baseIri());
  }

  /**
   * The update that brings the store from what it holds to what the articles say.
   *
   * @param all every article that is to be in the store
   * @param before what the store holds
   */
  StoreUpdate update(
      Map<String, Extraction> all, Map<String, DocumentState> before, RunRecord run) {
    Map<String, Extraction> rewritten = rewritten(all, before);
    rewrittenArticles = rewritten.size();
    if (rewritten.isEmpty()) {
      return StoreUpdate.of(List.of());
    }
    List<GraphReplacement> graphs = new ArrayList<>();
    rewritten.forEach((id, extraction) -> graphs.add(article(id, extraction)));
    graphs.add(graph(iris.entitiesGraph(), out -> EntityQuads.write(identities, iris, out)));
    graphs.add(graph(iris.derivedGraph(), out -> derive(all, out)));
    graphs.add(
        graph(
            iris.vocabularyGraph(),
            out -> VocabularyQuads.write(extractor.gazetteer(), iris, out)));
    graphs.add(graph(iris.descriptionGraph(), out -> describe(all, out)));
    // Settled now: while the update is applied, the store no longer knows what mentions named.
    List<Quad> redirects =
        new Redirects(store, id -> Optional.ofNullable(all.get(id)), identities, iris).quads();
    graphs.add(graph(iris.redirectsGraph(), out -> redirects.forEach(out::quad)));
    graphs.add(graph(iris.runsGraph(), out -> run.write(store, iris, rewrittenArticles, out)));
    return StoreUpdate.of(graphs);
  }

  /** How many articles' graphs the update writes. */
  int rewrittenArticles() {
    return rewrittenArticles;
  }

  private Map<String, Extraction> rewritten(
      Map<String, Extraction> all, Map<String, DocumentState> before) {
    Map<String, Extraction> rewritten = new TreeMap<>();
    all.forEach(
        (id, extraction) -> {
          DocumentState state = before.get(id);
          String fingerprint = ArticleQuads.fingerprint(id, extraction.key(), identities);
          if (state == null || !state.graphFingerprint().equals(fingerprint)) {
            rewritten.put(id, extraction);
          }
        });
    return rewritten;
  }

  private GraphReplacement article(String id, Extraction extraction) {
    Set<Node> graphs = Set.of(node(iris.document(id)), node(iris.textGraph(id)));
    return new GraphReplacement(graphs, out -> ArticleQuads.write(extraction, identities, out));
  }

  private void derive(Map<String, Extraction> all, StreamRDF out) {
    new DerivedQuads(identities, extractor.gazetteer(), iris).write(profiles(all), out);
  }

  private void describe(Map<String, Extraction> all, StreamRDF out) {
    Map<String, Configuration> configurations = new TreeMap<>();
    all.values().stream()
        .map(Extraction::configuration)
        .forEach(configuration -> configurations.put(configuration.hash(), configuration));
    List<ExampleQuery> queries =
        SavedQueries.bundled().stream()
            .map(q -> new ExampleQuery(q.name(), q.title(), q.comment(), q.text()))
            .toList();
    DescriptionQuads.write(
        iris, DatasetSize.of(profiles(all), identities), configurations.values(), queries, out);
  }

  private static Iterable<ArticleProfile> profiles(Map<String, Extraction> all) {
    return () -> all.values().stream().map(ArticleProfile::of).iterator();
  }

  private static GraphReplacement graph(String name, Consumer<StreamRDF> writer) {
    return new GraphReplacement(node(name), writer);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
