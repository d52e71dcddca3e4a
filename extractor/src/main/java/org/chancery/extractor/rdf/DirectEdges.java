package org.chancery.extractor.rdf;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.extractor.correction.AddedFact;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.identity.CorpusNode;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.ontology.Chy;

/** Short cuts from node to node that spare queries the way over the facts. For one thread. */
final class DirectEdges {
  private record Edge(String from, String property, String to) implements Comparable<Edge> {
    private static final Comparator<Edge> ORDER =
        Comparator.comparing(Edge::from).thenComparing(Edge::property).thenComparing(Edge::to);

    @Override
    public int compareTo(Edge other) {
      return ORDER.compare(this, other);
    }
  }

  private final Identities identities;
  private final SortedSet<Edge> edges = new TreeSet<>();

  DirectEdges(Identities identities) {
    this.identities = identities;
  }

  void add(ArticleProfile article) {
    for (ArticleProfile.PolicyNote fact : article.policyFacts()) {
      addPolicyFact(
          identities.iri(article.id(), fact.policy()),
          fact.relation(),
          identities.iri(article.id(), fact.target()));
    }
    for (ArticleProfile.AffiliationNote affiliation : article.affiliations()) {
      addAffiliation(
          identities.iri(article.id(), affiliation.member()),
          identities.iri(article.id(), affiliation.organization()));
    }
  }

  void add(AddedFact fact) {
    if (fact instanceof AddedFact.PolicyFact stance) {
      addPolicyFact(stance.policy(), stance.relation(), stance.target());
    } else if (fact instanceof AddedFact.Affiliation affiliation) {
      addAffiliation(affiliation.member(), affiliation.organization());
    }
  }

  private void addPolicyFact(String policy, PolicyRelation relation, String target) {
    edges.add(new Edge(policy, Chy.NS + relation.propertyName(), target));
    if (isCountry(target)) {
      edges.add(new Edge(target, Chy.hasPolicy.getURI(), policy));
    }
  }

  private void addAffiliation(String member, String organization) {
    edges.add(new Edge(member, Chy.memberOf.getURI(), organization));
  }

  private boolean isCountry(String iri) {
    return identities
        .node(iri)
        .filter(node -> node.details() instanceof CorpusNode.Country)
        .isPresent();
  }

  void write(QuadSink out) {
    for (Edge edge : edges) {
      out.iri(QuadSink.iri(edge.from()), QuadSink.iri(edge.property()), edge.to());
    }
  }
}
