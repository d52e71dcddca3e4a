package org.chancery.extractor.rdf;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.OntologyFiles;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;

/** The ontology, and the roles and portfolios that offices refer to. */
public final class VocabularyQuads {
  private static final Set<WordingKind> OTHER_NAMES =
      Set.of(
          WordingKind.OFFICIAL,
          WordingKind.ALTERNATIVE,
          WordingKind.ABBREVIATION,
          WordingKind.CONTEXTUAL,
          WordingKind.BEFORE,
          WordingKind.AFTER);

  private final QuadSink out;

  private VocabularyQuads(QuadSink out) {
    this.out = out;
  }

  /** Writes the graph of the vocabulary. */
  public static void write(Gazetteer gazetteer, Iris iris, StreamRDF out) {
    Node graph = QuadSink.iri(iris.vocabularyGraph());
    OntologyFiles.ontology()
        .find()
        .forEachRemaining(triple -> out.quad(Quad.create(graph, triple)));
    VocabularyQuads quads = new VocabularyQuads(new QuadSink(iris.vocabularyGraph(), out));
    gazetteer.roles().forEach(quads::role);
    gazetteer
        .portfolios()
        .forEach(portfolio -> quads.concept(portfolio, Chy.Portfolio, Chy.Portfolios));
  }

  private void role(GazetteerEntry.Role role) {
    Node node = concept(role, Chy.Role, Chy.Roles);
    out.iri(node, SKOS.broader.asNode(), role.broader());
    out.iri(node, Chy.inPortfolio, role.portfolio());
    out.node(node, Chy.heldIn, role.heldInBody() ? Chy.Body : Chy.State);
    out.node(node, Chy.manyHolders, NodeFactory.createLiteralByValue(role.manyHolders()));
  }

  private Node concept(GazetteerEntry entry, Node type, Node scheme) {
    Node node = QuadSink.iri(entry.iri());
    out.describe(node, type, entry.label());
    out.node(node, SKOS.inScheme.asNode(), scheme);
    TreeSet<String> others = new TreeSet<>();
    for (Wording wording : entry.wordings()) {
      if (OTHER_NAMES.contains(wording.kind()) && !wording.text().equals(entry.label())) {
        others.add(wording.text());
      }
    }
    others.forEach(label -> out.text(node, SKOS.altLabel.asNode(), label));
    entry.sameAs().forEach(iri -> out.iri(node, OWL2.sameAs.asNode(), iri));
    return node;
  }
}
