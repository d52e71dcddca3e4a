package org.chancery.ontology;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** Makes entries of the triples that gazetteer files hold. For one use by one thread. */
final class EntryReader {
  private final GazetteerFiles files;
  private final Graph graph;
  private final PersonReader people;

  EntryReader(GazetteerFiles files) {
    this.files = files;
    this.graph = files.graph();
    this.people = new PersonReader(this, files);
  }

  /**
   * The entries of all files, in the order of their IRIs.
   *
   * @throws GazetteerException when anything is wrong with a file or an entry
   */
  List<GazetteerEntry> entries() {
    List<GazetteerEntry> entries = new ArrayList<>();
    if (files.problems().isEmpty()) {
      for (String iri : files.iris()) {
        Node subject = NodeFactory.createURI(iri);
        if (graph.contains(subject, RDF.type.asNode(), Chy.TermOfOffice)) {
          people.readTerm(subject);
        }
      }
      for (String iri : files.iris()) {
        GazetteerEntry entry = entry(NodeFactory.createURI(iri));
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    if (!files.problems().isEmpty()) {
      throw new GazetteerException(files.problems());
    }
    return entries;
  }

  private @Nullable GazetteerEntry entry(Node subject) {
    List<Node> types = objects(subject, RDF.type.asNode());
    if (types.size() != 1 || !GazetteerTerms.TYPES.containsKey(types.get(0))) {
      files.problem(
          subject,
          "expected exactly one type of "
              + new TreeSet<>(GazetteerTerms.TYPES.values())
                  .stream().map(t -> "chy:" + t).collect(joining(", "))
              + ", found "
              + types);
      return null;
    }
    List<String> labels = texts(subject, RDFS.label.asNode());
    if (labels.size() != 1) {
      files.problem(subject, "expected exactly one rdfs:label, found " + labels);
      return null;
    }
    return entry(subject, types.get(0), labels.get(0));
  }

  private @Nullable GazetteerEntry entry(Node subject, Node type, String label) {
    String iri = subject.getURI();
    List<Wording> wordings = wordings(subject);
    List<String> excluded = texts(subject, Chy.excludedPhrase);
    List<String> sameAs = iris(subject, OWL.sameAs.asNode());
    return switch (GazetteerTerms.TYPES.get(type)) {
      case "Country" -> country(subject, label, wordings, excluded, sameAs);
      case "Organization" ->
          new GazetteerEntry.Organization(
              iri,
              label,
              wordings,
              excluded,
              sameAs,
              concept(subject, Chy.organizationKind),
              reference(subject, Chy.country, Chy.Country));
      case "Policy" -> policy(subject, label, wordings, excluded, sameAs);
      case "Person" -> people.person(subject, label, wordings, excluded, sameAs);
      case "TermOfOffice" -> null;
      case "Office" ->
          new GazetteerEntry.Office(
              iri,
              label,
              wordings,
              excluded,
              sameAs,
              reference(subject, ORG.role.asNode(), Chy.Role),
              reference(subject, Chy.jurisdiction, Chy.Country),
              reference(subject, ORG.postIn.asNode(), Chy.Organization));
      case "Role" ->
          new GazetteerEntry.Role(
              iri,
              label,
              wordings,
              excluded,
              sameAs,
              reference(subject, SKOS.broader.asNode(), Chy.Role),
              reference(subject, Chy.inPortfolio, Chy.Portfolio),
              "Body".equals(concept(subject, Chy.heldIn)),
              flag(subject, Chy.manyHolders),
              patterns(subject));
      case "Portfolio" -> new GazetteerEntry.Portfolio(iri, label, wordings, excluded, sameAs);
      default -> bodyType(subject, label, wordings, excluded, sameAs);
    };
  }

  private GazetteerEntry.@Nullable Country country(
      Node subject,
      String label,
      List<Wording> wordings,
      List<String> excluded,
      List<String> sameAs) {
    List<String> codes = texts(subject, Chy.isoCode);
    List<String> codes3 = texts(subject, Chy.isoCode3);
    if (codes.size() != 1 || !codes.get(0).matches("[A-Z]{2}([A-Z]{2})?") || codes3.size() > 1) {
      files.problem(subject, "expected one chy:isoCode of two or four capitals, found " + codes);
      return null;
    }
    return new GazetteerEntry.Country(
        subject.getURI(),
        label,
        wordings,
        excluded,
        sameAs,
        codes.get(0),
        codes3.isEmpty() ? null : codes3.get(0));
  }

  private GazetteerEntry.@Nullable Policy policy(
      Node subject,
      String label,
      List<Wording> wordings,
      List<String> excluded,
      List<String> sameAs) {
    String policyType = concept(subject, Chy.policyType);
    if (policyType == null) {
      files.problem(subject, "expected a chy:policyType, such as chy:Treaty");
      return null;
    }
    return new GazetteerEntry.Policy(
        subject.getURI(),
        label,
        wordings,
        excluded,
        sameAs,
        policyType,
        iris(subject, Chy.party),
        reference(subject, Chy.jurisdiction, Chy.Country));
  }

  private GazetteerEntry.@Nullable BodyType bodyType(
      Node subject,
      String label,
      List<Wording> wordings,
      List<String> excluded,
      List<String> sameAs) {
    String kind = concept(subject, Chy.organizationKind);
    if (kind == null) {
      files.problem(subject, "expected a chy:organizationKind, such as chy:Ministry");
      return null;
    }
    return new GazetteerEntry.BodyType(
        subject.getURI(), label, wordings, excluded, sameAs, kind, patterns(subject));
  }

  private List<Wording> wordings(Node subject) {
    Set<String> ambiguous = new HashSet<>(texts(subject, Chy.ambiguousWording));
    Set<Wording> wordings = new LinkedHashSet<>();
    for (Triple triple : graph.find(subject, Node.ANY, Node.ANY).toList()) {
      WordingKind kind = GazetteerTerms.WORDINGS.get(triple.getPredicate());
      if (kind != null && triple.getObject().isLiteral()) {
        String text = triple.getObject().getLiteralLexicalForm();
        wordings.add(new Wording(text, kind, ambiguous.contains(text)));
      }
    }
    Set<String> texts = new HashSet<>();
    wordings.forEach(wording -> texts.add(wording.text()));
    for (String text : new TreeSet<>(ambiguous)) {
      if (!texts.contains(text)) {
        files.problem(subject, "chy:ambiguousWording \"" + text + "\" is none of its wordings");
      }
    }
    // A label that is also a contextual title counts as the latter only.
    wordings.removeIf(
        wording ->
            wording.kind() == WordingKind.NAME
                && wordings.contains(
                    new Wording(wording.text(), WordingKind.CONTEXTUAL, wording.ambiguous())));
    return wordings.stream()
        .sorted(Comparator.comparing(Wording::kind).thenComparing(Wording::text))
        .toList();
  }

  private List<String> patterns(Node subject) {
    List<String> patterns = texts(subject, Chy.titlePattern);
    for (String pattern : patterns) {
      if (pattern.contains(Composition.BEFORE) == pattern.contains(Composition.AFTER)) {
        files.problem(subject, "expected {before} or {after} in the pattern \"" + pattern + "\"");
      }
    }
    return patterns;
  }

  private boolean flag(Node subject, Node predicate) {
    List<Node> objects = objects(subject, predicate);
    if (objects.stream()
        .anyMatch(o -> !(o.isLiteral() && o.getLiteralValue() instanceof Boolean))) {
      files.problem(
          subject,
          "expected true or false for " + GazetteerTerms.shown(predicate) + ", found " + objects);
      return false;
    }
    return objects.stream().anyMatch(o -> Boolean.TRUE.equals(o.getLiteralValue()));
  }

  private @Nullable String concept(Node subject, Node predicate) {
    List<Node> objects = objects(subject, predicate);
    if (objects.isEmpty()) {
      return null;
    }
    if (objects.size() > 1
        || !objects.get(0).isURI()
        || !objects.get(0).getURI().startsWith(Chy.NS)) {
      files.problem(
          subject,
          "expected one chy: concept for "
              + GazetteerTerms.shown(predicate)
              + ", found "
              + objects);
      return null;
    }
    return objects.get(0).getURI().substring(Chy.NS.length());
  }

  @Nullable String reference(Node subject, Node predicate, Node type) {
    List<Node> objects = objects(subject, predicate);
    if (objects.isEmpty()) {
      return null;
    }
    Node target = objects.get(0);
    if (objects.size() > 1 || !graph.contains(target, RDF.type.asNode(), type)) {
      files.problem(
          subject,
          "expected one entry of type "
              + GazetteerTerms.shown(type)
              + " for "
              + GazetteerTerms.shown(predicate)
              + ", found "
              + objects);
      return null;
    }
    return target.getURI();
  }

  List<String> texts(Node subject, Node predicate) {
    return objects(subject, predicate).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private List<String> iris(Node subject, Node predicate) {
    List<Node> objects = objects(subject, predicate);
    for (Node object : objects) {
      if (!object.isURI()) {
        files.problem(
            subject, "expected IRIs for " + GazetteerTerms.shown(predicate) + ", found " + object);
      }
    }
    return objects.stream().filter(Node::isURI).map(Node::getURI).sorted().toList();
  }

  List<Node> objects(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
