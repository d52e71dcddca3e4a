package org.chancery.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.correction.CorrectedArticles;
import org.chancery.extractor.correction.Corrections;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.identity.CorpusNode;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.identity.Member;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.rdf.Iris;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.TermOfOffice;
import org.chancery.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;

/**
 * Says why a node of a store is what it is: settles identity again, from the store's records, and
 * looks at how. Used by one thread.
 */
public final class Explainer {
  private final KnowledgeStore store;
  private final Extractor extractor;
  private final Iris iris;

  /**
   * For a store.
   *
   * @param settings those that the store was built with
   * @throws org.chancery.ontology.GazetteerException when a gazetteer cannot be read
   */
  public Explainer(KnowledgeStore store, ExtractorSettings settings) {
    this.store = store;
    this.extractor = Extractor.create(settings);
    this.iris = new Iris(store.base());
  }

  /**
   * Explains a node; empty where there is no such node.
   *
   * @param asked its IRI, also one that a server shows under its own address, one that is no longer
   *     used, or the part behind the base ({@code person/ana-ruiz})
   */
  public Optional<Explanation> explain(String asked) {
    SortedMap<String, String> keys = new TreeMap<>();
    store.documents().forEach((id, state) -> keys.put(id, state.extractionHash()));
    ArticleRecords records = new ArticleRecords(store, extractor);
    Function<String, Optional<Extraction>> articles =
        id -> Optional.ofNullable(keys.get(id)).map(key -> records.extraction(id, key));
    KeptStatements statements = KeptStatements.of(store);
    Corrections corrections = statements.corrections();
    CorrectedArticles corrected =
        new CorrectedArticles(
            new Profiles(store.catalogue(), records, keys), corrections, iris::document);
    Identities identities =
        statements
            .identity(extractor)
            .settle(corrected, id -> articles.apply(id).orElseThrow(), waiting -> {});
    String iri = new AskedIri(store).resolve(asked);
    NodeCorrections ofNode = new NodeCorrections(identities, iris, articles);
    return identities
        .node(iri)
        .map(
            node ->
                explain(
                    asked,
                    node,
                    identities,
                    articles,
                    ofNode.of(node.iri(), corrected, corrections)));
  }

  private Explanation explain(
      String asked,
      CorpusNode node,
      Identities identities,
      Function<String, Optional<Extraction>> articles,
      List<Explanation.Corrected> corrections) {
    SortedMap<String, Integer> names = new TreeMap<>();
    List<Explanation.Part> parts = new ArrayList<>();
    for (Member member : node.members()) {
      articles
          .apply(member.document())
          .ifPresent(
              article ->
                  article.entities().stream()
                      .filter(entity -> entity.id().equals(member.entity()))
                      .forEach(e -> parts.add(part(article, e, member.reason(), names))));
    }
    parts.sort(
        Comparator.comparing((Explanation.Part part) -> part.date() == null ? "" : part.date())
            .thenComparing(Explanation.Part::document));
    return new Explanation(
        node.iri(),
        asked.equals(node.iri()) ? null : asked,
        node.type().className(),
        node.label(),
        names,
        node.sameAs(),
        knowledge(node.reference()),
        parts,
        corrections,
        identities.namesakes(node.iri()));
  }

  private Explanation.Part part(
      Extraction article, Entity entity, String reason, Map<String, Integer> names) {
    for (Mention mention : entity.mentions()) {
      names.merge(article.text().words(mention.span()).orElse(entity.name()), 1, Integer::sum);
    }
    var date = article.metadata().date();
    return new Explanation.Part(
        article.id(),
        iris.document(article.id()),
        date == null ? null : date.toString(),
        entity.name(),
        entity.mentions().size(),
        reason);
  }

  private List<String> knowledge(@Nullable String reference) {
    GazetteerEntry entry =
        reference == null ? null : extractor.gazetteer().entry(reference).orElse(null);
    if (entry == null) {
      return List.of();
    }
    List<String> knowledge = new ArrayList<>();
    knowledge.add(entry.label() + " (gazetteer entry " + entry.iri() + ")");
    if (entry instanceof GazetteerEntry.Person person) {
      person.terms().forEach(term -> knowledge.add(describe(term)));
    }
    return knowledge;
  }

  private String describe(TermOfOffice term) {
    String owner = term.jurisdiction() == null ? term.postIn() : term.jurisdiction();
    return label(term.role())
        + " of "
        + label(String.valueOf(owner))
        + ", "
        + (term.from() == null ? "" : term.from())
        + " to "
        + (term.until() == null ? "now, as far as known" : term.until());
  }

  private String label(String iri) {
    return extractor.gazetteer().entry(iri).map(GazetteerEntry::label).orElse(iri);
  }
}
