package org.chancery.ontology;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * Reads gazetteer files into entries and gathers every problem on the way. For one use by one
 * thread.
 */
final class GazetteerReader {
  private static final Map<Node, WordingKind> WORDINGS =
      Map.ofEntries(
          Map.entry(RDFS.label.asNode(), WordingKind.NAME),
          Map.entry(SKOS.prefLabel.asNode(), WordingKind.NAME),
          Map.entry(SKOS.altLabel.asNode(), WordingKind.ALTERNATIVE),
          Map.entry(Chy.officialName, WordingKind.OFFICIAL),
          Map.entry(Chy.abbreviation, WordingKind.ABBREVIATION),
          Map.entry(Chy.adjective, WordingKind.ADJECTIVE),
          Map.entry(Chy.demonym, WordingKind.DEMONYM),
          Map.entry(Chy.metonym, WordingKind.METONYM),
          Map.entry(Chy.contextualTitle, WordingKind.CONTEXTUAL),
          Map.entry(Chy.plural, WordingKind.PLURAL),
          Map.entry(Chy.formBefore, WordingKind.BEFORE),
          Map.entry(Chy.formAfter, WordingKind.AFTER));

  /** What an entry may say besides; anything else is taken for a slip of the pen. */
  private static final Set<Node> OTHER_TERMS =
      Set.of(
          RDF.type.asNode(),
          RDFS.comment.asNode(),
          RDFS.seeAlso.asNode(),
          DCTerms.source.asNode(),
          OWL.sameAs.asNode(),
          SKOS.inScheme.asNode(),
          SKOS.broader.asNode(),
          ORG.role.asNode(),
          ORG.postIn.asNode(),
          Chy.ambiguousWording,
          Chy.excludedPhrase,
          Chy.isoCode,
          Chy.isoCode3,
          Chy.country,
          Chy.organizationKind,
          Chy.policyType,
          Chy.party,
          Chy.jurisdiction,
          Chy.heldIn,
          Chy.manyHolders,
          Chy.inPortfolio,
          Chy.titlePattern);

  private static final Map<Node, String> TYPES =
      Map.of(
          Chy.Country, "Country",
          Chy.Organization, "Organization",
          Chy.Policy, "Policy",
          Chy.Person, "Person",
          Chy.Office, "Office",
          Chy.Role, "Role",
          Chy.Portfolio, "Portfolio",
          Chy.BodyType, "BodyType");

  /** A file as read, to find the line of an entry again. */
  private record Source(String name, List<String> lines) {}

  private final String base;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<String, Source> sourceOf = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  GazetteerReader(String base) {
    this.base = base;
  }

  void readBundled(String name) {
    try (InputStream in = OntologyFiles.open(name)) {
      parse(name, in.readAllBytes());
    } catch (IOException e) {
      problems.add(name + ": cannot be read: " + e.getMessage());
    }
  }

  void read(Path file) {
    try {
      parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      problems.add(file + ": expected a readable Turtle file: " + e);
    }
  }

  /** The entries of everything read so far, in the order of their IRIs. */
  List<GazetteerEntry> entries() {
    List<GazetteerEntry> entries = new ArrayList<>();
    if (problems.isEmpty()) {
      for (String iri : sourceOf.keySet()) {
        GazetteerEntry entry = entry(NodeFactory.createURI(iri));
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new GazetteerException(problems);
    }
    return entries;
  }

  private void parse(String name, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add(name + ": expected Turtle in UTF-8, found bytes that are not UTF-8");
      return;
    }
    Graph parsed = GraphFactory.createDefaultGraph();
    try {
      RDFParser.fromString(text, Lang.TURTLE)
          .base(Gazetteer.DEFAULT_BASE)
          .errorHandler(new Located(name))
          .parse(parsed);
    } catch (RiotException e) {
      problems.add(String.valueOf(e.getMessage()));
      return;
    }
    Source source = new Source(name, text.lines().toList());
    List<Triple> triples = parsed.stream().toList();
    for (Triple triple : triples) {
      if (triple.getSubject().isURI()) {
        sourceOf.putIfAbsent(rebased(triple.getSubject()).getURI(), source);
      }
    }
    triples.forEach(triple -> check(source, triple));
    triples.forEach(
        t -> graph.add(rebased(t.getSubject()), t.getPredicate(), rebased(t.getObject())));
  }

  private Node rebased(Node node) {
    return node.isURI() && node.getURI().startsWith(Gazetteer.DEFAULT_BASE)
        ? NodeFactory.createURI(base + node.getURI().substring(Gazetteer.DEFAULT_BASE.length()))
        : node;
  }

  private void check(Source source, Triple triple) {
    Node subject = triple.getSubject();
    Node predicate = triple.getPredicate();
    Node object = triple.getObject();
    if (subject.isBlank() || object.isBlank()) {
      problems.add(
          at(source, predicate) + "expected an IRI, found a blank node at " + shown(predicate));
    } else if (WORDINGS.containsKey(predicate) || isText(predicate)) {
      if (!object.isLiteral()
          || !XSDDatatype.XSDstring.equals(object.getLiteralDatatype())
          || object.getLiteralLexicalForm().isBlank()) {
        problems.add(
            at(source, subject)
                + shown(subject)
                + ": expected a plain string without language for "
                + shown(predicate)
                + ", found "
                + object);
      }
    } else if (!OTHER_TERMS.contains(predicate)) {
      problems.add(
          at(source, subject)
              + shown(subject)
              + ": unknown term "
              + shown(predicate)
              + "; expected one of "
              + knownTerms());
    }
  }

