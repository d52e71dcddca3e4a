package org.chancery.extractor.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.fact.Affiliation;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.fact.Tenure;
import org.chancery.extractor.profile.Excerpt;
import org.chancery.extractor.profile.FactNames;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary.ItsRdf;
import org.chancery.ontology.Vocabulary.Prov;
import org.jspecify.annotations.Nullable;

/** The document with its claims and facts, in the graph of the document. Used by one thread. */
final class DocumentQuads {
  private final ArticleNodes nodes;
  private final Extraction extraction;
  private final QuadSink out;
  private final FactNodes facts;

  DocumentQuads(ArticleNodes nodes, FactNodes facts, QuadSink out) {
    this.nodes = nodes;
    this.extraction = nodes.extraction();
    this.out = out;
    this.facts = facts;
  }

  void write(String fingerprint) {
    document(fingerprint);
    each(facts.claims(), extraction.claims(), this::claim);
    each(facts.tenures(), extraction.tenures(), this::tenure);
    each(facts.affiliations(), extraction.affiliations(), this::affiliation);
    each(facts.policyFacts(), extraction.policyFacts(), this::policyFact);
  }

  private void document(String fingerprint) {
    Node document = nodes.document();
    Metadata metadata = extraction.metadata();
    String title = metadata.title();
    out.describe(
        document,
        Chy.Document,
        title == null || title.isBlank() ? extraction.id() : Excerpt.of(title));
    out.text(document, DCTerms.identifier.asNode(), extraction.id());
    out.text(document, SchemaDO.headline.asNode(), title);
    out.date(document, SchemaDO.datePublished.asNode(), metadata.date());
    out.text(document, SchemaDO.publisher.asNode(), metadata.publisher());
    out.text(document, SchemaDO.author.asNode(), metadata.author());
    out.iri(document, SchemaDO.url.asNode(), webAddress(metadata.url()));
    out.text(document, DCTerms.language.asNode(), metadata.language());
    out.text(document, SchemaDO.sha256.asNode(), extraction.sha256());
    out.iri(
        document,
        Prov.wasGeneratedBy,
        nodes.iris().configuration(extraction.configuration().hash()));
    out.text(document, Chy.extractionHash, extraction.key());
    out.text(document, Chy.graphFingerprint, fingerprint);
  }

  private void claim(Node node, Claim claim) {
    out.describe(node, Chy.Claim, claimLabel(claim));
    fact(node, claim.confidence(), claim.rule());
    SortedSet<String> claimants = nodes.entities(claim.claimants());
    claimants.forEach(iri -> out.iri(node, Chy.claimant, iri));
    if (!claim.source().isEmpty()) {
      out.text(node, Chy.claimantText, claimantText(claim));
    }
    out.text(node, Chy.claimantDescription, claim.claimantDescription());
    spans(node, Chy.sourceSpan, claim.source());
    spans(node, Chy.cueSpan, claim.cue());
    spans(node, Chy.contentSpan, claim.content());
    out.text(node, Chy.cueLemma, claim.cueLemma());
    out.text(node, SchemaDO.text.asNode(), nodes.words(claim.content()));
    out.node(node, Chy.attribution, concept(claim.attribution().conceptName()));
    SortedSet<String> about = nodes.entities(claim.about());
    about.removeAll(claimants);
    about.forEach(iri -> out.iri(node, SchemaDO.about.asNode(), iri));
    nodes.entities(claim.aboutInferred()).forEach(iri -> out.iri(node, Chy.aboutInferred, iri));
    nodes.entities(claim.addressees()).forEach(iri -> out.iri(node, Chy.addressee, iri));
    out.node(node, Chy.speechAct, concept(claim.speechAct()));
    out.node(node, Chy.polarity, concept(claim.polarity()));
    out.node(node, Chy.modality, concept(claim.modality()));
    out.date(node, SchemaDO.dateCreated.asNode(), claim.date());
    out.node(node, SchemaDO.isPartOf.asNode(), nodes.document());
  }

