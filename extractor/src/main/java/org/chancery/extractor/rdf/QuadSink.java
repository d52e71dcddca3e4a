package org.chancery.extractor.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.chancery.extractor.document.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes into one named graph, with one lexical form for each value. Used by one thread at a time.
 */
final class QuadSink {
  private static final int CONFIDENCE_DIGITS = 3;

  private final Node graph;
  private final StreamRDF out;

  QuadSink(String graph, StreamRDF out) {
    this.graph = iri(graph);
    this.out = out;
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The one asserted type and the label. */
  void describe(Node subject, Node type, String label) {
    node(subject, RDF.type.asNode(), type);
    text(subject, RDFS.label.asNode(), label);
  }

  void node(Node subject, Node predicate, Node object) {
    out.quad(Quad.create(graph, subject, predicate, object));
  }

  void iri(Node subject, Node predicate, @Nullable String object) {
    if (object != null) {
      node(subject, predicate, iri(object));
    }
  }

  /** A plain string; nothing where it is null or blank. */
  void text(Node subject, Node predicate, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      node(subject, predicate, NodeFactory.createLiteralString(value));
    }
  }

  /** An offset or a length. */
  void offset(Node subject, Node predicate, int value) {
    typed(subject, predicate, Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }

  void count(Node subject, Node predicate, long value) {
    typed(subject, predicate, Long.toString(value), XSDDatatype.XSDinteger);
  }

  void date(Node subject, Node predicate, @Nullable LocalDate value) {
    if (value != null) {
      typed(subject, predicate, value.toString(), XSDDatatype.XSDdate);
    }
  }

  /** A day, a month of a year, or a year, as precise as it is known. */
  void date(Node subject, Node predicate, @Nullable PartialDate value) {
    if (value != null) {
      RDFDatatype type =
          value.month() == null
              ? XSDDatatype.XSDgYear
              : value.day() == null ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
      typed(subject, predicate, value.toString(), type);
    }
  }

  /** A confidence from 0 to 1 as a decimal of at most three digits behind the point. */
  void confidence(Node subject, Node predicate, double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value)
            .setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    String text = (rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString();
    typed(subject, predicate, text, XSDDatatype.XSDdecimal);
  }

  private void typed(Node subject, Node predicate, String value, RDFDatatype type) {
    node(subject, predicate, NodeFactory.createLiteralDT(value, type));
  }
}
