package org.chancery.extractor.rdf;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.profile.EntityProfile;
import org.chancery.ontology.Chy;

/** How often entities are mentioned and quoted. For one thread. */
final class EntityCounts {
  private final Identities identities;
  private final SortedMap<String, Integer> mentions = new TreeMap<>();
  private final SortedMap<String, Integer> documents = new TreeMap<>();
  private final SortedMap<String, Integer> claims = new TreeMap<>();

  EntityCounts(Identities identities) {
    this.identities = identities;
  }

  void add(ArticleProfile article) {
    Set<String> mentioned = new HashSet<>();
    for (EntityProfile entity : article.entities()) {
      if (entity.mentions() > 0) {
        String iri = identities.iri(article.id(), entity.id());
        mentions.merge(iri, entity.mentions(), Integer::sum);
        mentioned.add(iri);
      }
    }
    mentioned.forEach(iri -> documents.merge(iri, 1, Integer::sum));
    for (ArticleProfile.ClaimNote claim : article.claims()) {
      Set<String> claimants = new HashSet<>();
      claim.claimants().forEach(id -> claimants.add(identities.iri(article.id(), id)));
      claimants.forEach(iri -> claims.merge(iri, 1, Integer::sum));
    }
  }

  void write(QuadSink out) {
    write(mentions, Chy.mentionCount, out);
    write(documents, Chy.documentCount, out);
    write(claims, Chy.claimCount, out);
  }

  private static void write(SortedMap<String, Integer> counts, Node property, QuadSink out) {
    counts.forEach((iri, count) -> out.count(QuadSink.iri(iri), property, count));
  }
}
