package org.chancery.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.correction.AddedFact;
import org.chancery.extractor.correction.CorrectedArticles;
import org.chancery.extractor.correction.Correction;
import org.chancery.extractor.correction.Corrections;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.extractor.rdf.Iris;

/** Finds the corrections of facts about a node. For one thread. */
final class NodeCorrections {
  private final Identities identities;
  private final Iris iris;
  private final Function<String, Optional<Extraction>> extractions;

  /**
   * For settled articles.
   *
   * @param extractions gives the extraction of an article by its id
   */
  NodeCorrections(
      Identities identities, Iris iris, Function<String, Optional<Extraction>> extractions) {
    this.identities = identities;
    this.iris = iris;
    this.extractions = extractions;
  }

  /** What is rejected and added about a node, in the order of the corrections. */
  List<Explanation.Corrected> of(String node, CorrectedArticles articles, Corrections corrections) {
    Set<String> rejected = new HashSet<>();
    for (String id : articles.corrected()) {
      extractions
          .apply(id)
          .map(ArticleProfile::of)
          .ifPresent(article -> collect(article, articles.rejectedIn(id), node, rejected));
    }
    List<Explanation.Corrected> found = new ArrayList<>();
    for (Correction correction : corrections.all()) {
      for (String fact : correction.rejects()) {
        if (rejected.contains(fact)) {
          found.add(corrected(correction, "rejects", fact));
        }
      }
      for (AddedFact fact : correction.adds()) {
        if (fact.nodes().containsKey(node)) {
          found.add(corrected(correction, "adds", fact.iri()));
        }
      }
    }
    return found;
  }

  /** Adds the IRIs of an article's facts of some names that are about the node. */
  private void collect(
      ArticleProfile article, Set<String> names, String node, Set<String> rejected) {
    BiConsumer<String, List<String>> add =
        (name, entities) -> {
          if (names.contains(name)
              && entities.stream().anyMatch(id -> identities.iri(article.id(), id).equals(node))) {
            rejected.add(iris.document(article.id()) + '#' + name);
          }
        };
    article.tenures().forEach(t -> add.accept(t.name(), List.of(t.holder(), t.office())));
    article
        .affiliations()
        .forEach(a -> add.accept(a.name(), List.of(a.member(), a.organization())));
    article.policyFacts().forEach(p -> add.accept(p.name(), List.of(p.policy(), p.target())));
    article.claims().forEach(c -> add.accept(c.name(), c.claimants()));
  }

  private static Explanation.Corrected corrected(Correction correction, String how, String fact) {
    return new Explanation.Corrected(
        correction.iri(),
        how,
        fact,
        correction.date().toString(),
        correction.who(),
        correction.reason());
  }
}
