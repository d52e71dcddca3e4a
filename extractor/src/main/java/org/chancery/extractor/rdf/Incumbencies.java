package org.chancery.extractor.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.extractor.correction.AddedFact;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.identity.CorpusNode;
import org.chancery.extractor.identity.Identities;
import org.chancery.extractor.profile.ArticleProfile;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Vocabulary.Prov;
import org.jspecify.annotations.Nullable;

/**
 * People in offices, from all tenures that say that they are or were in them; candidates and the
 * designated are not in office. Whoever is in office as of the latest evidence holds it; where the
 * role has one holder at a time, later evidence of somebody else ends that. For one thread.
 */
final class Incumbencies {
  private record Holding(String person, String office) implements Comparable<Holding> {
    private static final Comparator<Holding> ORDER =
        Comparator.comparing(Holding::office).thenComparing(Holding::person);

    @Override
    public int compareTo(Holding other) {
      return ORDER.compare(this, other);
    }
  }

  private final Identities identities;
  private final Gazetteer gazetteer;
  private final Iris iris;
  private final SortedMap<Holding, List<TenureEvidence>> holdings = new TreeMap<>();
  private @Nullable LocalDate today;

  Incumbencies(Identities identities, Gazetteer gazetteer, Iris iris) {
    this.identities = identities;
    this.gazetteer = gazetteer;
    this.iris = iris;
  }

  void add(ArticleProfile article) {
    LocalDate date = article.date();
    if (date != null && (today == null || date.isAfter(today))) {
      today = date;
    }
    for (ArticleProfile.TenureNote tenure : article.tenures()) {
      add(
          identities.iri(article.id(), tenure.holder()),
          identities.iri(article.id(), tenure.office()),
          new TenureEvidence(
              article.id(), tenure.name(), tenure.status(), date, tenure.start(), tenure.end()));
    }
  }

  void add(AddedFact fact) {
    if (fact instanceof AddedFact.Tenure tenure) {
      add(
          tenure.holder(),
          tenure.office(),
          new TenureEvidence(
              null, tenure.iri(), tenure.status(), tenure.asOf(), tenure.start(), tenure.end()));
    }
  }

  private void add(String person, String office, TenureEvidence evidence) {
    if (TenureEvidence.isInOffice(evidence.said()) || evidence.said() == TenureStatus.FORMER) {
      holdings
          .computeIfAbsent(new Holding(person, office), holding -> new ArrayList<>())
          .add(evidence);
    }
  }

  void write(QuadSink out) {
    Map<String, NavigableSet<LocalDate>> inOffice = daysInOffice();
    holdings.forEach(
        (holding, evidence) -> {
          NavigableSet<LocalDate> days =
              inOffice.getOrDefault(holding.office(), Collections.emptyNavigableSet());
          TenureHistory history = new TenureHistory(evidence, days, today);
          write(holding, history, out);
          evidence.forEach(e -> out.iri(node(holding), Prov.wasDerivedFrom, tenure(e)));
          if (TenureEvidence.isInOffice(history.status())) {
            out.iri(QuadSink.iri(holding.person()), ORG.holds.asNode(), holding.office());
          }
        });
  }

  private void write(Holding holding, TenureHistory history, QuadSink out) {
    Node node = node(holding);
    TenureStatus status = history.status();
    out.describe(
        node,
        Chy.Incumbency,
        label(holding.person())
            + ", "
            + label(holding.office())
            + " ("
            + Labels.spaced(status.conceptName())
            + ")");
    out.iri(node, Chy.incumbent, holding.person());
    out.iri(node, Chy.office, holding.office());
    out.node(node, Chy.tenureStatus, QuadSink.iri(Chy.NS + status.conceptName()));
    out.date(node, Chy.firstAttested, history.firstAttested());
    out.date(node, Chy.lastAttested, history.lastAttested());
    out.date(node, Chy.firstHeld, history.firstHeld());
    out.date(node, Chy.lastHeld, history.lastHeld());
    out.date(node, Chy.endAttested, history.endAttested());
    out.date(node, SchemaDO.startDate.asNode(), history.start());
    out.date(node, SchemaDO.endDate.asNode(), history.end());
  }

  /** The days as of which anybody is said to be in each office that has one holder at a time. */
  private Map<String, NavigableSet<LocalDate>> daysInOffice() {
    Map<String, NavigableSet<LocalDate>> days = new HashMap<>();
    holdings.forEach(
        (holding, evidence) -> {
          if (hasOneHolder(holding.office())) {
            for (TenureEvidence one : evidence) {
              LocalDate date = one.date();
              if (one.isInOffice() && date != null) {
                days.computeIfAbsent(holding.office(), office -> new TreeSet<>()).add(date);
              }
            }
          }
        });
    return days;
  }

  private boolean hasOneHolder(String office) {
    CorpusNode node = identities.node(office).orElse(null);
    String role =
        node != null && node.details() instanceof CorpusNode.Office details ? details.role() : null;
    return role != null
        && gazetteer.entry(role).orElse(null) instanceof GazetteerEntry.Role entry
        && !entry.manyHolders();
  }

  private Node node(Holding holding) {
    return QuadSink.iri(iris.incumbency(holding.person(), holding.office()));
  }

  private String tenure(TenureEvidence evidence) {
    String document = evidence.document();
    return document == null ? evidence.name() : iris.fact(document, evidence.name());
  }

  private String label(String iri) {
    return identities.node(iri).map(CorpusNode::label).orElse(iri);
  }
}
