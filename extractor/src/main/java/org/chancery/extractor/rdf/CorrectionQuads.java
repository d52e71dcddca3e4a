package org.chancery.extractor.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.extractor.correction.AddedFact;
import org.chancery.extractor.correction.Correction;
import org.chancery.extractor.correction.Corrections;
import org.chancery.extractor.identity.CorpusNode;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.Excerpt;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.ItsRdf;
import org.chancery.ontology.Vocabulary.Prov;

/** What people correct, and the facts that they add, in the graph of corrections. */
public final class CorrectionQuads {
  private static final String RULE = "correction";

  private final Identities identities;
  private final QuadSink out;

  private CorrectionQuads(Identities identities, QuadSink out) {
    this.identities = identities;
    this.out = out;
  }

  /** Writes the graph; of the added facts those between nodes that there are. */
  public static void write(
      Corrections corrections, Identities identities, Iris iris, StreamRDF out) {
    CorrectionQuads quads =
        new CorrectionQuads(identities, new QuadSink(iris.correctionsGraph(), out));
    corrections.all().forEach(quads::correction);
    for (AddedFact fact : corrections.added(identities)) {
      for (Correction correction : corrections.all()) {
        if (correction.adds().contains(fact)) {
          quads.added(correction, fact);
        }
      }
    }
  }

  private void correction(Correction correction) {
    Node node = QuadSink.iri(correction.iri());
    out.describe(
        node,
        Chy.Correction,
        "Correction of " + correction.date() + ": " + Excerpt.of(correction.reason()));
    out.text(node, RDFS.comment.asNode(), correction.reason());
    out.date(node, DCTerms.date.asNode(), correction.date());
    out.text(node, DCTerms.creator.asNode(), correction.who());
    correction.rejects().forEach(fact -> out.iri(node, Chy.rejects, fact));
  }

  private void added(Correction correction, AddedFact fact) {
    Node node = QuadSink.iri(fact.iri());
    out.node(QuadSink.iri(correction.iri()), Chy.adds, node);
    if (fact instanceof AddedFact.Tenure tenure) {
      String status = tenure.status().conceptName();
      describe(node, Chy.Tenure, tenure.holder(), ", ", tenure.office(), status);
      out.iri(node, Chy.holder, tenure.holder());
      out.iri(node, Chy.office, tenure.office());
      out.node(node, Chy.tenureStatus, concept(status));
      out.date(node, SchemaDO.startDate.asNode(), tenure.start());
      out.date(node, SchemaDO.endDate.asNode(), tenure.end());
    } else if (fact instanceof AddedFact.Affiliation affiliation) {
      String kind = affiliation.kind();
      describe(node, Chy.Affiliation, affiliation.member(), ", ", affiliation.organization(), kind);
      out.iri(node, Chy.member, affiliation.member());
      out.iri(node, Chy.organization, affiliation.organization());
      out.node(node, Chy.affiliationKind, concept(kind));
    } else if (fact instanceof AddedFact.PolicyFact stance) {
      String relation = stance.relation().propertyName();
      String between = ' ' + Labels.spaced(relation) + ' ';
      describe(node, Chy.PolicyFact, stance.policy(), between, stance.target(), "");
      out.iri(node, Chy.policy, stance.policy());
      out.node(node, Chy.relation, concept(relation));
      out.iri(node, Chy.target, stance.target());
    }
    out.node(node, Prov.wasDerivedFrom, QuadSink.iri(correction.iri()));
    out.confidence(node, ItsRdf.taConfidence, 1);
    out.text(node, Chy.rule, RULE);
    out.date(node, Chy.asOf, fact.asOf());
  }

  private void describe(
      Node node, Node type, String one, String between, String other, String kind) {
    String how = kind.isEmpty() ? "" : " (" + Labels.spaced(kind) + ")";
    out.describe(node, type, Labels.capitalise(label(one)) + between + label(other) + how);
  }

  private String label(String iri) {
    return identities.node(iri).map(CorpusNode::label).orElse(iri);
  }

  private static Node concept(String localName) {
    return QuadSink.iri(Chy.NS + localName);
  }
}
