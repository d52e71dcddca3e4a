package org.chancery.extractor.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.fact.Evidence;

/**
 * The names of an article's facts within the article, in the order of the extraction. Each is made
 * of its kind and the stretch that its content or evidence covers ({@code Tenure_14_61}, in code
 * points); those of one kind and stretch are numbered from the second on ({@code Tenure_14_61_2}).
 * Immutable.
 */
public record FactNames(
    List<String> claims,
    List<String> tenures,
    List<String> affiliations,
    List<String> policyFacts) {
  public static final String CLAIM = "Claim";
  public static final String TENURE = "Tenure";
  public static final String AFFILIATION = "Affiliation";
  public static final String POLICY_FACT = "PolicyFact";

  public FactNames {
    claims = List.copyOf(claims);
    tenures = List.copyOf(tenures);
    affiliations = List.copyOf(affiliations);
    policyFacts = List.copyOf(policyFacts);
  }

  /** The names of all facts of an article. */
  public static FactNames of(Extraction extraction) {
    Namer namer = new Namer();
    List<String> claims = new ArrayList<>();
    extraction.claims().forEach(c -> claims.add(namer.name(CLAIM, cover(c.content()))));
    List<String> tenures = new ArrayList<>();
    extraction.tenures().forEach(t -> tenures.add(namer.fact(TENURE, t.evidence())));
    List<String> affiliations = new ArrayList<>();
    extraction.affiliations().forEach(a -> affiliations.add(namer.fact(AFFILIATION, a.evidence())));
    List<String> policyFacts = new ArrayList<>();
    extraction.policyFacts().forEach(p -> policyFacts.add(namer.fact(POLICY_FACT, p.evidence())));
    return new FactNames(claims, tenures, affiliations, policyFacts);
  }

  /** The smallest span that contains all of them. */
  public static Span cover(List<Span> spans) {
    return spans.stream()
        .reduce(Span::cover)
        .orElseThrow(() -> new IllegalArgumentException("no spans to cover"));
  }

  private static final class Namer {
    private final Map<String, Integer> used = new HashMap<>();

    String fact(String kind, List<Evidence> evidence) {
      return name(kind, cover(evidence.stream().map(Evidence::span).toList()));
    }

    String name(String kind, Span span) {
      String name = kind + '_' + span.begin() + '_' + span.end();
      int count = used.merge(name, 1, Integer::sum);
      return count == 1 ? name : name + '_' + count;
    }
  }
}
