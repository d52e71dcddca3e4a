package org.chancery.build;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.chancery.extractor.rdf.Iris;
import org.chancery.store.KnowledgeStore;

/** Finds the IRI that somebody means, who has it from a server, from memory or from last year. */
public final class AskedIri {
  private static final String SERVED = "/id/";

  private final KnowledgeStore store;
  private final Iris iris;

  /** For IRIs of a store. */
  public AskedIri(KnowledgeStore store) {
    this.store = store;
    this.iris = new Iris(store.base());
  }

  /**
   * The IRI of the store, which need not know it.
   *
   * @param asked an IRI of the store, also one that a server shows under its own address, one that
   *     is no longer used, or the part behind the base ({@code person/ana-ruiz})
   */
  public String resolve(String asked) {
    return current(ofStore(asked));
  }

  private String ofStore(String asked) {
    if (asked.startsWith(store.base())) {
      return asked;
    }
    int served = asked.indexOf(SERVED);
    if (asked.startsWith("http") && served > 0) {
      return store.base() + asked.substring(served + SERVED.length());
    }
    return asked.contains(":") ? asked : store.base() + asked;
  }

  /** Where an IRI that is no longer used leads to. */
  private String current(String iri) {
    return store.read(
        dataset -> {
          Iterator<Quad> quads =
              dataset.find(
                  NodeFactory.createURI(iris.redirectsGraph()),
                  NodeFactory.createURI(iri),
                  DCTerms.isReplacedBy.asNode(),
                  Node.ANY);
          return quads.hasNext() ? quads.next().getObject().getURI() : iri;
        });
  }
}
