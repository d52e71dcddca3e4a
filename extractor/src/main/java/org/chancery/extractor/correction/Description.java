package org.chancery.extractor.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.chancery.extractor.document.PartialDate;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Prefixes;
import org.jspecify.annotations.Nullable;

/** What a file says of one subject. Notes what was expected instead. For one thread. */
final class Description {
  private static final Set<RDFDatatype> DATES =
      Set.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDgYear);

  private final String iri;
  private final String base;
  private final TurtlePlaces places;
  private final List<String> problems;
  private final Map<Node, List<Node>> values = new LinkedHashMap<>();

  Description(String iri, String base, TurtlePlaces places, List<String> problems) {
    this.iri = iri;
    this.base = base;
    this.places = places;
    this.problems = problems;
  }

  void add(Node property, Node value) {
    values.computeIfAbsent(property, unused -> new ArrayList<>()).add(value);
  }

  String iri() {
    return iri;
  }

  String place() {
    return places.of(NodeFactory.createURI(iri), null);
  }

  List<Node> all(Node property) {
    return values.getOrDefault(property, List.of());
  }

  boolean is(Node type) {
    return all(RDF.type.asNode()).contains(type);
  }

  /** The one type, or null. */
  @Nullable Node type() {
    List<Node> types = all(RDF.type.asNode());
    return types.size() == 1 ? types.get(0) : null;
  }

  void allowOnly(Set<Node> properties) {
    for (Node property : values.keySet()) {
      if (!properties.contains(property)) {
        expected(
            property,
            "only "
                + properties.stream()
                    .map(Description::shortName)
                    .sorted()
                    .collect(Collectors.joining(", "))
                + " of <"
                + iri
                + '>',
            property);
      }
    }
  }

  /** Notes a problem. */
  void expected(Node property, String what) {
    problems.add(
        places.of(NodeFactory.createURI(iri), property) + ": <" + iri + ">: expected " + what);
  }

  void expected(Node property, String what, Node found) {
    expected(property, what + ", found " + shortName(found));
  }

  /** The one text that is not blank; a problem where there is none. */
  @Nullable String text(Node property, String what) {
    Node value = only(property);
    if (value == null || !value.isLiteral() || value.getLiteralLexicalForm().isBlank()) {
      expected(property, what + " (" + shortName(property) + "), one text that is not blank");
      return null;
    }
    return value.getLiteralLexicalForm();
  }

  /** A name or an IRI, or null where there is none. */
  @Nullable String who(Node property) {
    if (all(property).isEmpty()) {
      return null;
    }
    Node value = only(property);
    if (value == null
        || value.isBlank()
        || (value.isLiteral() && value.getLiteralLexicalForm().isBlank())) {
      expected(property, "one name or IRI as " + shortName(property));
      return null;
    }
    return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
  }

  /** A day, or null where there is none. */
  @Nullable LocalDate day(Node property) {
    PartialDate date = date(property);
    if (date != null && date.day() == null) {
      expected(property, "one whole day as " + shortName(property) + ", an xsd:date");
      return null;
    }
    return date == null ? null : date.firstDay();
  }

  /** A day, a month or a year; null where there is none. */
  @Nullable PartialDate date(Node property) {
    if (all(property).isEmpty()) {
      return null;
    }
    Node value = only(property);
    if (value != null && value.isLiteral() && DATES.contains(value.getLiteralDatatype())) {
      try {
        return PartialDate.parse(value.getLiteralLexicalForm());
      } catch (IllegalArgumentException | DateTimeException e) {
        // Told below.
      }
    }
    expected(
        property,
        "one day, month or year that there is as "
            + shortName(property)
            + ", an xsd:date, xsd:gYearMonth or xsd:gYear");
    return null;
  }

  /** The one node of the graph; a problem where there is none. */
  @Nullable String node(Node property, String... kinds) {
    Node value = only(property);
    if (value == null
        || !value.isURI()
        || Arrays.stream(kinds).noneMatch(kind -> value.getURI().startsWith(base + kind))) {
      expected(
          property, "one node as " + shortName(property) + ", below " + String.join(" or ", kinds));
      return null;
    }
    return value.getURI();
  }

  /** The one concept; a problem where there is none. */
  <T> @Nullable T concept(Node property, T[] concepts, Function<T, String> name) {
    Node value = only(property);
    for (T concept : concepts) {
      if (value != null && value.isURI() && value.getURI().equals(Chy.NS + name.apply(concept))) {
        return concept;
      }
    }
    expected(
        property,
        "as "
            + shortName(property)
            + " one of "
            + Arrays.stream(concepts)
                .map(concept -> "chy:" + name.apply(concept))
                .collect(Collectors.joining(", ")));
    return null;
  }

  private @Nullable Node only(Node property) {
    List<Node> found = all(property);
    return found.size() == 1 ? found.get(0) : null;
  }

  private static String shortName(Node node) {
    if (node.isURI()) {
      for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
        if (node.getURI().startsWith(prefix.getValue())) {
          return prefix.getKey() + ':' + node.getURI().substring(prefix.getValue().length());
        }
      }
      return '<' + node.getURI() + '>';
    }
    return node.isBlank() ? "a blank node" : node.toString();
  }
}
