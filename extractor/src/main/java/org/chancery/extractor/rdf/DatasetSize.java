package org.chancery.extractor.rdf;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.extractor.correction.AddedFact;
import org.chancery.extractor.correction.Corrections;
import org.chancery.extractor.identity.CorpusNode;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.profile.FactNames;
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

  /** The size of the graph of these articles, which are gone through once and not kept. */
  public static DatasetSize of(Iterable<ArticleProfile> articles, Identities identities) {
    return of(articles, Corrections.NONE, identities);
  }

  /**
   * The size of the graph of articles and corrections.
   *
   * @param articles without rejected facts; gone through once and not kept
   */
  public static DatasetSize of(
      Iterable<ArticleProfile> articles, Corrections corrections, Identities identities) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (ArticleProfile article : articles) {
      count(counts, "Document", 1);
      count(counts, FactNames.CLAIM, article.claims().size());
      count(counts, FactNames.TENURE, article.tenures().size());
      count(counts, FactNames.AFFILIATION, article.affiliations().size());
      count(counts, FactNames.POLICY_FACT, article.policyFacts().size());
      article.entities().forEach(entity -> count(counts, "Mention", entity.mentions()));
    }
    count(counts, "Correction", corrections.all().size());
    for (AddedFact fact : corrections.added(identities)) {
      count(counts, fact.className(), 1);
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
