package org.chancery.extractor.rdf;

import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Affiliation;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.ontology.Chy;

/** Short cuts from node to node that spare queries the way over the facts. */
final class DirectEdges {
  private record Edge(String from, String property, String to) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      return toString().compareTo(other.toString());
    }
  }

  private final SortedSet<Edge> edges = new TreeSet<>();

  void add(ArticleNodes nodes) {
    Extraction extraction = nodes.extraction();
    for (PolicyFact fact : extraction.policyFacts()) {
      String policy = nodes.entity(fact.policy());
      String target = nodes.entity(fact.target());
      edges.add(new Edge(policy, Chy.NS + fact.relation().propertyName(), target));
      if (nodes.thing(fact.target()) instanceof Entity.Country) {
        edges.add(new Edge(target, Chy.hasPolicy.getURI(), policy));
      }
    }
    for (Affiliation affiliation : extraction.affiliations()) {
      edges.add(
          new Edge(
              nodes.entity(affiliation.member()),
              Chy.memberOf.getURI(),
              nodes.entity(affiliation.organization())));
    }
  }

  void write(QuadSink out) {
    for (Edge edge : edges) {
      out.iri(QuadSink.iri(edge.from()), QuadSink.iri(edge.property()), edge.to());
    }
  }
}
