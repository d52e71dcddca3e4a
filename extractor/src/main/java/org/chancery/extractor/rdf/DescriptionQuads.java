package org.chancery.extractor.rdf;

import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.chancery.extractor.Configuration;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Prefixes;
import org.chancery.ontology.Vocabulary.Sh;

/**
 * What the data set is, for people and tools that find it: VoID with its size, a DCAT catalogue,
 * the prefixes, the example queries, the configuration. Without any time.
 */
public final class DescriptionQuads {
  private static final String TITLE = "Chancery knowledge graph of political news";
  private static final String ABOUT =
      "Who holds which office, which countries and policies there are, who claimed what: read from"
          + " news articles, each statement with the words that say it.";
  private static final Node PREFIX_DECLARATION = QuadSink.iri(Sh.NS + "PrefixDeclaration");

  private final Iris iris;
  private final QuadSink out;

  private DescriptionQuads(Iris iris, QuadSink out) {
    this.iris = iris;
    this.out = out;
  }

  /**
   * Writes the graph of the description.
   *
   * @param configurations those that articles of the graph were read with
   */
  public static void write(
      Iris iris,
      DatasetSize size,
      Collection<Configuration> configurations,
      List<ExampleQuery> queries,
      StreamRDF out) {
    DescriptionQuads quads = new DescriptionQuads(iris, new QuadSink(iris.descriptionGraph(), out));
    Node dataset = quads.dataset(size);
    quads.catalogue(dataset);
    Prefixes.ALL.forEach((prefix, namespace) -> quads.prefix(dataset, prefix, namespace));
    queries.forEach(quads::query);
    configurations.forEach(quads::configuration);
  }

  /** Writes the configuration that articles were read with, in the graph of the description. */
  static void writeConfiguration(Configuration configuration, StreamRDF out) {
    Iris iris = new Iris(configuration.baseIri());
    new DescriptionQuads(iris, new QuadSink(iris.descriptionGraph(), out))
        .configuration(configuration);
  }

  private Node dataset(DatasetSize size) {
    Node dataset = QuadSink.iri(iris.description("chancery"));
    out.describe(dataset, VOID.Dataset.asNode(), TITLE);
    out.text(dataset, DCTerms.title.asNode(), TITLE);
    out.text(dataset, DCTerms.description.asNode(), ABOUT);
    out.iri(dataset, DCTerms.conformsTo.asNode(), Chy.IRI);
    out.iri(dataset, VOID.vocabulary.asNode(), Chy.IRI);
    out.text(dataset, VOID.uriSpace.asNode(), iris.base());
    size.entities()
        .forEach(
            (type, count) -> {
              String name =
                  type.substring(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1);
              Node part = QuadSink.iri(iris.description("chancery/" + name));
              out.describe(part, VOID.Dataset.asNode(), TITLE + ": " + Labels.spaced(name));
              out.iri(part, VOID._class.asNode(), type);
              out.count(part, VOID.entities.asNode(), count);
              out.node(dataset, VOID.classPartition.asNode(), part);
            });
    return dataset;
  }

  private void catalogue(Node dataset) {
    Node catalogue = QuadSink.iri(iris.description("catalogue"));
    out.describe(catalogue, DCAT.Catalog.asNode(), "Catalogue of this server");
    out.text(catalogue, DCTerms.title.asNode(), "Catalogue of this server");
    out.node(catalogue, DCAT.dataset.asNode(), dataset);
  }

  private void prefix(Node dataset, String prefix, String namespace) {
    Node node = QuadSink.iri(iris.description("prefix/" + prefix));
    out.describe(node, PREFIX_DECLARATION, prefix);
    out.text(node, Sh.prefix, prefix);
    out.node(node, Sh.namespace, NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
    out.node(dataset, Sh.declare, node);
  }

  private void query(ExampleQuery query) {
    Node node = QuadSink.iri(iris.query(query.name()));
    out.describe(node, Sh.SPARQLExecutable, query.title());
    out.text(node, RDFS.comment.asNode(), query.comment());
    out.text(node, Sh.select, query.select());
  }

  private void configuration(Configuration configuration) {
    Node node = QuadSink.iri(iris.configuration(configuration.hash()));
    out.describe(
        node,
        Chy.Configuration,
        "Chancery " + configuration.version() + ", " + configuration.hash().substring(0, 8));
    out.text(node, Chy.configurationHash, configuration.hash());
    out.text(node, Chy.version, configuration.version());
  }
}
