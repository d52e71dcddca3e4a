package org.chancery.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads gazetteer files into one graph, checks their terms, and gathers every problem on the way.
 * For one use by one thread.
 */
final class GazetteerFiles {
  /** A file as read, to find the line of an entry again. */
  private record Source(String name, List<String> lines) {}

  private final String base;
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<String, Source> sourceOf = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  GazetteerFiles(String base) {
    this.base = base;
  }

  /** Everything read so far, with the base in its place. */
  Graph graph() {
    return graph;
  }

  /** The IRIs of the entries read so far, sorted. */
  Set<String> iris() {
    return sourceOf.keySet();
  }

  /** What was wrong so far, each with file and line. */
  List<String> problems() {
    return problems;
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
          .errorHandler(new LocatedErrors(name))
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
          at(source, predicate)
              + "expected an IRI, found a blank node at "
              + GazetteerTerms.shown(predicate));
    } else if (GazetteerTerms.isText(predicate)) {
      if (!object.isLiteral()
          || !XSDDatatype.XSDstring.equals(object.getLiteralDatatype())
          || object.getLiteralLexicalForm().isBlank()) {
        problems.add(
            at(source, subject)
                + GazetteerTerms.shown(subject)
                + ": expected a plain string without language for "
                + GazetteerTerms.shown(predicate)
                + ", found "
                + object);
      }
    } else if (!GazetteerTerms.isKnown(predicate)) {
      problems.add(
          at(source, subject)
              + GazetteerTerms.shown(subject)
              + ": unknown term "
              + GazetteerTerms.shown(predicate)
              + "; expected one of "
              + GazetteerTerms.known());
    }
  }

  /** Notes what is wrong with an entry. */
  void problem(Node subject, String expected) {
    Source source = sourceOf.get(subject.getURI());
    problems.add(
        (source == null ? "" : at(source, subject))
            + GazetteerTerms.shown(subject)
            + ": "
            + expected);
  }

  /** Where a node is first named in a file; Turtle parsers keep no lines of what they read. */
  private String at(Source source, Node node) {
    String iri = node.isURI() ? node.getURI() : "";
    String written = '<' + (iri.startsWith(base) ? iri.substring(base.length()) : iri) + '>';
    for (int i = 0; i < source.lines().size(); i++) {
      if (source.lines().get(i).startsWith(written)) {
        return source.name() + ":" + (i + 1) + ": ";
      }
    }
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
}
