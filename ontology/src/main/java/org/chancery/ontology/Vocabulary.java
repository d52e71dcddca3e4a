package org.chancery.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of well-known vocabularies that the graph uses and that Jena has no constants for (it
 * has SchemaDO, ORG, DCTerms, SKOS, OWL, RDFS, VOID, DCAT and FOAF: use {@code asNode()} of those).
 * Immutable and safe to share between threads.
 */
public final class Vocabulary {
  private Vocabulary() {}

  private static Node node(String namespace, String localName) {
    return NodeFactory.createURI(namespace + localName);
  }

  /** NLP Interchange Format: texts and offsets. */
  public static final class Nif {
    public static final String NS =
        "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    public static final Node Context = node(NS, "Context");
    public static final Node Phrase = node(NS, "Phrase");
    public static final Node OffsetBasedString = node(NS, "OffsetBasedString");
    public static final Node beginIndex = node(NS, "beginIndex");
    public static final Node endIndex = node(NS, "endIndex");
    public static final Node referenceContext = node(NS, "referenceContext");
    public static final Node anchorOf = node(NS, "anchorOf");
    public static final Node isString = node(NS, "isString");

    private Nif() {}
  }

  /** Internationalization Tag Set: what a piece of text refers to, and how sure that is. */
  public static final class ItsRdf {
    public static final String NS = "http://www.w3.org/2005/11/its/rdf#";

    public static final Node taIdentRef = node(NS, "taIdentRef");
    public static final Node taConfidence = node(NS, "taConfidence");

    private ItsRdf() {}
  }

  /** PROV-O: where things come from. */
  public static final class Prov {
    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final Node Activity = node(NS, "Activity");
    public static final Node Entity = node(NS, "Entity");
    public static final Node SoftwareAgent = node(NS, "SoftwareAgent");
    public static final Node used = node(NS, "used");
    public static final Node generated = node(NS, "generated");
    public static final Node wasGeneratedBy = node(NS, "wasGeneratedBy");
    public static final Node wasDerivedFrom = node(NS, "wasDerivedFrom");
    public static final Node wasAssociatedWith = node(NS, "wasAssociatedWith");
    public static final Node wasAttributedTo = node(NS, "wasAttributedTo");
    public static final Node wasInformedBy = node(NS, "wasInformedBy");
    public static final Node startedAtTime = node(NS, "startedAtTime");
    public static final Node endedAtTime = node(NS, "endedAtTime");

    private Prov() {}
  }

  /** SHACL, as far as descriptions of example queries need it. */
  public static final class Sh {
    public static final String NS = "http://www.w3.org/ns/shacl#";

    public static final Node SPARQLExecutable = node(NS, "SPARQLExecutable");
    public static final Node SPARQLSelectExecutable = node(NS, "SPARQLSelectExecutable");
    public static final Node select = node(NS, "select");
    public static final Node declare = node(NS, "declare");
    public static final Node prefix = node(NS, "prefix");
    public static final Node namespace = node(NS, "namespace");

    private Sh() {}
  }
}
