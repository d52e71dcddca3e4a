package org.chancery.extractor;

import java.util.List;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.document.Sha256;
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
 * @param configuration what it depends on besides the article
 * @param text the words that are kept; see {@link KeptText}
 */
public record Extraction(
    String id,
    Metadata metadata,
    String sha256,
    int length,
    Configuration configuration,
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

  /**
   * What an extraction of a document will be the same for: a hash of the document's id, text and
   * metadata and of the configuration, in lower-case hexadecimal. Equal keys mean equal
   * extractions.
   */
  public static String key(Document document, Configuration configuration) {
    return key(document.id(), document.sha256(), document.metadata(), configuration);
  }

  /** The key of this extraction; see {@link #key(Document, Configuration)}. */
  public String key() {
    return key(id, sha256, metadata, configuration);
  }

  private static String key(
      String id, String sha256, Metadata metadata, Configuration configuration) {
    return Sha256.hex(String.join("\n", id, sha256, metadata.toString(), configuration.hash()));
  }
}
