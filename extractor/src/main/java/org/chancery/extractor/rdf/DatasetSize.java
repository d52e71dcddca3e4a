package org.chancery.extractor.rdf;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.identity.CorpusNode;
import org.chancery.extractor.identity.Identities;
import org.chancery.ontology.Chy;

/**
 * How much there is. Immutable.
 *
 * @param entities how many things there are of each class, by the class's IRI
 */
public record DatasetSize(SortedMap<String, Long> entities) {
  public DatasetSize {
    entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
  }

  /** The size of the graph of these articles. */
  public static DatasetSize of(Collection<Extraction> extractions, Identities identities) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Extraction extraction : extractions) {
      count(counts, "Document", 1);
      count(counts, "Claim", extraction.claims().size());
      count(counts, "Tenure", extraction.tenures().size());
      count(counts, "Affiliation", extraction.affiliations().size());
      count(counts, "PolicyFact", extraction.policyFacts().size());
      extraction.entities().forEach(entity -> count(counts, "Mention", entity.mentions().size()));
    }
    for (CorpusNode node : identities.nodes()) {
      count(counts, node.type().className(), 1);
    }
    return new DatasetSize(counts);
  }

  private static void count(SortedMap<String, Long> counts, String className, long more) {
    if (more > 0) {
      counts.merge(Chy.NS + className, more, Long::sum);
    }
  }
}
