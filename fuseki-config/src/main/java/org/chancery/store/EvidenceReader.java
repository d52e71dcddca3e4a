package org.chancery.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.ItsRdf;
import org.chancery.ontology.Vocabulary.Nif;
import org.chancery.ontology.Vocabulary.Prov;
import org.chancery.store.FactEvidence.Correction;
import org.chancery.store.FactEvidence.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a fact to the words that say it: from tenures, affiliations, policy facts and claims
 * to their spans, from incumbencies and groups of claims over the facts that they sum up, from an
 * entity to the facts about it. Within one transaction, by one thread.
 */
final class EvidenceReader {
  private static final Set<Node> FACTS =
      Set.of(Chy.Tenure, Chy.Affiliation, Chy.PolicyFact, Chy.Claim);
  private static final Comparator<Passage> ORDER =
      Comparator.comparing((Passage passage) -> passage.date() == null ? "" : passage.date())
          .thenComparing(Passage::document)
          .thenComparingInt(Passage::begin)
          .thenComparingInt(Passage::end);

  private final DatasetGraph dataset;

  EvidenceReader(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * The facts that an IRI stands for, each with its words; empty where the graph does not know it.
   *
   * @param most how many facts at most, where it is that of an entity
   */
  List<FactEvidence> read(String iri, int most) {
    Node node = NodeFactory.createURI(iri);
    Node type = object(node, RDF.type.asNode());
    if (type == null) {
      return rejected(node);
    }
    if (FACTS.contains(type) || object(node, Prov.wasDerivedFrom) != null) {
      return List.of(fact(node, type));
    }
    return factsAbout(node).stream().limit(most).map(about -> fact(about, type(about))).toList();
  }

  /** A fact that is not in the graph because somebody rejects it; empty where nobody does. */
  private List<FactEvidence> rejected(Node fact) {
    List<Correction> corrections = new ArrayList<>();
    dataset
        .find(Node.ANY, Node.ANY, Chy.rejects, fact)
        .forEachRemaining(quad -> corrections.add(correction(quad.getSubject(), "rejects", fact)));
    String iri = fact.getURI();
    return corrections.isEmpty()
        ? List.of()
        : List.of(
            new FactEvidence(
                iri,
                iri.substring(iri.lastIndexOf('#') + 1).replaceAll("_.*", ""),
                "Rejected",
                null,
                null,
                List.of(),
                sorted(corrections)));
  }

  private Correction correction(Node correction, String how, Node fact) {
    return new Correction(
        correction.getURI(),
        how,
        fact.getURI(),
        text(correction, DCTerms.date.asNode()).orElse(""),
        text(correction, DCTerms.creator.asNode()).orElse(null),
        text(correction, RDFS.comment.asNode()).orElse(""));
  }

  private static List<Correction> sorted(List<Correction> corrections) {
    return corrections.stream()
        .sorted(Comparator.comparing(Correction::date).thenComparing(Correction::iri))
        .toList();
  }

  private FactEvidence fact(Node fact, Node type) {
    Set<Passage> passages = new LinkedHashSet<>();
    List<Correction> corrections = new ArrayList<>();
    collect(fact, passages, corrections, new HashSet<>());
    List<Passage> sorted = new ArrayList<>(passages);
    sorted.sort(ORDER);
    return new FactEvidence(
        fact.getURI(),
        localName(type),
        text(fact, RDFS.label.asNode()).orElseGet(fact::getURI),
        text(fact, ItsRdf.taConfidence).orElse(null),
        text(fact, Chy.rule).orElse(null),
        sorted,
        sorted(corrections));
  }

  /** Facts rest on spans, summaries on facts, stances on claims. */
  private void collect(
      Node node, Set<Passage> passages, List<Correction> corrections, Set<Node> seen) {
    if (!seen.add(node)) {
      return;
    }
    part(node, Chy.sourceSpan, "source", passages);
    part(node, Chy.cueSpan, "cue", passages);
    part(node, Chy.contentSpan, "content", passages);
    boolean claim = type(node).equals(Chy.Claim);
    for (Node evidence : objects(node, Prov.wasDerivedFrom)) {
      if (Chy.Correction.equals(object(evidence, RDF.type.asNode()))) {
        corrections.add(correction(evidence, "adds", node));
      } else if (object(evidence, Nif.beginIndex) == null) {
        collect(evidence, passages, corrections, seen);
      } else if (!claim) {
        passages.add(passage(evidence, "evidence"));
      }
    }
  }

  private void part(Node claim, Node property, String name, Set<Passage> passages) {
    objects(claim, property).forEach(span -> passages.add(passage(span, name)));
  }

  private Passage passage(Node span, String part) {
    Node document = object(span, Nif.referenceContext);
    if (document == null) {
      throw new StoreException("The graph is damaged: " + span + " belongs to no document.");
    }
    return new Passage(
        document.getURI(),
        text(document, DCTerms.identifier.asNode()).orElseGet(document::getURI),
        text(document, RDFS.label.asNode()).orElseGet(document::getURI),
        text(document, SchemaDO.datePublished.asNode()).orElse(null),
        number(span, Nif.beginIndex),
        number(span, Nif.endIndex),
        text(span, Nif.anchorOf).or(() -> cut(document, span)).orElse(null),
        part);
  }

  /** The words out of the whole text, where that is kept. */
  private Optional<String> cut(Node document, Node span) {
    return text(document, Nif.isString)
        .map(
            text ->
                text.substring(
                    text.offsetByCodePoints(0, number(span, Nif.beginIndex)),
                    text.offsetByCodePoints(0, number(span, Nif.endIndex))));
  }

  private List<Node> factsAbout(Node entity) {
    Set<Node> facts = new TreeSet<>(Comparator.comparing(Node::getURI));
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, entity);
    quads.forEachRemaining(
        quad -> {
          if (FACTS.contains(type(quad.getSubject()))) {
            facts.add(quad.getSubject());
          }
        });
    return List.copyOf(facts);
  }

  private int number(Node subject, Node property) {
    return text(subject, property).map(Integer::parseInt).orElse(0);
  }

  private Optional<String> text(Node subject, Node property) {
    Node value = object(subject, property);
    return value == null || !value.isLiteral()
        ? Optional.empty()
        : Optional.of(value.getLiteralLexicalForm());
  }

  private Node type(Node node) {
    Node type = object(node, RDF.type.asNode());
    return type == null ? RDFS.Resource.asNode() : type;
  }

  private @Nullable Node object(Node subject, Node property) {
    Iterator<Quad> quads = dataset.find(Node.ANY, subject, property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject() : null;
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    dataset
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  private static String localName(Node type) {
    String iri = type.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
