package org.chancery.extractor.rdf;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Evidence;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.profile.Excerpt;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.ItsRdf;
import org.chancery.ontology.Vocabulary.Nif;

/** The mentions and spans of a document, in the graph of its text. Used by one thread. */
final class TextQuads {
  private final ArticleNodes nodes;
  private final FactNodes facts;
  private final Extraction extraction;
  private final QuadSink out;

  TextQuads(ArticleNodes nodes, FactNodes facts, QuadSink out) {
    this.nodes = nodes;
    this.facts = facts;
    this.extraction = nodes.extraction();
    this.out = out;
  }

  void write() {
    out.text(nodes.document(), Nif.isString, extraction.text().full());
    for (Entity entity : extraction.entities()) {
      entity.mentions().forEach(mention -> mention(entity, mention));
    }
    spans().forEach(this::span);
  }

  private void mention(Entity entity, Mention mention) {
    Node node = nodes.mention(mention.type(), mention.span());
    place(node, Chy.Mention, mention.type().className(), mention.span());
    out.iri(node, ItsRdf.taIdentRef, nodes.entity(entity.id()));
    out.confidence(node, ItsRdf.taConfidence, mention.confidence());
    out.text(node, Chy.rule, mention.rule());
  }

  private void span(Span span) {
    place(nodes.span(span), Chy.Span, "Span", span);
  }

  private void place(Node node, Node type, String kind, Span span) {
    String words = nodes.words(List.of(span));
    out.describe(
        node,
        type,
        words == null || words.isBlank()
            ? kind + ' ' + ArticleNodes.place(span)
            : Excerpt.of(words));
    out.offset(node, Nif.beginIndex, span.begin());
    out.offset(node, Nif.endIndex, span.end());
    out.node(node, Nif.referenceContext, nodes.document());
    out.text(node, Nif.anchorOf, words);
  }

  /** Every span that a claim or a fact refers to. */
  private SortedSet<Span> spans() {
    SortedSet<Span> spans = new TreeSet<>();
    each(
        facts.claims(),
        extraction.claims(),
        claim -> {
          spans.addAll(claim.source());
          spans.addAll(claim.cue());
          spans.addAll(claim.content());
        });
    each(facts.tenures(), extraction.tenures(), t -> addPlain(t.evidence(), spans));
    each(facts.affiliations(), extraction.affiliations(), a -> addPlain(a.evidence(), spans));
    for (int i = 0; i < extraction.policyFacts().size(); i++) {
      PolicyFact fact = extraction.policyFacts().get(i);
      if (facts.stands(facts.policyFacts().get(i), fact)) {
        addPlain(fact.evidence(), spans);
      }
    }
    return spans;
  }

  private <T> void each(List<Node> named, List<T> found, Consumer<T> read) {
    for (int i = 0; i < found.size(); i++) {
      if (facts.stands(named.get(i))) {
        read.accept(found.get(i));
      }
    }
  }

  private void addPlain(List<Evidence> evidence, SortedSet<Span> spans) {
    for (Evidence words : evidence) {
      if (!nodes.isMention(words)) {
        spans.add(words.span());
      }
    }
  }
}
