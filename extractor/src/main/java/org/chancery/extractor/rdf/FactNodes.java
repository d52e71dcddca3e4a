package org.chancery.extractor.rdf;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.profile.FactNames;

/**
 * The nodes of an article's facts, in the order of the extraction, and which of them are rejected.
 * Immutable.
 *
 * @param rejected names of facts within the article
 */
record FactNodes(
    List<Node> claims,
    List<Node> tenures,
    List<Node> affiliations,
    List<Node> policyFacts,
    Set<String> rejected) {

  static FactNodes of(ArticleNodes nodes, Set<String> rejected) {
    FactNames names = FactNames.of(nodes.extraction());
    String document = nodes.document().getURI();
    return new FactNodes(
        nodes(document, names.claims()),
        nodes(document, names.tenures()),
        nodes(document, names.affiliations()),
        nodes(document, names.policyFacts()),
        rejected);
  }

  private static List<Node> nodes(String document, List<String> names) {
    return names.stream().map(name -> QuadSink.iri(document + '#' + name)).toList();
  }

  /** Whether a fact stands. */
  boolean stands(Node fact) {
    return !rejected.contains(fact.getURI().substring(fact.getURI().lastIndexOf('#') + 1));
  }

  /** Whether a fact stands, and the claim that it was read off, if any. */
  boolean stands(Node node, PolicyFact fact) {
    Integer claim = fact.claim();
    return stands(node) && (claim == null || stands(claims.get(claim)));
  }
}
