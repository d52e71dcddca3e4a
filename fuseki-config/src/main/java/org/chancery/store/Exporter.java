package org.chancery.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.chancery.ontology.Prefixes;

/**
 * Writes a dataset, graph after graph, within a transaction. However large it is, memory is needed
 * for a subject at a time only.
 */
final class Exporter {
  private final DatasetGraph dataset;
  private final boolean sorted;
  private final Function<Quad, Stream<Quad>> complement;

  /**
   * An export.
   *
   * @param complement what stands in the export for a quad of the dataset, the quad itself included
   */
  Exporter(DatasetGraph dataset, boolean sorted, Function<Quad, Stream<Quad>> complement) {
    this.dataset = dataset;
    this.sorted = sorted;
    this.complement = complement;
  }

  void write(ExportFormat format, OutputStream out) {
    switch (format) {
      case NQUADS -> writeGraphs(StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS));
      case TRIG -> writeGraphs(withPrefixes(out, RDFFormat.TRIG_BLOCKS));
      case TURTLE -> writeUnion(withPrefixes(out, RDFFormat.TURTLE_BLOCKS));
      case JSONLD -> writeGraphs(new JsonLdStream(out));
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StreamRDF withPrefixes(OutputStream out, RDFFormat format) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    Prefixes.ALL.forEach(stream::prefix);
    return stream;
  }

  private void writeGraphs(StreamRDF stream) {
    if (sorted) {
      try (SortedQuads quads = new SortedQuads()) {
        quads().forEachRemaining(quads::add);
        quads.sendQuads(stream);
      }
      return;
    }
    stream.start();
    quads().forEachRemaining(stream::quad);
    stream.finish();
  }

  // Always in order: only so can it be seen without memory that a triple has been written already.
  private void writeUnion(StreamRDF stream) {
    try (SortedQuads quads = new SortedQuads()) {
      quads().forEachRemaining(quads::addTriple);
      quads.sendTriples(stream);
    }
  }

  // TDB2 gives them graph by graph.
  private Iterator<Quad> quads() {
    Iterator<Quad> stored = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    return Iter.flatMap(stored, quad -> complement.apply(quad).iterator());
  }

  /** The names of all graphs in the order of their IRIs. */
  static List<Node> sortedGraphs(DatasetGraph dataset) {
    try (Stream<Node> graphs = Iter.asStream(dataset.listGraphNodes())) {
      return graphs.sorted(Comparator.comparing(Node::getURI)).toList();
    }
  }
}
