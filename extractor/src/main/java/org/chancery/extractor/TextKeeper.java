package org.chancery.extractor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Evidence;
import org.chancery.extractor.fact.Facts;

/** Keeps of a text what the policy allows. */
final class TextKeeper {
  private TextKeeper() {}

  /** The words of every span that the graph has a node for, and the whole text, if allowed. */
  static KeptText keep(
      Document document,
      TextPolicy policy,
      List<Entity> entities,
      List<Claim> claims,
      Facts facts) {
    if (policy == TextPolicy.NONE) {
      return new KeptText(null, Map.of());
    }
    Map<String, String> words = new TreeMap<>();
    for (Entity entity : entities) {
      entity.mentions().forEach(mention -> keep(document, mention.span(), words));
    }
    for (Claim claim : claims) {
      claim.source().forEach(span -> keep(document, span, words));
      claim.cue().forEach(span -> keep(document, span, words));
      claim.content().forEach(span -> keep(document, span, words));
    }
    facts.tenures().forEach(tenure -> keep(document, tenure.evidence(), words));
    facts.affiliations().forEach(affiliation -> keep(document, affiliation.evidence(), words));
    facts.policyFacts().forEach(fact -> keep(document, fact.evidence(), words));
    return new KeptText(policy == TextPolicy.FULL ? document.text() : null, words);
  }

  private static void keep(Document document, List<Evidence> evidence, Map<String, String> words) {
    evidence.forEach(place -> keep(document, place.span(), words));
  }

  private static void keep(Document document, Span span, Map<String, String> words) {
    words.put(KeptText.key(span), document.words(span));
  }
}
