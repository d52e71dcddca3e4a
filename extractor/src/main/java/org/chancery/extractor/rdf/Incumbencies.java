package org.chancery.extractor.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.ORG;
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
 * designated are not in office. Whoever is in office as of the latest evidence holds it, unless
 * later evidence says that somebody else does and the role has one holder at a time.
 */
final class Incumbencies {
  private record Holding(String person, String office) implements Comparable<Holding> {
    @Override
    public int compareTo(Holding other) {
      int byOffice = office.compareTo(other.office);
      return byOffice != 0 ? byOffice : person.compareTo(other.person);
    }
  }

  /** Of the tenure only names are kept: there are many. */
  private record Attested(
      String document, String name, TenureStatus status, @Nullable LocalDate date) {}

  /** Undated evidence before all dated; of one day the tenure's IRI decides nothing but order. */
  private final Comparator<Attested> inTime;

  private final Identities identities;
  private final Gazetteer gazetteer;
  private final Iris iris;
  private final SortedMap<Holding, List<Attested>> holdings = new TreeMap<>();

  Incumbencies(Identities identities, Gazetteer gazetteer, Iris iris) {
    this.identities = identities;
    this.gazetteer = gazetteer;
    this.iris = iris;
    this.inTime =
        Comparator.comparing(
                (Attested attested) -> Objects.requireNonNullElse(attested.date(), LocalDate.MIN))
            .thenComparing(this::tenure);
  }

  void add(ArticleProfile article) {
    for (ArticleProfile.TenureNote tenure : article.tenures()) {
      if (inOffice(tenure.status()) || tenure.status() == TenureStatus.FORMER) {
        holdings
            .computeIfAbsent(
                new Holding(
                    identities.iri(article.id(), tenure.holder()),
                    identities.iri(article.id(), tenure.office())),
                holding -> new ArrayList<>())
            .add(new Attested(article.id(), tenure.name(), tenure.status(), article.date()));
      }
    }
  }

  private String tenure(Attested attested) {
    return iris.fact(attested.document(), attested.name());
  }

  void write(QuadSink out) {
    Map<String, LocalDate> latest = latestByOffice();
    holdings.forEach(
        (holding, unsorted) -> {
          List<Attested> attested = unsorted.stream().sorted(inTime).toList();
          write(holding, attested, out);
          LocalDate lastHeld = lastHeld(attested);
          LocalDate last = latest.get(holding.office());
          boolean succeeded =
              lastHeld != null
                  && last != null
                  && last.isAfter(lastHeld)
                  && hasOneHolder(holding.office());
          if (inOffice(status(attested)) && !succeeded) {
            out.iri(QuadSink.iri(holding.person()), ORG.holds.asNode(), holding.office());
          }
        });
  }

  private void write(Holding holding, List<Attested> attested, QuadSink out) {
    Node node = QuadSink.iri(iris.incumbency(holding.person(), holding.office()));
    TenureStatus status = status(attested);
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
    attested.stream()
        .map(Attested::date)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(first -> out.date(node, Chy.firstAttested, first));
    out.date(node, Chy.lastAttested, attested.get(attested.size() - 1).date());
    attested.forEach(a -> out.iri(node, Prov.wasDerivedFrom, tenure(a)));
  }

  /** As of the latest day; of several on that day the most frequent, then the first listed. */
  private static TenureStatus status(List<Attested> attested) {
    LocalDate last = attested.get(attested.size() - 1).date();
    Map<TenureStatus, Integer> counts = new TreeMap<>();
    for (Attested a : attested) {
      if (Objects.equals(a.date(), last)) {
        counts.merge(a.status(), 1, Integer::sum);
      }
    }
    TenureStatus status = attested.get(attested.size() - 1).status();
    int highest = 0;
    for (Map.Entry<TenureStatus, Integer> count : counts.entrySet()) {
      if (count.getValue() > highest) {
        status = count.getKey();
        highest = count.getValue();
      }
    }
    return status;
  }

  /** The last day on which anybody is said to be in an office. */
  private Map<String, LocalDate> latestByOffice() {
    Map<String, LocalDate> latest = new TreeMap<>();
    holdings.forEach(
        (holding, attested) -> {
          LocalDate last = lastHeld(attested);
          if (last != null) {
            latest.merge(holding.office(), last, (a, b) -> a.isAfter(b) ? a : b);
          }
        });
    return latest;
  }

  private static @Nullable LocalDate lastHeld(List<Attested> attested) {
    LocalDate last = null;
    for (Attested a : attested) {
      LocalDate date = a.date();
      if (inOffice(a.status()) && date != null && (last == null || date.isAfter(last))) {
        last = date;
      }
    }
    return last;
  }

  private static boolean inOffice(TenureStatus status) {
    return status == TenureStatus.CURRENT || status == TenureStatus.ACTING;
  }

  private boolean hasOneHolder(String office) {
    CorpusNode node = identities.node(office).orElse(null);
    String role =
        node != null && node.details() instanceof CorpusNode.Office details ? details.role() : null;
    return role != null
        && gazetteer.entry(role).orElse(null) instanceof GazetteerEntry.Role entry
        && !entry.manyHolders();
  }

  private String label(String iri) {
    return identities.node(iri).map(CorpusNode::label).orElse(iri);
  }
}
