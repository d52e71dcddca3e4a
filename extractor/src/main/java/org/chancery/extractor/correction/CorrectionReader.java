package org.chancery.extractor.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.ontology.Chy;
import org.chancery.ontology.LocatedErrors;
import org.jspecify.annotations.Nullable;

/** Reads a file of corrections and collects all that is wrong with it. For one use. */
final class CorrectionReader {
  static {
    // Jena's vocabularies need Jena itself first.
    JenaSystem.init();
  }

  private static final Set<Node> OF_EVERY_FACT = Set.of(RDF.type.asNode(), Chy.asOf);
  private static final Set<Node> OF_CORRECTION =
      Set.of(
          RDF.type.asNode(),
          Chy.rejects,
          Chy.adds,
          RDFS.comment.asNode(),
          DCTerms.date.asNode(),
          DCTerms.creator.asNode());
  private static final Map<Node, Set<Node>> OF_FACT =
      Map.of(
          Chy.Tenure,
          Set.of(
              Chy.holder,
              Chy.office,
              Chy.tenureStatus,
              SchemaDO.startDate.asNode(),
              SchemaDO.endDate.asNode()),
          Chy.Affiliation,
          Set.of(Chy.member, Chy.organization, Chy.affiliationKind),
          Chy.PolicyFact,
          Set.of(Chy.policy, Chy.relation, Chy.target));
  private static final Set<String> AFFILIATION_KINDS =
      Set.of("PartyMembership", "Employment", "BodyMembership", "OtherAffiliation");

  private final String turtle;
  private final String base;
  private final TurtlePlaces places;
  private final List<String> problems = new ArrayList<>();

  CorrectionReader(String name, String turtle, String base) {
    this.turtle = turtle;
    this.base = base;
    this.places = new TurtlePlaces(name, turtle);
  }

