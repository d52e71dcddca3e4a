package org.chancery.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.chancery.ontology.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * Writes quads as JSON-LD 1.1 while they come, one node object for each run of quads with the same
 * graph and subject, one line each. Jena's own writer keeps everything in memory several times
 * over.
 */
final class JsonLdStream extends StreamRDFBase {
  private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final Writer out;
  private final Map<String, List<Node>> properties = new LinkedHashMap<>();
  private @Nullable Node graph;
  private @Nullable Node subject;
  private boolean graphHasNode;

  JsonLdStream(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  @Override
  public void start() {
    write("{\"@context\":{");
    String separator = "";
    for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
      write(separator + string(prefix.getKey()) + ":" + string(prefix.getValue()));
      separator = ",";
    }
    write("},\n\"@graph\":[");
  }

  @Override
  public void triple(Triple triple) {
    throw new UnsupportedOperationException("expected quads");
  }

  @Override
  public void quad(Quad quad) {
    if (!quad.getGraph().equals(graph)) {
      endGraph();
      write((graph == null ? "\n" : ",\n") + "{\"@id\":" + string(quad.getGraph().getURI()));
      write(",\"@graph\":[");
      graph = quad.getGraph();
      graphHasNode = false;
    }
    if (!quad.getSubject().equals(subject)) {
      endNode();
      subject = quad.getSubject();
    }
    properties
        .computeIfAbsent(quad.getPredicate().getURI(), key -> new ArrayList<>())
        .add(quad.getObject());
  }

  @Override
  public void finish() {
    endGraph();
    write("\n]}\n");
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void endGraph() {
    if (graph != null) {
      endNode();
      write("\n]}");
    }
  }

  private void endNode() {
    if (subject == null) {
      return;
    }
    write((graphHasNode ? ",\n" : "\n") + "{\"@id\":" + string(subject.getURI()));
    properties.forEach(this::writeProperty);
    write("}");
    properties.clear();
    subject = null;
    graphHasNode = true;
  }

  private void writeProperty(String property, List<Node> values) {
    boolean type = property.equals(RDF.type.getURI());
    write("," + string(type ? "@type" : compact(property)) + ":[");
    String separator = "";
    for (Node value : values) {
      write(separator + (type ? string(compact(value.getURI())) : value(value)));
      separator = ",";
    }
    write("]");
  }

  private static String value(Node value) {
    if (value.isURI()) {
      return "{\"@id\":" + string(value.getURI()) + "}";
    }
    String text = string(value.getLiteralLexicalForm());
    if (!value.getLiteralLanguage().isEmpty()) {
      return "{\"@value\":" + text + ",\"@language\":" + string(value.getLiteralLanguage()) + "}";
    }
    if (value.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return "{\"@value\":" + text + "}";
    }
    return "{\"@value\":"
        + text
        + ",\"@type\":"
        + string(compact(value.getLiteralDatatypeURI()))
        + "}";
  }

  private static String compact(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
      String namespace = prefix.getValue();
      if (iri.startsWith(namespace)
          && LOCAL_NAME.matcher(iri.substring(namespace.length())).matches()) {
        return prefix.getKey() + ":" + iri.substring(namespace.length());
      }
    }
    return iri;
  }

  private static String string(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20) {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
