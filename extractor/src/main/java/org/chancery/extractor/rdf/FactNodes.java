package org.chancery.extractor.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.fact.Evidence;

/**
 * The nodes of an article's facts, in the order of the extraction. Each is named by its kind and
 * the stretch that its content or evidence covers; those of one kind and stretch are numbered from
 * the second on. Immutable.
 */
record FactNodes(
    List<Node> claims, List<Node> tenures, List<Node> affiliations, List<Node> policyFacts) {

  static FactNodes of(ArticleNodes nodes) {
    Extraction extraction = nodes.extraction();
    Namer namer = new Namer(nodes.document().getURI());
    List<Node> claims = new ArrayList<>();
    extraction.claims().forEach(c -> claims.add(namer.name("Claim", cover(c.content()))));
    List<Node> tenures = new ArrayList<>();
    extraction.tenures().forEach(t -> tenures.add(namer.fact("Tenure", t.evidence())));
    List<Node> affiliations = new ArrayList<>();
    extraction
        .affiliations()
        .forEach(a -> affiliations.add(namer.fact("Affiliation", a.evidence())));
    List<Node> policyFacts = new ArrayList<>();
    extraction.policyFacts().forEach(p -> policyFacts.add(namer.fact("PolicyFact", p.evidence())));
    return new FactNodes(claims, tenures, affiliations, policyFacts);
  }

  /** The smallest span that contains all of them. */
  static Span cover(List<Span> spans) {
    return spans.stream()
        .reduce(Span::cover)
        .orElseThrow(() -> new IllegalArgumentException("no spans to cover"));
  }

  private static final class Namer {
    private final String document;
    private final Map<String, Integer> used = new HashMap<>();

    Namer(String document) {
      this.document = document;
    }

    Node fact(String kind, List<Evidence> evidence) {
      return name(kind, cover(evidence.stream().map(Evidence::span).toList()));
    }

    Node name(String kind, Span span) {
      String name = kind + '_' + span.begin() + '_' + span.end();
      int count = used.merge(name, 1, Integer::sum);
      return QuadSink.iri(document + '#' + name + (count == 1 ? "" : "_" + count));
    }
  }
}
