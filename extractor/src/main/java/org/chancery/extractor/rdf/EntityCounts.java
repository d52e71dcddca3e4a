package org.chancery.extractor.rdf;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.entity.Entity;
import org.chancery.ontology.Chy;

/** How often entities are mentioned and quoted. */
final class EntityCounts {
  private final SortedMap<String, Integer> mentions = new TreeMap<>();
  private final SortedMap<String, Integer> documents = new TreeMap<>();
  private final SortedMap<String, Integer> claims = new TreeMap<>();

  void add(ArticleNodes nodes) {
    Extraction extraction = nodes.extraction();
    Set<String> mentioned = new HashSet<>();
    for (Entity entity : extraction.entities()) {
      if (!entity.mentions().isEmpty()) {
        String iri = nodes.entity(entity.id());
        mentions.merge(iri, entity.mentions().size(), Integer::sum);
        mentioned.add(iri);
      }
    }
    mentioned.forEach(iri -> documents.merge(iri, 1, Integer::sum));
    for (Claim claim : extraction.claims()) {
      nodes.entities(claim.claimants()).forEach(iri -> claims.merge(iri, 1, Integer::sum));
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
