package org.chancery.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.chancery.ontology.Chy;
import org.chancery.ontology.Vocabulary;

/** The prefixes of the vocabularies that the graph uses. Immutable. */
public final class Prefixes {
  /** Prefix to namespace, in the order in which they are declared. */
  public static final Map<String, String> ALL = all();

  private Prefixes() {}

  private static Map<String, String> all() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("chy", Chy.NS);
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("dcterms", DCTerms.getURI());
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("itsrdf", Vocabulary.ItsRdf.NS);
    prefixes.put("nif", Vocabulary.Nif.NS);
    prefixes.put("org", ORG.getURI());
    prefixes.put("owl", OWL.getURI());
    prefixes.put("prov", Vocabulary.Prov.NS);
    prefixes.put("rdf", RDF.getURI());
    prefixes.put("rdfs", RDFS.getURI());
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("sh", Vocabulary.Sh.NS);
    prefixes.put("skos", SKOS.getURI());
    prefixes.put("void", "http://rdfs.org/ns/void#");
    prefixes.put("xsd", XSD.getURI());
    return Collections.unmodifiableMap(prefixes);
  }
}
