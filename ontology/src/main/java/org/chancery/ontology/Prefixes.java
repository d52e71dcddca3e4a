package org.chancery.ontology;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The prefixes of the vocabularies that the graph uses. Immutable. */
public final class Prefixes {
  /** Namespaces by prefix, sorted; unmodifiable. */
  public static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(all());

  private Prefixes() {}

  private static SortedMap<String, String> all() {
    SortedMap<String, String> prefixes = new TreeMap<>();
    prefixes.put("chy", Chy.NS);
    prefixes.put("dcat", DCAT.NS);
    prefixes.put("dcterms", DCTerms.NS);
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("itsrdf", Vocabulary.ItsRdf.NS);
    prefixes.put("nif", Vocabulary.Nif.NS);
    prefixes.put("org", ORG.NS);
    prefixes.put("owl", OWL2.NS);
    prefixes.put("prov", Vocabulary.Prov.NS);
    prefixes.put("rdf", RDF.uri);
    prefixes.put("rdfs", RDFS.uri);
    prefixes.put("schema", SchemaDO.NS);
    prefixes.put("sh", Vocabulary.Sh.NS);
    prefixes.put("skos", SKOS.uri);
    prefixes.put("void", VOID.NS);
    prefixes.put("xsd", XSD.NS);
    return prefixes;
  }
}
