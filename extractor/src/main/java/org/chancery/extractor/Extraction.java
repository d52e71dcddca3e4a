package org.chancery.extractor;

import java.util.List;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.Affiliation;
import org.chancery.extractor.fact.PolicyFact;
import org.chancery.extractor.fact.Tenure;

/**
 * All that was found in one article: a function of that article, the version, the models and the
 * settings, and of nothing else. Immutable; it can be written as JSON and read again, so that
 * identity can be settled anew without reading the article again.
 *
 * @param id the document's id
 * @param metadata the document's metadata
 * @param sha256 of the document's text, in lower-case hexadecimal
 * @param length of the document's text in code points
 * @param text the words that are kept; see {@link KeptText}
 */
public record Extraction(
    String id,
    Metadata metadata,
    String sha256,
    int length,
    KeptText text,
    List<Entity> entities,
    List<Claim> claims,
    List<Tenure> tenures,
    List<Affiliation> affiliations,
    List<PolicyFact> policyFacts) {
  public Extraction {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
    tenures = List.copyOf(tenures);
    affiliations = List.copyOf(affiliations);
    policyFacts = List.copyOf(policyFacts);
  }
}
