package org.chancery.extractor.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * Which bodies are parties: those that the gazetteer calls so, else by their names, else by what an
 * article says beside them. Immutable and safe to share between threads.
 */
final class PartyBodies {
  private static final String KIND = "PoliticalParty";
  private static final String NAME = "name";

  private final List<FactPattern> signs = FactPattern.read("party-bodies.tsv");
  private final Map<String, String> kinds = new HashMap<>();

  PartyBodies(Gazetteer gazetteer) {
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      String kind = body.kind();
      if (kind != null) {
        kinds.put(body.iri(), kind);
      }
    }
  }

  /** The ids of an article's parties. */
  Set<String> in(List<MarkedSentence> article, List<Entity> entities) {
    Set<String> parties = new HashSet<>();
    entities.stream()
        .filter(Entity.Organization.class::isInstance)
        .filter(this::isPartyByName)
        .forEach(body -> parties.add(body.id()));
    for (MarkedSentence marked : article) {
      if (marked.has('G')) {
        signs.stream()
            .filter(sign -> !sign.rule().equals(NAME))
            .forEach(sign -> beside(sign, marked, parties));
      }
    }
    return parties;
  }

  private void beside(FactPattern sign, MarkedSentence marked, Set<String> parties) {
    Matcher matcher = marked.matcher(sign.pattern());
    while (matcher.find()) {
      Named body = marked.named(matcher.group("organization"));
      if (body != null && kindOf(body.entity()) == null) {
        parties.add(body.entity().id());
      }
    }
  }

  private boolean isPartyByName(Entity body) {
    String kind = kindOf(body);
    return kind == null
        ? signs.stream()
            .filter(sign -> sign.rule().equals(NAME))
            .anyMatch(sign -> sign.pattern().matcher(body.name()).find())
        : kind.equals(KIND);
  }

  private @org.jspecify.annotations.Nullable String kindOf(Entity body) {
    String reference = body.reference();
    return reference == null ? null : kinds.get(reference);
  }
}
