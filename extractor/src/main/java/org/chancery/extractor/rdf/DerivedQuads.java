package org.chancery.extractor.rdf;

import java.util.List;
import org.apache.jena.riot.system.StreamRDF;
import org.chancery.extractor.correction.AddedFact;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.ontology.Gazetteer;

/**
 * What all articles say together, in the graph of what is derived: incumbencies, direct edges,
 * groups of claims, counts.
 *
 * <pre>{@code
 * new DerivedQuads(identities, gazetteer, iris).write(profiles, out);
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DerivedQuads {
  private final Identities identities;
  private final Gazetteer gazetteer;
  private final Iris iris;

  /**
   * What articles say together.
   *
   * @param identities settled over all the articles that will be written
   * @param gazetteer says which roles have many holders at a time
   */
  public DerivedQuads(Identities identities, Gazetteer gazetteer, Iris iris) {
    this.identities = identities;
    this.gazetteer = gazetteer;
    this.iris = iris;
  }

  /**
   * Writes what articles say.
   *
   * @param articles each once, in any order; gone through twice, with the same articles each time,
   *     and not kept, so that they need not be in memory
   */
  public void write(Iterable<ArticleProfile> articles, StreamRDF out) {
    write(articles, List.of(), out);
  }

  /**
   * Writes what articles say and people add.
   *
   * @param articles as above, without facts that people reject
   * @param added facts between nodes that there are
   */
  public void write(Iterable<ArticleProfile> articles, List<AddedFact> added, StreamRDF out) {
    Incumbencies incumbencies = new Incumbencies(identities, gazetteer, iris);
    DirectEdges directEdges = new DirectEdges(identities);
    EntityCounts counts = new EntityCounts(identities);
    ClaimGroups claimGroups = new ClaimGroups(identities, iris);
    for (ArticleProfile article : articles) {
      incumbencies.add(article);
      directEdges.add(article);
      counts.add(article);
      claimGroups.count(article);
    }
    added.forEach(incumbencies::add);
    added.forEach(directEdges::add);
    QuadSink sink = new QuadSink(iris.derivedGraph(), out);
    incumbencies.write(sink);
    directEdges.write(sink);
    counts.write(sink);
    articles.forEach(claimGroups::add);
    claimGroups.write(sink);
  }
}
