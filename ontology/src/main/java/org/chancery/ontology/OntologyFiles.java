package org.chancery.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The bundled files: the ontology, its shapes and the gazetteers, by their fixed names on the class
 * path. Safe to share between threads.
 */
public final class OntologyFiles {
  /** The vocabulary. */
  public static final String ONTOLOGY = "chancery.ttl";

  /** The SHACL shapes. */
  public static final String SHAPES = "shapes.ttl";

  /** The bundled gazetteers, in the order in which they are read. */
  public static final List<String> GAZETTEERS =
      List.of(
          "gazetteers/countries.ttl",
          "gazetteers/offices.ttl",
          "gazetteers/organizations.ttl",
          "gazetteers/policies.ttl",
          "gazetteers/people.ttl");

  private OntologyFiles() {}

  /**
   * Opens a bundled file; the caller closes it.
   *
   * @param name one of the names above
   * @throws IllegalArgumentException where there is no such file
   */
  public static InputStream open(String name) {
    InputStream in = OntologyFiles.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalArgumentException(
          "no bundled file "
              + name
              + "; expected "
              + ONTOLOGY
              + ", "
              + SHAPES
              + " or one of "
              + GAZETTEERS);
    }
    return in;
  }

  /** The vocabulary as a new graph. */
  public static Graph ontology() {
    return read(ONTOLOGY);
  }

  /** The SHACL shapes as a new graph. */
  public static Graph shapes() {
    return read(SHAPES);
  }

  private static Graph read(String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = open(name)) {
      RDFParser.source(in).lang(Lang.TURTLE).base(Chy.IRI).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled " + name, e);
    }
    return graph;
  }
}
