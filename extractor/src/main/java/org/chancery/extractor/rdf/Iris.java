package org.chancery.extractor.rdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.EntityType;

/**
 * Mints every IRI that is not settled by identity: documents, what is in them, graphs. A function
 * of the base and the arguments. Immutable and safe to share between threads.
 */
public final class Iris {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";
  private static final String TEXT = "text";

  private final String base;

  /**
   * IRIs under a base.
   *
   * @param base what every IRI begins with; ends with a slash
   */
  public Iris(String base) {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("expected a base that ends with a slash, not " + base);
    }
    this.base = base;
  }

  /** What every IRI begins with. */
  public String base() {
    return base;
  }

  /**
   * The IRI of a document, and of the graph of its claims and facts. The id's slashes stay; other
   * characters than letters, digits, hyphen, point and underscore are percent-encoded, those that
   * servers refuse in a path with a tilde in place of the percent sign. Different ids have
   * different IRIs, none of which is that of a text graph.
   */
  public String document(String id) {
    StringBuilder iri = new StringBuilder(base).append("document/");
    String[] segments = id.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      iri.append(i == 0 ? "" : "/");
      boolean last = i == segments.length - 1;
      String segment = segments[i];
      if (segment.isEmpty()
          || segment.equals(".")
          || segment.equals("..")
          || (last && i > 0 && segment.equals(TEXT))) {
        iri.append('~');
      }
      encode(segment, iri);
    }
    return iri.toString();
  }

  /** The graph of a document's mentions and spans. */
  public String textGraph(String documentId) {
    return document(documentId) + '/' + TEXT;
  }

  /** A fact, for example {@code …#Tenure_14_61}. */
  String fact(String documentId, String name) {
    return document(documentId) + '#' + name;
  }

  /** A mention, for example {@code …#Person_106_111}. */
  public String mention(String documentId, EntityType type, Span span) {
    return document(documentId) + '#' + type.className() + '_' + offsets(span);
  }

  /** A span, for example {@code …#Span_106_111}. */
  public String span(String documentId, Span span) {
    return document(documentId) + "#Span_" + offsets(span);
  }

  /** The graph of people, offices, countries, organisations and policies. */
  public String entitiesGraph() {
    return graph("entities");
  }

  /** The graph of what is derived over all articles. */
  public String derivedGraph() {
    return graph("derived");
  }

  /** The graph of what people correct, and of the facts that they add. */
  public String correctionsGraph() {
    return graph("corrections");
  }

  /** The graph of links from IRIs that are no longer used. */
  public String redirectsGraph() {
    return graph("redirects");
  }

  /** The graph of the ontology and of the roles. */
  public String vocabularyGraph() {
    return graph("vocabulary");
  }

  /** The graph that describes the data set. */
  public String descriptionGraph() {
    return graph("description");
  }

  /** The graph of builds, with their times. */
  public String runsGraph() {
    return graph("runs");
  }

  /** A version of the software with its models and settings. */
  public String configuration(String hash) {
    return base + "configuration/" + hash;
  }

  /** A person in an office, by the IRIs of both. */
  String incumbency(String person, String office) {
    return base + "incumbency/" + local(person) + "___" + local(office);
  }

  /** The same statement in several places, by the hash of its first wording. */
  String claimGroup(long hash) {
    return base + "claim-group/" + HexFormat.of().toHexDigits(hash);
  }

  /** A saved query, by its name. */
  String query(String name) {
    StringBuilder iri = new StringBuilder(base).append("query/");
    encode(name, iri);
    return iri.toString();
  }

  /** Something of the data set's description. */
  String description(String name) {
    return base + "dataset/" + name;
  }

  private String graph(String name) {
    return base + "graph/" + name;
  }

  /** The part of an IRI that tells it apart; foreign IRIs whole. */
  private String local(String iri) {
    StringBuilder local = new StringBuilder();
    encode(iri.startsWith(base) ? iri.substring(iri.lastIndexOf('/') + 1) : iri, local);
    return local.toString();
  }

  private static String offsets(Span span) {
    return span.begin() + "_" + span.end();
  }

  private static void encode(String segment, StringBuilder iri) {
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (UNRESERVED.indexOf(c) >= 0) {
        iri.append(c);
      } else {
        boolean refused = c == '%' || c == '\\' || c == '~' || c == ';' || c < ' ' || c == 0x7F;
        iri.append(refused ? '~' : '%').append(String.format("%02X", (int) c));
      }
    }
  }
}
