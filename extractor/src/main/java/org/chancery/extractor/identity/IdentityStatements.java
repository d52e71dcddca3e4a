package org.chancery.extractor.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.chancery.ontology.LocatedErrors;

/**
 * What a user knows better than the rules: {@code owl:sameAs} and {@code owl:differentFrom} between
 * nodes or mentions of the graph. Immutable and safe to share between threads.
 */
public final class IdentityStatements {
  /** No statements. */
  public static final IdentityStatements NONE = new IdentityStatements(List.of());

  /**
   * One statement.
   *
   * @param same whether the two are one thing, rather than two
   * @param place file and line
   */
  record Statement(boolean same, String subject, String object, String place) {
    /** In words a person can read. */
    String reason() {
      return "your statement "
          + place
          + ": "
          + subject
          + (same ? " owl:sameAs " : " owl:differentFrom ")
          + object;
    }
  }

  private final List<Statement> statements;

  private IdentityStatements(List<Statement> statements) {
    this.statements = List.copyOf(statements);
  }

  /**
   * Reads statements.
   *
   * @param name of the file, for messages
   * @param turtle its contents
   * @param base what relative IRIs are under
   * @throws IdentityException when it is no Turtle, says anything else, or contradicts itself;
   *     lists every problem
   */
  public static IdentityStatements read(String name, String turtle, String base) {
    List<Triple> triples = new ArrayList<>();
    try {
      var graph = GraphFactory.createDefaultGraph();
      RDFParser.fromString(turtle, Lang.TURTLE)
          .base(base)
          .errorHandler(new LocatedErrors(name))
          .parse(graph);
      triples.addAll(graph.stream().toList());
    } catch (RiotException e) {
      throw new IdentityException(List.of(String.valueOf(e.getMessage())));
    }
    List<String> lines = turtle.lines().toList();
    List<String> problems = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Triple triple : triples) {
      boolean same = triple.getPredicate().equals(OWL.sameAs.asNode());
      String place = name + ":" + line(lines, triple);
      if (!triple.getSubject().isURI()
          || !triple.getObject().isURI()
          || (!same && !triple.getPredicate().equals(OWL.differentFrom.asNode()))) {
        problems.add(
            place
                + ": expected owl:sameAs or owl:differentFrom between two IRIs, found "
                + triple.getPredicate());
      } else {
        statements.add(
            new Statement(same, triple.getSubject().getURI(), triple.getObject().getURI(), place));
      }
    }
    statements.sort(Comparator.comparing(Statement::subject).thenComparing(Statement::object));
    problems.addAll(contradictions(statements));
    if (!problems.isEmpty()) {
      throw new IdentityException(problems);
    }
    return new IdentityStatements(statements);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  List<Statement> all() {
    return statements;
  }

  private static List<String> contradictions(List<Statement> statements) {
    Map<String, String> parents = new HashMap<>();
    for (Statement one : statements) {
      if (one.same()) {
        parents.put(root(parents, one.subject()), root(parents, one.object()));
      }
    }
    List<String> problems = new ArrayList<>();
    for (Statement one : statements) {
      if (!one.same() && root(parents, one.subject()).equals(root(parents, one.object()))) {
        problems.add(
            one.place()
                + ": "
                + one.subject()
                + " and "
                + one.object()
                + " cannot be different: owl:sameAs statements make them one");
      }
    }
    return problems;
  }

  private static String root(Map<String, String> parents, String iri) {
    String at = iri;
    for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  /** Where both ends stand, else the subject: Turtle parsers keep no lines of what they read. */
  private static int line(List<String> lines, Triple triple) {
    Predicate<String> subject = naming(triple.getSubject());
    Predicate<String> object = naming(triple.getObject());
    int best = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean names = subject.test(lines.get(i)) && !lines.get(i).startsWith("#");
      if (names && object.test(lines.get(i))) {
        return i + 1;
      }
      if (best == 0 && (names || object.test(lines.get(i)))) {
        best = i + 1;
      }
    }
    return Math.max(best, 1);
  }

  private static Predicate<String> naming(Node node) {
    String text = node.toString();
    String name = text.substring(text.lastIndexOf('/') + 1);
    return Pattern.compile("[/:<]" + Pattern.quote(name) + "(?![\\w#-])").asPredicate();
  }
}
