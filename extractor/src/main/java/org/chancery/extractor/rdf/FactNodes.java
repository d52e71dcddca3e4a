package org.chancery.extractor.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.chancery.extractor.profile.FactNames;

/** The nodes of an article's facts, in the order of the extraction. Immutable. */
record FactNodes(
    List<Node> claims, List<Node> tenures, List<Node> affiliations, List<Node> policyFacts) {

  static FactNodes of(ArticleNodes nodes) {
    FactNames names = FactNames.of(nodes.extraction());
    String document = nodes.document().getURI();
    return new FactNodes(
        nodes(document, names.claims()),
        nodes(document, names.tenures()),
        nodes(document, names.affiliations()),
        nodes(document, names.policyFacts()));
  }

  private static List<Node> nodes(String document, List<String> names) {
    return names.stream().map(name -> QuadSink.iri(document + '#' + name)).toList();
  }
}