  private void tenure(Node node, Tenure tenure) {
    out.describe(
        node,
        Chy.Tenure,
        nodes.name(tenure.holder())
            + ", "
            + nodes.name(tenure.office())
            + " ("
            + Labels.spaced(tenure.status().conceptName())
            + ")");
    fact(node, tenure.confidence(), tenure.rule());
    nodes.evidence(tenure.evidence()).forEach(e -> out.node(node, Prov.wasDerivedFrom, e));
    out.iri(node, Chy.holder, nodes.entity(tenure.holder()));
    out.iri(node, Chy.office, nodes.entity(tenure.office()));
    out.node(node, Chy.tenureStatus, concept(tenure.status().conceptName()));
    out.date(node, SchemaDO.startDate.asNode(), tenure.start());
    out.date(node, SchemaDO.endDate.asNode(), tenure.end());
  }

  private void affiliation(Node node, Affiliation affiliation) {
    out.describe(
        node,
        Chy.Affiliation,
        nodes.name(affiliation.member())
            + ", "
            + nodes.name(affiliation.organization())
            + " ("
            + Labels.spaced(affiliation.kind())
            + ")");
    fact(node, affiliation.confidence(), affiliation.rule());
    nodes.evidence(affiliation.evidence()).forEach(e -> out.node(node, Prov.wasDerivedFrom, e));
    out.iri(node, Chy.member, nodes.entity(affiliation.member()));
    out.iri(node, Chy.organization, nodes.entity(affiliation.organization()));
    out.node(node, Chy.affiliationKind, concept(affiliation.kind()));
  }

  private void policyFact(Node node, PolicyFact fact) {
    if (!facts.stands(node, fact)) {
      return;
    }
    out.describe(
        node,
        Chy.PolicyFact,
        Labels.capitalise(nodes.name(fact.policy()))
            + ' '
            + Labels.spaced(fact.relation().propertyName())
            + ' '
            + nodes.name(fact.target()));
    fact(node, fact.confidence(), fact.rule());
    nodes.evidence(fact.evidence()).forEach(e -> out.node(node, Prov.wasDerivedFrom, e));
    Integer claim = fact.claim();
    if (claim != null) {
      out.node(node, Prov.wasDerivedFrom, facts.claims().get(claim));
    }
    out.iri(node, Chy.policy, nodes.entity(fact.policy()));
    out.node(node, Chy.relation, concept(fact.relation().propertyName()));
    out.iri(node, Chy.target, nodes.entity(fact.target()));
  }

  private <T> void each(List<Node> nodes, List<T> found, BiConsumer<Node, T> write) {
    for (int i = 0; i < found.size(); i++) {
      if (facts.stands(nodes.get(i))) {
        write.accept(nodes.get(i), found.get(i));
      }
    }
  }

  /** What every fact has. */
  private void fact(Node node, double confidence, String rule) {
    out.confidence(node, ItsRdf.taConfidence, confidence);
    out.text(node, Chy.rule, rule);
    out.date(node, Chy.asOf, extraction.metadata().date());
  }

  private void spans(Node claim, Node property, List<Span> spans) {
    for (Span span : spans) {
      Node node = nodes.span(span);
      out.node(claim, property, node);
      out.node(claim, Prov.wasDerivedFrom, node);
    }
  }

  private static Node concept(String localName) {
    return QuadSink.iri(Chy.NS + localName);
  }

  private @Nullable String claimantText(Claim claim) {
    String text = claim.claimantText();
    return text == null ? nodes.words(claim.source()) : text;
  }

  private String claimLabel(Claim claim) {
    String who =
        claim.claimants().isEmpty()
            ? claimantText(claim)
            : claim.claimants().stream().map(nodes::name).collect(Collectors.joining(", "));
    String said = who == null ? "Said" : Labels.capitalise(who) + " said";
    String words = nodes.words(claim.content());
    return words == null
        ? said + ' ' + ArticleNodes.place(FactNames.cover(claim.content()))
        : Excerpt.of(said + ": " + words);
  }

  /** The address where it is one of the web, else null. */
  private static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
