package org.chancery.extractor.rdf;

import org.apache.jena.riot.system.StreamRDF;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.identity.Identities;
import org.chancery.ontology.Gazetteer;

/**
 * What all articles say together, in the graph of what is derived: incumbencies, direct edges,
 * groups of claims, counts. Articles are added one by one, in any order, and not kept.
 *
 * <pre>{@code
 * DerivedQuads derived = new DerivedQuads(identities, gazetteer, iris);
 * extractions.forEach(derived::add);
 * derived.write(out);
 * }</pre>
 *
 * <p>Used by one thread at a time.
 */
public final class DerivedQuads {
  private final Identities identities;
  private final Iris iris;
  private final Incumbencies incumbencies;
  private final DirectEdges directEdges;
  private final ClaimGroups claimGroups;
  private final EntityCounts counts;

  /**
   * Nothing added yet.
   *
   * @param identities settled over all the articles that will be added
   * @param gazetteer says which roles have many holders at a time
   */
  public DerivedQuads(Identities identities, Gazetteer gazetteer, Iris iris) {
    this.identities = identities;
    this.iris = iris;
    this.incumbencies = new Incumbencies(identities, gazetteer, iris);
    this.directEdges = new DirectEdges();
    this.claimGroups = new ClaimGroups(iris);
    this.counts = new EntityCounts();
  }

  /** Adds an article, each once. */
  public void add(Extraction extraction) {
    ArticleNodes nodes = new ArticleNodes(extraction, identities, iris);
    FactNodes facts = FactNodes.of(nodes);
    incumbencies.add(nodes, facts);
    directEdges.add(nodes);
    claimGroups.add(nodes, facts);
    counts.add(nodes);
  }

  /** Writes what the added articles say. */
  public void write(StreamRDF out) {
    QuadSink sink = new QuadSink(iris.derivedGraph(), out);
    incumbencies.write(sink);
    directEdges.write(sink);
    claimGroups.write(sink);
    counts.write(sink);
  }
}
