package org.chancery.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicy;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * Puts any number of quads in order: by graph, then by their N-Triples form. What exceeds a few
 * megabytes is sorted in parts, which wait in packed files in the system's folder for temporary
 * files until they are merged. For one thread.
 */
final class SortedQuads implements AutoCloseable {
  // Sorts before all characters of an IRI, and stands in no N-Triples form.
  private static final char BREAK = '\t';

  private final SortedDataBag<String> lines =
      new SortedDataBag<>(new CharacterLimit(), new PackedLines(), Comparator.naturalOrder());

  /** Adds a quad of a named graph. */
  void add(Quad quad) {
    lines.add(quad.getGraph().getURI() + BREAK + triple(quad));
  }

  /** Adds a quad without its graph. */
  void addTriple(Quad quad) {
    lines.add(triple(quad));
  }

  private static String triple(Quad quad) {
    return NodeFmtLib.strNT(quad.getSubject())
        + " "
        + NodeFmtLib.strNT(quad.getPredicate())
        + " "
        + NodeFmtLib.strNT(quad.getObject());
  }

  /** Sends all quads, each once. */
  void sendQuads(StreamRDF out) {
    send(
        Lang.NQUADS,
        line -> {
          int end = line.indexOf(BREAK);
          return line.substring(end + 1) + " <" + line.substring(0, end) + "> .\n";
        },
        out);
  }

  /** Sends all triples, each once. */
  void sendTriples(StreamRDF out) {
    send(Lang.NTRIPLES, line -> line + " .\n", out);
  }

  private void send(Lang language, UnaryOperator<String> statement, StreamRDF out) {
    Iterator<String> statements = Iter.map(Iter.distinctAdjacent(lines.iterator()), statement);
    RDFParser.source(new Text(statements))
        .lang(language)
        .checking(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(out);
  }

  @Override
  public void close() {
    lines.close();
  }

  /** How many characters are sorted in memory at a time. */
  private static final class CharacterLimit implements ThresholdPolicy<String> {
    private static final long LEAST = 2_000_000;
    private static final long SHARE = 32;

    private final long limit = Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE);
    private long characters;

    @Override
    public void increment(String line) {
      characters += line.length();
    }

    @Override
    public boolean isThresholdExceeded() {
      return characters > limit;
    }

    @Override
    public void reset() {
      characters = 0;
    }
  }

  /** Lines in a gzipped file. */
  private static final class PackedLines implements SerializationFactory<String> {
    @Override
    public Sink<String> createSerializer(OutputStream file) {
      try {
        return new LineSink(
            new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Iterator<String> createDeserializer(InputStream file) {
      try {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))
            .lines()
            .iterator();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record LineSink(BufferedWriter out) implements Sink<String> {
    @Override
    public void send(String line) {
      try {
        out.write(line);
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void flush() {
      // All is written at the end.
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Statements as the bytes that a parser reads. */
  private static final class Text extends InputStream {
    private final Iterator<String> statements;
    private byte[] current = {};
    private int at;

    Text(Iterator<String> statements) {
      this.statements = statements;
    }

    @Override
    public int read() {
      return hasMore() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (length == 0) {
        return 0;
      }
      if (!hasMore()) {
        return -1;
      }
      int n = Math.min(length, current.length - at);
      System.arraycopy(current, at, bytes, from, n);
      at += n;
      return n;
    }

    private boolean hasMore() {
      while (at == current.length && statements.hasNext()) {
        current = statements.next().getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return at < current.length;
    }
  }
}
