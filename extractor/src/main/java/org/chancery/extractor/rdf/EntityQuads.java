package org.chancery.extractor.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.chancery.extractor.identity.CorpusNode;
import org.chancery.extractor.identity.Identities;
import org.chancery.ontology.Chy;
import org.jspecify.annotations.Nullable;

/** People, offices, countries, organisations and policies, in the graph of entities. */
public final class EntityQuads {
  private final QuadSink out;

  private EntityQuads(QuadSink out) {
    this.out = out;
  }

  /** Writes every node of the identities, in the order of their IRIs. */
  public static void write(Identities identities, Iris iris, StreamRDF out) {
    EntityQuads quads = new EntityQuads(new QuadSink(iris.entitiesGraph(), out));
    identities.nodes().forEach(quads::node);
  }

  private void node(CorpusNode entity) {
    Node node = QuadSink.iri(entity.iri());
    out.describe(node, concept(entity.type().className()), entity.label());
    entity.altLabels().forEach(label -> out.text(node, SKOS.altLabel.asNode(), label));
    entity.sameAs().forEach(iri -> out.iri(node, OWL2.sameAs.asNode(), iri));
    CorpusNode.Details details = entity.details();
    if (details instanceof CorpusNode.Office office) {
      out.iri(node, ORG.role.asNode(), office.role());
      out.iri(node, Chy.jurisdiction, office.jurisdiction());
      out.iri(node, ORG.postIn.asNode(), office.body());
    } else if (details instanceof CorpusNode.Country country) {
      out.text(node, Chy.isoCode, country.isoCode());
      out.text(node, Chy.isoCode3, country.isoCode3());
    } else if (details instanceof CorpusNode.Organization organization) {
      concept(node, Chy.organizationKind, organization.kind());
      out.iri(node, Chy.country, organization.country());
    } else if (details instanceof CorpusNode.Policy policy) {
      concept(node, Chy.policyType, policy.policyType());
      out.iri(node, Chy.jurisdiction, policy.jurisdiction());
      policy.related().forEach(iri -> out.iri(node, SKOS.related.asNode(), iri));
    }
  }

  private void concept(Node node, Node property, @Nullable String localName) {
    if (localName != null) {
      out.node(node, property, concept(localName));
    }
  }

  private static Node concept(String localName) {
    return QuadSink.iri(Chy.NS + localName);
  }
}