  private static boolean isText(Node predicate) {
    return predicate.equals(Chy.ambiguousWording)
        || predicate.equals(Chy.excludedPhrase)
        || predicate.equals(Chy.isoCode)
        || predicate.equals(Chy.isoCode3)
        || predicate.equals(Chy.titlePattern);
  }

  private @Nullable GazetteerEntry entry(Node subject) {
    List<Node> types = objects(subject, RDF.type.asNode());
    if (types.size() != 1 || !TYPES.containsKey(types.get(0))) {
      problem(
          subject,
          "expected exactly one type of "
              + new TreeSet<>(TYPES.values()).stream().map(t -> "chy:" + t).collect(joining(", "))
              + ", found "
              + types);
      return null;
    }
    List<String> labels = texts(subject, RDFS.label.asNode());
    if (labels.size() != 1) {
      problem(subject, "expected exactly one rdfs:label, found " + labels);
      return null;
    }
    return entry(subject, types.get(0), labels.get(0));
  }

  private @Nullable GazetteerEntry entry(Node subject, Node type, String label) {
    String iri = subject.getURI();
    List<Wording> wordings = wordings(subject);
    List<String> excluded = texts(subject, Chy.excludedPhrase);
    List<String> sameAs = iris(subject, OWL.sameAs.asNode());
    return switch (TYPES.get(type)) {
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
      case "Person" -> new GazetteerEntry.Person(iri, label, wordings, excluded, sameAs);
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
      problem(subject, "expected one chy:isoCode of two or four capitals, found " + codes);
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
      problem(subject, "expected a chy:policyType, such as chy:Treaty");
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
      problem(subject, "expected a chy:organizationKind, such as chy:Ministry");
      return null;
    }
    return new GazetteerEntry.BodyType(
        subject.getURI(), label, wordings, excluded, sameAs, kind, patterns(subject));
  }

  private List<Wording> wordings(Node subject) {
    Set<String> ambiguous = new HashSet<>(texts(subject, Chy.ambiguousWording));
    Set<Wording> wordings = new LinkedHashSet<>();
    for (Triple triple : graph.find(subject, Node.ANY, Node.ANY).toList()) {
      WordingKind kind = WORDINGS.get(triple.getPredicate());
      if (kind != null && triple.getObject().isLiteral()) {
        String text = triple.getObject().getLiteralLexicalForm();
        wordings.add(new Wording(text, kind, ambiguous.contains(text)));
      }
    }
    Set<String> texts = new HashSet<>();
    wordings.forEach(wording -> texts.add(wording.text()));
    for (String text : new TreeSet<>(ambiguous)) {
      if (!texts.contains(text)) {
        problem(subject, "chy:ambiguousWording \"" + text + "\" is none of its wordings");
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
        problem(subject, "expected {before} or {after} in the pattern \"" + pattern + "\"");
      }
    }
    return patterns;
  }

  private boolean flag(Node subject, Node predicate) {
    List<Node> objects = objects(subject, predicate);
    if (objects.stream()
        .anyMatch(o -> !(o.isLiteral() && o.getLiteralValue() instanceof Boolean))) {
      problem(subject, "expected true or false for " + shown(predicate) + ", found " + objects);
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
      problem(subject, "expected one chy: concept for " + shown(predicate) + ", found " + objects);
      return null;
    }
    return objects.get(0).getURI().substring(Chy.NS.length());
  }

  private @Nullable String reference(Node subject, Node predicate, Node type) {
    List<Node> objects = objects(subject, predicate);
    if (objects.isEmpty()) {
      return null;
    }
    Node target = objects.get(0);
    if (objects.size() > 1 || !graph.contains(target, RDF.type.asNode(), type)) {
      problem(
          subject,
          "expected one entry of type "
              + shown(type)
              + " for "
              + shown(predicate)
              + ", found "
              + objects);
      return null;
    }
    return target.getURI();
  }

  private List<String> texts(Node subject, Node predicate) {
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
        problem(subject, "expected IRIs for " + shown(predicate) + ", found " + object);
      }
    }
    return objects.stream().filter(Node::isURI).map(Node::getURI).sorted().toList();
  }

  private List<Node> objects(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private void problem(Node subject, String expected) {
    Source source = sourceOf.get(subject.getURI());
    problems.add((source == null ? "" : at(source, subject)) + shown(subject) + ": " + expected);
  }

  /** Where a node is first named in a file; Turtle parsers keep no lines of what they read. */
  private static String at(Source source, Node node) {
    String iri = node.isURI() ? node.getURI() : "";
    String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    Matcher named = Pattern.compile("[:/#]" + Pattern.quote(name) + "(?![\\w-])").matcher("");
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i);
      if (!line.startsWith("#") && !name.isEmpty() && named.reset(line).find()) {
        return source.name() + ":" + (i + 1) + ": ";
      }
    }
    return source.name() + ": ";
  }

  private static String shown(Node node) {
    String text = node.isURI() ? node.getURI() : node.toString();
    return text.startsWith(Chy.NS) ? "chy:" + text.substring(Chy.NS.length()) : "<" + text + ">";
  }

  private static String knownTerms() {
    Set<String> terms = new TreeSet<>();
    WORDINGS.keySet().forEach(term -> terms.add(shown(term)));
    OTHER_TERMS.forEach(term -> terms.add(shown(term)));
    return String.join(", ", terms);
  }

  /** Puts file and line in front of what the parser complains about. */
  private record Located(String file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      error(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      throw new RiotException(
          file + ":" + line + ":" + column + ": expected valid Turtle: " + message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