  /** The corrections; throws a {@link CorrectionException} with every problem. */
  List<Correction> read() {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.fromString(turtle, Lang.TURTLE)
          .base(base)
          .errorHandler(new LocatedErrors(places.file()))
          .parse(graph);
    } catch (RiotException e) {
      throw new CorrectionException(List.of(String.valueOf(e.getMessage())));
    }
    Map<String, Description> subjects = subjects(graph);
    List<Correction> corrections = new ArrayList<>();
    Set<String> added = new HashSet<>();
    for (Description subject : subjects.values()) {
      if (subject.is(Chy.Correction)) {
        Correction correction = correction(subject, subjects, added);
        if (correction != null) {
          corrections.add(correction);
        }
      }
    }
    for (Description subject : subjects.values()) {
      if (!subject.is(Chy.Correction) && !added.contains(subject.iri())) {
        subject.expected(
            RDF.type.asNode(),
            "a chy:Correction, or a fact that exactly one correction adds with chy:adds");
      }
    }
    if (!problems.isEmpty()) {
      problems.sort(Comparator.naturalOrder());
      throw new CorrectionException(problems);
    }
    return corrections;
  }

  private Map<String, Description> subjects(Graph graph) {
    Map<String, Description> subjects = new TreeMap<>();
    graph.stream()
        .sorted(Comparator.comparing(Triple::toString))
        .forEach(
            triple -> {
              Node subject = triple.getSubject();
              if (subject.isURI() && subject.getURI().startsWith(base + "correction/")) {
                subjects
                    .computeIfAbsent(
                        subject.getURI(), iri -> new Description(iri, base, places, problems))
                    .add(triple.getPredicate(), triple.getObject());
              } else {
                problems.add(
                    places.of(subject, null)
                        + ": expected a name below correction/ for what the file describes, such as"
                        + " <correction/1>, found "
                        + (subject.isURI() ? subject : "a blank node"));
              }
            });
    return subjects;
  }

  private @Nullable Correction correction(
      Description said, Map<String, Description> subjects, Set<String> added) {
    said.allowOnly(OF_CORRECTION);
    String reason = said.text(RDFS.comment.asNode(), "a reason");
    LocalDate date = said.day(DCTerms.date.asNode());
    if (date == null) {
      said.expected(DCTerms.date.asNode(), "the date of the correction, an xsd:date");
    }
    String who = said.who(DCTerms.creator.asNode());
    Set<String> rejects = new TreeSet<>();
    for (Node fact : said.all(Chy.rejects)) {
      if (isFactOfAnArticle(said, fact)) {
        rejects.add(fact.getURI());
      }
    }
    List<AddedFact> adds = new ArrayList<>();
    for (Node node : said.all(Chy.adds)) {
      Description fact = node.isURI() ? subjects.get(node.getURI()) : null;
      if (fact == null || fact.is(Chy.Correction) || !added.add(fact.iri())) {
        said.expected(
            Chy.adds, "a fact that this file describes and no other correction adds", node);
      } else {
        AddedFact read = fact(fact, date == null ? LocalDate.MIN : date);
        if (read != null) {
          adds.add(read);
        }
      }
    }
    if (said.all(Chy.rejects).isEmpty() && said.all(Chy.adds).isEmpty()) {
      said.expected(RDF.type.asNode(), "chy:rejects or chy:adds");
    }
    return reason == null || date == null
        ? null
        : new Correction(said.iri(), reason, date, who, new TreeSet<>(rejects), adds, said.place());
  }

  private boolean isFactOfAnArticle(Description said, Node fact) {
    String iri = fact.isURI() ? fact.getURI() : "";
    String local = iri.startsWith(base) ? iri.substring(base.length()) : iri;
    if (local.matches("document/.+#(Claim|Tenure|Affiliation|PolicyFact)_\\d+_\\d+(_\\d+)?")) {
      return true;
    }
    boolean summary = local.startsWith("incumbency/") || local.startsWith("claim-group/");
    said.expected(
        Chy.rejects,
        summary
            ? "the facts behind this summary, which `chancery evidence --json` lists: it goes when they do"
            : "the IRI of a claim, tenure, affiliation or policy fact of an article, such as"
                + " <document/lima#Tenure_14_61> (short cuts such as org:holds go with the facts"
                + " behind them)",
        fact);
    return false;
  }

  private @Nullable AddedFact fact(Description said, LocalDate corrected) {
    Node type = said.type();
    Set<Node> own = type == null ? null : OF_FACT.get(type);
    if (type == null || own == null) {
      said.expected(RDF.type.asNode(), "a chy:Tenure, chy:Affiliation or chy:PolicyFact");
      return null;
    }
    Set<Node> allowed = new HashSet<>(OF_EVERY_FACT);
    allowed.addAll(own);
    said.allowOnly(allowed);
    LocalDate day = said.day(Chy.asOf);
    LocalDate asOf = day == null ? corrected : day;
    if (type.equals(Chy.Tenure)) {
      return tenure(said, asOf);
    }
    return type.equals(Chy.Affiliation) ? affiliation(said, asOf) : policyFact(said, asOf);
  }

  private static AddedFact.@Nullable Tenure tenure(Description said, LocalDate asOf) {
    String holder = said.node(Chy.holder, "person/");
    String office = said.node(Chy.office, "office/");
    TenureStatus status =
        said.concept(Chy.tenureStatus, TenureStatus.values(), TenureStatus::conceptName);
    return holder == null || office == null || status == null
        ? null
        : new AddedFact.Tenure(
            said.iri(),
            asOf,
            holder,
            office,
            status,
            said.date(SchemaDO.startDate.asNode()),
            said.date(SchemaDO.endDate.asNode()));
  }

  private static AddedFact.@Nullable Affiliation affiliation(Description said, LocalDate asOf) {
    String member = said.node(Chy.member, "person/");
    String organization = said.node(Chy.organization, "organization/");
    String kind =
        said.concept(
            Chy.affiliationKind,
            AFFILIATION_KINDS.stream().sorted().toArray(String[]::new),
            name -> name);
    return member == null || organization == null || kind == null
        ? null
        : new AddedFact.Affiliation(said.iri(), asOf, member, organization, kind);
  }

  private static AddedFact.@Nullable PolicyFact policyFact(Description said, LocalDate asOf) {
    String policy = said.node(Chy.policy, "policy/");
    String target = said.node(Chy.target, "person/", "country/", "organization/");
    PolicyRelation relation =
        said.concept(Chy.relation, PolicyRelation.values(), PolicyRelation::propertyName);
    return policy == null || target == null || relation == null
        ? null
        : new AddedFact.PolicyFact(said.iri(), asOf, policy, relation, target);
  }
}
