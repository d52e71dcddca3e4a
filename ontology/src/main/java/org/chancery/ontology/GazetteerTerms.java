package org.chancery.ontology;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/** The terms that a gazetteer file may use. */
final class GazetteerTerms {
  static final Map<Node, WordingKind> WORDINGS =
      Map.ofEntries(
          Map.entry(RDFS.label.asNode(), WordingKind.NAME),
          Map.entry(SKOS.prefLabel.asNode(), WordingKind.NAME),
          Map.entry(SKOS.altLabel.asNode(), WordingKind.ALTERNATIVE),
          Map.entry(Chy.officialName, WordingKind.OFFICIAL),
          Map.entry(Chy.abbreviation, WordingKind.ABBREVIATION),
          Map.entry(Chy.adjective, WordingKind.ADJECTIVE),
          Map.entry(Chy.demonym, WordingKind.DEMONYM),
          Map.entry(Chy.metonym, WordingKind.METONYM),
          Map.entry(Chy.contextualTitle, WordingKind.CONTEXTUAL),
          Map.entry(Chy.plural, WordingKind.PLURAL),
          Map.entry(Chy.formBefore, WordingKind.BEFORE),
          Map.entry(Chy.formAfter, WordingKind.AFTER));

  /** What an entry may say besides; anything else is taken for a slip of the pen. */
  static final Set<Node> OTHER_TERMS =
      Set.of(
          RDF.type.asNode(),
          RDFS.comment.asNode(),
          RDFS.seeAlso.asNode(),
          DCTerms.source.asNode(),
          OWL.sameAs.asNode(),
          SKOS.inScheme.asNode(),
          SKOS.broader.asNode(),
          ORG.role.asNode(),
          ORG.postIn.asNode(),
          Chy.ambiguousWording,
          Chy.excludedPhrase,
          Chy.isoCode,
          Chy.isoCode3,
          Chy.country,
          Chy.organizationKind,
          Chy.policyType,
          Chy.party,
          Chy.jurisdiction,
          Chy.heldIn,
          Chy.manyHolders,
          Chy.inPortfolio,
          Chy.titlePattern,
          Chy.distinctiveSurname,
          SchemaDO.gender.asNode(),
          SchemaDO.startDate.asNode(),
          SchemaDO.endDate.asNode(),
          ORG.member.asNode());

  static final Map<Node, String> TYPES =
      Map.of(
          Chy.Country, "Country",
          Chy.Organization, "Organization",
          Chy.Policy, "Policy",
          Chy.Person, "Person",
          Chy.Office, "Office",
          Chy.Role, "Role",
          Chy.Portfolio, "Portfolio",
          Chy.BodyType, "BodyType",
          Chy.TermOfOffice, "TermOfOffice");

  /** Terms whose values are texts without being wordings. */
  private static final Set<Node> TEXTS =
      Set.of(
          Chy.ambiguousWording,
          Chy.excludedPhrase,
          Chy.isoCode,
          Chy.isoCode3,
          Chy.titlePattern,
          Chy.distinctiveSurname);

  private GazetteerTerms() {}

  static boolean isText(Node predicate) {
    return WORDINGS.containsKey(predicate) || TEXTS.contains(predicate);
  }

  static boolean isKnown(Node predicate) {
    return isText(predicate) || OTHER_TERMS.contains(predicate);
  }

  /** All terms, for messages. */
  static String known() {
    Set<String> terms = new TreeSet<>();
    WORDINGS.keySet().forEach(term -> terms.add(shown(term)));
    OTHER_TERMS.forEach(term -> terms.add(shown(term)));
    return String.join(", ", terms);
  }

  /** A node as messages show it, terms of the ontology with their prefix. */
  static String shown(Node node) {
    String text = node.isURI() ? node.getURI() : node.toString();
    return text.startsWith(Chy.NS) ? "chy:" + text.substring(Chy.NS.length()) : "<" + text + ">";
  }
}
