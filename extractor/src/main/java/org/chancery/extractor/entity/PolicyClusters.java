package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/** Which mentions of policies are the same policy. */
final class PolicyClusters {
  private final AnnotatedText text;
  private final Gazetteer gazetteer;

  PolicyClusters(AnnotatedText text, Gazetteer gazetteer) {
    this.text = text;
    this.gazetteer = gazetteer;
  }

  List<Entity> find(List<Mention> mentions) {
    java.util.Map<String, Cluster> byKey = new java.util.LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.POLICY) {
        String key = mention.reference() != null ? mention.reference() : words(mention);
        byKey.computeIfAbsent(key, name -> new Cluster()).add(mention);
      }
    }
    List<Entity> policies = new ArrayList<>();
    for (Cluster cluster : byKey.values()) {
      String reference = PersonClusters.reference(cluster);
      GazetteerEntry.Policy known =
          reference == null
              ? null
              : gazetteer
                  .entry(reference)
                  .filter(GazetteerEntry.Policy.class::isInstance)
                  .map(GazetteerEntry.Policy.class::cast)
                  .orElse(null);
      String name = known == null ? cluster.fullest(text) : known.label();
      policies.add(
          new Entity.Policy(
              "Policy-" + (policies.size() + 1),
              name,
              EntityResolver.others(cluster.wordings(text), name),
              cluster.mentions(),
              reference,
              known == null ? "Other" : known.policyType()));
    }
    return policies;
  }

  private String words(Mention mention) {
    return text.view()
        .substring(mention.span().begin(), mention.span().end())
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
