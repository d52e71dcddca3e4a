package org.chancery.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A small graph of every kind of node conforms; broken in one place, it has that one violation. */
class ShapesTest {
  private static final String SHAPE = "https://w3id.org/chancery/shapes#";
  private static final Shapes SHAPES = Shapes.parse(OntologyFiles.shapes());

  private static final String PREFIXES =
      """
      PREFIX chy: <https://w3id.org/chancery/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX id: <https://w3id.org/chancery/id/>
      PREFIX doc: <https://w3id.org/chancery/id/document/>
      PREFIX person: <https://w3id.org/chancery/id/person/>
      PREFIX office: <https://w3id.org/chancery/id/office/>
      PREFIX country: <https://w3id.org/chancery/id/country/>
      PREFIX organization: <https://w3id.org/chancery/id/organization/>
      PREFIX policy: <https://w3id.org/chancery/id/policy/>
      PREFIX role: <https://w3id.org/chancery/id/role/>
      PREFIX text: <https://w3id.org/chancery/id/document/harbour#>
      """;

  private static final String VALID =
      """
      id:configuration-1 a chy:Configuration ; rdfs:label "Chancery with default settings" ;
        chy:configurationHash "c0ffee" ; chy:version "0.1.0" .
      id:run-1 a chy:Run ; rdfs:label "Build of 17 May" ;
        prov:startedAtTime "2024-05-17T08:00:00Z"^^xsd:dateTime ;
        prov:endedAtTime "2024-05-17T08:01:00Z"^^xsd:dateTime .

      doc:harbour a chy:Document ; rdfs:label "Ministers agree on the harbour" ;
        dcterms:identifier "harbour" ;
        schema:headline "Ministers agree on the harbour" ;
        schema:datePublished "2024-05-17"^^xsd:date ;
        schema:publisher "The Harbour Post" ; schema:author "Ben Reed" ;
        schema:url <https://harbour.example/1> ;
        dcterms:language "en" ;
        schema:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ;
        prov:wasGeneratedBy id:configuration-1 ;
        chy:extractionHash "e1" ; chy:graphFingerprint "f1" ;
        nif:isString "Foreign Minister Ada Quill said Norland would back the Harbour Pact." .

      text:Person_17_26 a chy:Mention ; rdfs:label "Ada Quill" ;
        nif:beginIndex "17"^^xsd:nonNegativeInteger ; nif:endIndex "26"^^xsd:nonNegativeInteger ;
        nif:referenceContext doc:harbour ; nif:anchorOf "Ada Quill" ;
        itsrdf:taIdentRef person:ada-quill ; itsrdf:taConfidence 0.98 ; chy:rule "titled-name" .
      text:Span_0_26 a chy:Span ; rdfs:label "Foreign Minister Ada Quill" ;
        nif:beginIndex "0"^^xsd:nonNegativeInteger ; nif:endIndex "26"^^xsd:nonNegativeInteger ;
        nif:referenceContext doc:harbour .
      text:Span_27_31 a chy:Span ; rdfs:label "said" ;
        nif:beginIndex "27"^^xsd:nonNegativeInteger ; nif:endIndex "31"^^xsd:nonNegativeInteger ;
        nif:referenceContext doc:harbour .
      text:Span_32_67 a chy:Span ; rdfs:label "Norland would back the Harbour Pact" ;
        nif:beginIndex "32"^^xsd:nonNegativeInteger ; nif:endIndex "67"^^xsd:nonNegativeInteger ;
        nif:referenceContext doc:harbour .

      person:ada-quill a chy:Person ; rdfs:label "Ada Quill" ; rdfs:comment "A minister." ;
        skos:altLabel "Quill" ; owl:sameAs <http://www.wikidata.org/entity/Q0> ;
        schema:gender schema:Female ; chy:distinctiveSurname "Quill" ;
        org:holds office:foreign-minister-xn ; chy:memberOf organization:harbour-party ;
        chy:mentionCount 1 ; chy:documentCount 1 ; chy:claimCount 1 .
      <https://w3id.org/chancery/id/person/ada-quill/term/2020> a chy:TermOfOffice ;
        rdfs:label "Ada Quill, foreign minister of Norland, 2020" ; org:member person:ada-quill ;
        org:role role:foreign-minister ; chy:jurisdiction country:XN ;
        schema:startDate "2020"^^xsd:gYear .
      office:foreign-minister-xn a chy:Office ; rdfs:label "Foreign Minister of Norland" ;
        org:role role:foreign-minister ; chy:jurisdiction country:XN ;
        org:postIn organization:harbour-party .
      role:foreign-minister a chy:Role ; rdfs:label "foreign minister" ;
        skos:inScheme chy:Roles ; chy:heldIn chy:State ; chy:manyHolders false .
      country:XN a chy:Country ; rdfs:label "Norland" ; chy:isoCode "XN" ; chy:isoCode3 "XNO" ;
        chy:hasPolicy policy:harbour-pact .
      organization:harbour-party a chy:Organization ; rdfs:label "Harbour Party" ;
        chy:country country:XN ; chy:organizationKind chy:PoliticalParty .
      policy:harbour-pact a chy:Policy ; rdfs:label "Harbour Pact" ; chy:policyType chy:Treaty ;
        chy:concerns country:XN ; chy:party country:XN ; chy:proposedBy person:ada-quill ;
        chy:supportedBy person:ada-quill ; chy:opposedBy organization:harbour-party ;
        chy:enactedBy country:XN ; chy:endedBy country:XN ;
        skos:related policy:harbour-pact .

      doc:harbour-tenure a chy:Tenure ; rdfs:label "Ada Quill is Foreign Minister of Norland" ;
        chy:holder person:ada-quill ; chy:office office:foreign-minister-xn ;
        chy:tenureStatus chy:Current ; schema:startDate "2020"^^xsd:gYear ;
        schema:endDate "2024-06"^^xsd:gYearMonth ;
        prov:wasDerivedFrom text:Person_17_26 ; itsrdf:taConfidence 0.9 ; chy:rule "title" ;
        chy:asOf "2024-05-17"^^xsd:date .
      doc:harbour-affiliation a chy:Affiliation ; rdfs:label "Ada Quill, Harbour Party" ;
        chy:member person:ada-quill ; chy:organization organization:harbour-party ;
        chy:affiliationKind chy:PartyMembership ;
        prov:wasDerivedFrom text:Span_0_26 ; itsrdf:taConfidence 0.7 .
      doc:harbour-position a chy:PolicyFact ; rdfs:label "Ada Quill supports the Harbour Pact" ;
        chy:policy policy:harbour-pact ; chy:relation chy:supportedBy ;
        chy:target person:ada-quill ;
        prov:wasDerivedFrom text:Span_32_67 , doc:harbour-claim ; itsrdf:taConfidence 0.6 .
      doc:harbour-claim a chy:Claim ; rdfs:label "Ada Quill: Norland would back the pact" ;
        chy:claimant person:ada-quill ; chy:claimantText "Foreign Minister Ada Quill" ;
        chy:sourceSpan text:Span_0_26 ; chy:cueSpan text:Span_27_31 ;
        chy:contentSpan text:Span_32_67 ; chy:cueLemma "say" ;
        schema:text "Norland would back the Harbour Pact" ; chy:attribution chy:Indirect ;
        schema:about country:XN , policy:harbour-pact ; chy:aboutInferred country:XN ;
        chy:addressee organization:harbour-party ; chy:speechAct chy:Promise ;
        chy:polarity chy:Positive ; chy:modality chy:Conditional ;
        schema:dateCreated "2024-05-16"^^xsd:date ; schema:isPartOf doc:harbour ;
        chy:claimGroup id:group-1 ;
        prov:wasDerivedFrom text:Span_27_31 ; itsrdf:taConfidence 0.8 .

      id:incumbency-1 a chy:Incumbency ; rdfs:label "Ada Quill, Foreign Minister of Norland" ;
        chy:incumbent person:ada-quill ; chy:office office:foreign-minister-xn ;
        chy:firstAttested "2024-05-17"^^xsd:date ; chy:lastAttested "2024-05-17"^^xsd:date ;
        chy:firstHeld "2024-05-11"^^xsd:date ; chy:lastHeld "2024-05-12"^^xsd:date ;
        chy:endAttested "2024-05-13"^^xsd:date ;
        chy:tenureStatus chy:Current ; prov:wasDerivedFrom doc:harbour-tenure .
      id:group-1 a chy:ClaimGroup ; rdfs:label "Norland would back the pact" ;
        chy:firstSeenIn doc:harbour .
      id:correction-1 a chy:Correction ; rdfs:label "Correction of 2024-06-01: gazette" ;
        rdfs:comment "gazette" ; dcterms:date "2024-06-01"^^xsd:date ; dcterms:creator "A. Editor" ;
        chy:rejects doc:harbour-slip ; chy:adds id:correction-1-tenure .
      id:correction-1-tenure a chy:Tenure ; rdfs:label "Ada Quill, Foreign Minister of Norland" ;
        chy:holder person:ada-quill ; chy:office office:foreign-minister-xn ;
        chy:tenureStatus chy:Former ; chy:asOf "2024-06-01"^^xsd:date ;
        prov:wasDerivedFrom id:correction-1 ; itsrdf:taConfidence 1.0 ; chy:rule "correction" .
      person:a-quill dcterms:isReplacedBy person:ada-quill .
      """;

  /** Shape that complains, words to find in the valid graph, and what to put in their place. */
  static Stream<Arguments> breaks() {
    return Stream.of(
        // Every instance
        cut("label", "rdfs:label \"Harbour Pact\" ;"),
        swap("label", "rdfs:label \"Harbour Pact\"", "rdfs:label \"Harbour Pact\"@en"),
        swap("label", "rdfs:label \"Harbour Pact\"", "rdfs:label \"Harbour Pact\" , \"Pact\""),
        swap("label", "rdfs:label \"Harbour Pact\"", "rdfs:label \"\""),
        cut("label", "rdfs:label \"said\" ;"),
        cut("label", "rdfs:label \"Build of 17 May\" ;"),
        swap(
            "type",
            "person:ada-quill a chy:Person",
            "person:ada-quill a chy:Person , schema:Person"),
        swap("comment", "\"A minister.\"", "\"A minister.\"@en"),
        swap("altLabel", "skos:altLabel \"Quill\"", "skos:altLabel \"Quill\"@en"),
        swap("sameAs", "<http://www.wikidata.org/entity/Q0>", "\"Q0\""),
        swap("rule", "chy:rule \"title\"", "chy:rule 7"),
        // Documents
        cut("identifier", "dcterms:identifier \"harbour\" ;"),
        swap(
            "identifier",
            "dcterms:identifier \"harbour\"",
            "dcterms:identifier \"harbour\" , \"h\""),
        swap("headline", "schema:headline \"", "schema:headline \"Another\" , \""),
        swap("datePublished", "datePublished \"2024-05-17\"^^xsd:date", "datePublished \"17 May\""),
        swap("publisher", "schema:publisher \"The Harbour Post\"", "schema:publisher 1"),
        swap("author", "schema:author \"Ben Reed\"", "schema:author person:ada-quill"),
        swap("url", "<https://harbour.example/1>", "\"https://harbour.example/1\""),
        swap("language", "dcterms:language \"en\"", "dcterms:language \"en\" , \"fr\""),
        swap("sha256", "schema:sha256 \"0123", "schema:sha256 \"XYZ"),
        cut("wasGeneratedBy", "prov:wasGeneratedBy id:configuration-1 ;"),
        swap("wasGeneratedBy", "wasGeneratedBy id:configuration-1", "wasGeneratedBy id:run-1"),
        swap("extractionHash", "chy:extractionHash \"e1\"", "chy:extractionHash 1"),
        swap(
            "graphFingerprint",
            "chy:graphFingerprint \"f1\"",
            "chy:graphFingerprint \"f1\" , \"f2\""),
        swap("isString", "nif:isString \"", "nif:isString \"Twice\" , \""),
        swap(
            "Document",
            "",
            "[] a chy:Document ; rdfs:label \"Nowhere\" ; dcterms:identifier \"n\" ;"
                + " schema:sha256 \"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\" ;"
                + " prov:wasGeneratedBy id:configuration-1 ."),
        // Places
        cut("beginIndex", "nif:beginIndex \"27\"^^xsd:nonNegativeInteger ;"),
        swap("beginIndex", "nif:beginIndex \"27\"^^xsd:nonNegativeInteger", "nif:beginIndex 27"),
        swap("beginIndex", "nif:beginIndex \"27\"^^", "nif:beginIndex \"31\"^^"),
        cut("endIndex", "nif:endIndex \"31\"^^xsd:nonNegativeInteger ;"),
        swap(
            "endIndex",
            "nif:endIndex \"31\"^^xsd:nonNegativeInteger",
            "nif:endIndex \"31\"^^xsd:nonNegativeInteger , \"32\"^^xsd:nonNegativeInteger"),
        swap("referenceContext", "nif:referenceContext doc:harbour ; nif:anchorOf", "nif:anchorOf"),
        swap("anchorOf", "nif:anchorOf \"Ada Quill\"", "nif:anchorOf \"Ada Quill\" , \"Ada\""),
        cut("taIdentRef", "itsrdf:taIdentRef person:ada-quill ;"),
        swap("taIdentRef", "taIdentRef person:ada-quill", "taIdentRef doc:harbour"),
        cut("confidence", "itsrdf:taConfidence 0.98 ;"),
        swap("confidence", "itsrdf:taConfidence 0.98", "itsrdf:taConfidence 1.01"),
        swap("confidence", "itsrdf:taConfidence 0.98", "itsrdf:taConfidence -0.5"),
        swap(
            "noTaIdentRef",
            "text:Span_0_26 a chy:Span ;",
            "text:Span_0_26 a chy:Span ; itsrdf:taIdentRef person:ada-quill ;"),
        swap(
            "Mention",
            "",
            place("text:Human_0_1", "chy:Mention")
                + "text:Human_0_1 itsrdf:taIdentRef person:ada-quill ; itsrdf:taConfidence 1 ."),
        swap("Span", "", place("text:Words_0_1", "chy:Span")),
        // Entities
        swap("holds", "org:holds office:foreign-minister-xn", "org:holds role:foreign-minister"),
        swap("memberOf", "chy:memberOf organization:harbour-party", "chy:memberOf country:XN"),
        swap("Person", "", "[] a chy:Person ; rdfs:label \"Nobody\" ."),
        swap("gender", "schema:gender schema:Female", "schema:gender \"f\""),
        swap("distinctiveSurname", "distinctiveSurname \"Quill\"", "distinctiveSurname \"Q\""),
        swap("termMember", "org:member person:ada-quill", "org:member country:XN"),
        swap(
            "termRole",
            "org:member person:ada-quill ;\n  org:role role:foreign-minister",
            "org:member person:ada-quill ;\n  org:role chy:State"),
        swap(
            "TermOfOffice",
            "",
            "[] a chy:TermOfOffice ; rdfs:label \"T\" ; org:member person:ada-quill ;"
                + " org:role role:foreign-minister ."),
        swap(
            "role",
            "Foreign Minister of Norland\" ;\n  org:role role:foreign-minister",
            "Foreign Minister of Norland\" ;\n  org:role chy:State"),
        swap(
            "jurisdiction",
            "chy:jurisdiction country:XN ;\n  org:postIn",
            "chy:jurisdiction person:ada-quill ;\n  org:postIn"),
        swap("postIn", "org:postIn organization:harbour-party", "org:postIn doc:harbour"),
        swap("Office", "", "[] a chy:Office ; rdfs:label \"Nothing\" ."),
        cut("isoCode", "chy:isoCode \"XN\" ;"),
        swap("isoCode", "chy:isoCode \"XN\"", "chy:isoCode \"xn\""),
        swap("isoCode", "chy:isoCode \"XN\"", "chy:isoCode \"XN\" , \"XM\""),
        swap("isoCode3", "chy:isoCode3 \"XNO\"", "chy:isoCode3 \"XN\""),
        swap("hasPolicy", "chy:hasPolicy policy:harbour-pact", "chy:hasPolicy doc:harbour"),
        swap("Country", "", "id:norland a chy:Country ; rdfs:label \"N\" ; chy:isoCode \"XX\" ."),
        swap("country", "chy:country country:XN", "chy:country organization:harbour-party"),
        swap(
            "organizationKind",
            "organizationKind chy:PoliticalParty",
            "organizationKind chy:Treaty"),
        swap("Organization", "", "[] a chy:Organization ; rdfs:label \"Nothing\" ."),
        cut("policyType", "chy:policyType chy:Treaty ;"),
        swap("policyType", "chy:policyType chy:Treaty", "chy:policyType chy:Current"),
        swap("policyType", "chy:policyType chy:Treaty", "chy:policyType chy:Treaty , chy:Law"),
        swap("concerns", "chy:concerns country:XN", "chy:concerns doc:harbour"),
        swap("party", "chy:party country:XN", "chy:party doc:harbour"),
        swap("proposedBy", "chy:proposedBy person:ada-quill", "chy:proposedBy doc:harbour"),
        swap("supportedBy", "chy:supportedBy person:ada-quill", "chy:supportedBy doc:harbour"),
        swap("opposedBy", "chy:opposedBy organization:harbour-party", "chy:opposedBy doc:harbour"),
        swap("enactedBy", "chy:enactedBy country:XN", "chy:enactedBy doc:harbour"),
        swap("endedBy", "chy:endedBy country:XN", "chy:endedBy doc:harbour"),
        swap("related", "skos:related policy:harbour-pact", "skos:related person:ada-quill"),
        swap("Policy", "", "[] a chy:Policy ; rdfs:label \"Nothing\" ; chy:policyType chy:Law ."),
        // Facts
        cut("evidence", "prov:wasDerivedFrom text:Span_0_26 ;"),
        swap(
            "evidence",
            "wasDerivedFrom text:Span_32_67 , doc:harbour-claim",
            "wasDerivedFrom doc:harbour-claim"),
        cut("confidence", "itsrdf:taConfidence 0.9 ;"),
        swap("asOf", "chy:asOf \"2024-05-17\"^^xsd:date", "chy:asOf \"2024\"^^xsd:gYear"),
        cut("holder", "chy:holder person:ada-quill ;"),
        swap("holder", "chy:holder person:ada-quill", "chy:holder country:XN"),
        swap(
            "office",
            "chy:holder person:ada-quill ; chy:office office:foreign-minister-xn ;",
            "chy:holder person:ada-quill ;"),
        swap(
            "tenureStatus",
            "chy:tenureStatus chy:Current ; schema:startDate",
            "chy:tenureStatus chy:Treaty ; schema:startDate"),
        swap("startDate", "schema:startDate \"2020\"^^xsd:gYear", "schema:startDate \"in 2020\""),
        swap(
            "endDate",
            "schema:endDate \"2024-06\"^^xsd:gYearMonth",
            "schema:endDate \"2024-06-01T00:00:00\"^^xsd:dateTime"),
        swap(
            "Tenure",
            "",
            "[] a chy:Tenure ; rdfs:label \"T\" ; chy:holder person:ada-quill ;"
                + " chy:office office:foreign-minister-xn ; chy:tenureStatus chy:Former ;"
                + " prov:wasDerivedFrom text:Span_0_26 ; itsrdf:taConfidence 1 ."),
        cut("member", "chy:member person:ada-quill ;"),
        swap(
            "organization",
            "chy:organization organization:harbour-party",
            "chy:organization country:XN"),
        swap(
            "affiliationKind",
            "affiliationKind chy:PartyMembership",
            "affiliationKind chy:Current"),
        swap(
            "Affiliation",
            "",
            "[] a chy:Affiliation ; rdfs:label \"A\" ;"
                + " chy:member person:ada-quill ; chy:organization organization:harbour-party ;"
                + " chy:affiliationKind chy:Employment ;"
                + " prov:wasDerivedFrom text:Span_0_26 ; itsrdf:taConfidence 1 ."),
        swap("policy", "chy:policy policy:harbour-pact", "chy:policy country:XN"),
        swap("relation", "chy:relation chy:supportedBy", "chy:relation chy:holder"),
        cut("target", "chy:target person:ada-quill ;"),
        swap("target", "chy:target person:ada-quill", "chy:target office:foreign-minister-xn"),
        swap(
            "PolicyFact",
            "",
            "[] a chy:PolicyFact ; rdfs:label \"F\" ;"
                + " chy:policy policy:harbour-pact ; chy:relation chy:concerns ; chy:target country:XN ;"
                + " prov:wasDerivedFrom text:Span_0_26 ; itsrdf:taConfidence 1 ."),
        // Claims
        swap("claimant", "chy:claimant person:ada-quill", "chy:claimant doc:harbour"),
        swap("claimantText", "chy:claimantText \"", "chy:claimantText \"she\" , \""),
        swap(
            "claimantDescription",
            "chy:claimantText \"",
            "chy:claimantDescription 5 ; chy:claimantText \""),
        cut("ClaimSource", "chy:claimantText \"Foreign Minister Ada Quill\" ;"),
        cut("ClaimSource", "chy:sourceSpan text:Span_0_26 ;"),
        swap("sourceSpan", "chy:sourceSpan text:Span_0_26", "chy:sourceSpan text:Person_17_26"),
        swap("cueSpan", "chy:cueSpan text:Span_27_31", "chy:cueSpan text:Person_17_26"),
        cut("contentSpan", "chy:contentSpan text:Span_32_67 ;"),
        swap("contentSpan", "contentSpan text:Span_32_67", "contentSpan text:Person_17_26"),
        swap("cueLemma", "chy:cueLemma \"say\"", "chy:cueLemma \"say\" , \"tell\""),
        swap("text", "schema:text \"Norland would back the Harbour Pact\"", "schema:text 1"),
        swap("attribution", "chy:attribution chy:Indirect", "chy:attribution chy:Current"),
        cut("attribution", "chy:attribution chy:Indirect ;"),
        swap("about", "schema:about country:XN", "schema:about office:foreign-minister-xn"),
        swap("about", "schema:about country:XN", "schema:about person:ada-quill"),
        swap("about", "schema:about country:XN", "schema:about doc:harbour"),
        swap("aboutInferred", "chy:aboutInferred country:XN", "chy:aboutInferred doc:harbour"),
        swap("addressee", "addressee organization:harbour-party", "addressee doc:harbour"),
        swap("speechAct", "chy:speechAct chy:Promise", "chy:speechAct chy:Positive"),
        swap("polarity", "chy:polarity chy:Positive", "chy:polarity chy:Promise"),
        swap("modality", "chy:modality chy:Conditional", "chy:modality chy:Promise"),
        swap(
            "dateCreated",
            "schema:dateCreated \"2024-05-16\"^^xsd:date",
            "schema:dateCreated \"Thursday\""),
        cut("isPartOf", "schema:isPartOf doc:harbour ;"),
        swap("claimGroup", "chy:claimGroup id:group-1", "chy:claimGroup doc:harbour"),
        swap(
            "Claim",
            "",
            "[] a chy:Claim ; rdfs:label \"C\" ; chy:contentSpan text:Span_32_67 ;"
                + " chy:attribution chy:Direct ; chy:speechAct chy:Assert ; chy:polarity chy:Positive ;"
                + " chy:modality chy:Actual ; schema:isPartOf doc:harbour ;"
                + " prov:wasDerivedFrom text:Span_0_26 ; itsrdf:taConfidence 1 ."),
        // Derived
        cut("incumbent", "chy:incumbent person:ada-quill ;"),
        swap(
            "firstAttested",
            "chy:firstAttested \"2024-05-17\"",
            "chy:firstAttested \"2024-05-18\""),
        swap(
            "lastAttested",
            "chy:lastAttested \"2024-05-17\"^^xsd:date",
            "chy:lastAttested \"2024-05-17\"^^xsd:date , \"2024-05-18\"^^xsd:date"),
        swap("firstHeld", "chy:firstHeld \"2024-05-11\"", "chy:firstHeld \"2024-05-14\""),
        swap("lastHeld", "chy:lastHeld \"2024-05-12\"", "chy:lastHeld \"2024-05-14\""),
        swap(
            "endAttested",
            "\"2024-05-13\"^^xsd:date",
            "\"2024-05-13\"^^xsd:date , \"2024-05-14\"^^xsd:date"),
        // Corrections
        cut("reason", "rdfs:comment \"gazette\" ;"),
        cut("corrected", "dcterms:date \"2024-06-01\"^^xsd:date ;"),
        swap("corrector", "dcterms:creator \"A. Editor\"", "dcterms:creator \"A\" , \"B\""),
        swap("rejects", "chy:rejects doc:harbour-slip", "chy:rejects \"harbour-slip\""),
        swap("adds", "chy:adds id:correction-1-tenure", "chy:adds person:ada-quill"),
        swap("tenures", "wasDerivedFrom doc:harbour-tenure", "wasDerivedFrom doc:harbour-claim"),
        swap(
            "Incumbency",
            "",
            "[] a chy:Incumbency ; rdfs:label \"I\" ;"
                + " chy:incumbent person:ada-quill ; chy:office office:foreign-minister-xn ;"
                + " chy:tenureStatus chy:Former ; prov:wasDerivedFrom doc:harbour-tenure ."),
        cut("firstSeenIn", "chy:firstSeenIn doc:harbour"),
        swap(
            "ClaimGroup",
            "",
            "[] a chy:ClaimGroup ; rdfs:label \"G\" ; chy:firstSeenIn doc:harbour ."),
        swap("mentionCount", "chy:mentionCount 1", "chy:mentionCount -1"),
        swap("documentCount", "chy:documentCount 1", "chy:documentCount 1 , 2"),
        swap("claimCount", "chy:claimCount 1", "chy:claimCount 1.5"),
        swap("Holding", "", "organization:harbour-party org:holds office:foreign-minister-xn ."),
        swap("Membership", "", "country:XN chy:memberOf organization:harbour-party ."),
        swap("PolicyOwner", "", "person:ada-quill chy:hasPolicy policy:harbour-pact ."),
        swap("OfConcerns", "", "person:ada-quill chy:concerns country:XN ."),
        swap("OfParty", "", "person:ada-quill chy:party country:XN ."),
        swap("OfProposedBy", "", "country:XN chy:proposedBy person:ada-quill ."),
        swap("OfSupportedBy", "", "country:XN chy:supportedBy person:ada-quill ."),
        swap("OfOpposedBy", "", "country:XN chy:opposedBy person:ada-quill ."),
        swap("OfEnactedBy", "", "country:XN chy:enactedBy person:ada-quill ."),
        swap("OfEndedBy", "", "country:XN chy:endedBy person:ada-quill ."),
        // Concepts, configurations, runs, redirects
        cut("inScheme", "skos:inScheme chy:Roles ;"),
        swap("Concept", "", "[] a skos:Concept ; rdfs:label \"C\" ; skos:inScheme chy:Roles ."),
        swap("heldIn", "chy:heldIn chy:State", "chy:heldIn chy:Treaty"),
        swap("manyHolders", "chy:manyHolders false", "chy:manyHolders \"no\""),
        cut("configurationHash", "chy:configurationHash \"c0ffee\" ;"),
        swap("version", "chy:version \"0.1.0\"", "chy:version \"0.1.0\" , \"0.2.0\""),
        swap(
            "Configuration",
            "",
            "[] a chy:Configuration ; rdfs:label \"C\" ;"
                + " chy:configurationHash \"1\" ; chy:version \"1\" ."),
        swap("startedAtTime", "\"2024-05-17T08:00:00Z\"^^xsd:dateTime", "\"early\""),
        swap("endedAtTime", "\"2024-05-17T08:01:00Z\"^^xsd:dateTime", "\"late\""),
        swap("Run", "", "[] a chy:Run ; rdfs:label \"R\" ."),
        swap("isReplacedBy", "isReplacedBy person:ada-quill", "isReplacedBy \"Ada\""),
        swap("Redirect", "", "[] dcterms:isReplacedBy person:ada-quill ."));
  }

  @Test
  void theValidGraphConforms() {
    assertThat(violations(VALID)).isEmpty();
  }

  @ParameterizedTest(name = "{index} {0}: {1} -> {2}")
  @MethodSource("breaks")
  void oneBreakIsOneViolation(String shape, String found, String replacement) {
    String broken = found.isEmpty() ? VALID + replacement : replacedOnce(found, replacement);
    assertThat(violations(broken)).singleElement().asString().startsWith(shape + " ");
  }

  @Test
  void everyShapeIsBrokenByACase() {
    Set<String> broken = new TreeSet<>();
    breaks().forEach(arguments -> broken.add(String.valueOf(arguments.get()[0])));
    assertThat(broken).containsAll(checkedShapes());
  }

  @Test
  void theGazetteersConform() {
    Graph graph = OntologyFiles.ontology();
    for (String file : OntologyFiles.GAZETTEERS) {
      OntologyTest.read(file).stream().forEach(graph::add);
    }
    assertThat(entries(graph)).isEmpty();
  }

  /** Shapes that a target leads to; the others are conditions inside those. */
  private static Set<String> checkedShapes() {
    Graph graph = OntologyFiles.shapes();
    Set<String> checked = new TreeSet<>();
    for (Triple triple : graph.stream().toList()) {
      String predicate = triple.getPredicate().getURI();
      Node subject = triple.getSubject();
      if (predicate.endsWith("#targetClass") || predicate.endsWith("#targetSubjectsOf")) {
        for (Node property :
            graph
                .find(
                    subject, NodeFactory.createURI("http://www.w3.org/ns/shacl#property"), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()) {
          checked.add(property.getURI().substring(SHAPE.length()));
        }
      }
    }
    assertThat(checked).hasSizeGreaterThan(80);
    return checked;
  }

  private static List<String> violations(String turtle) {
    Graph graph = OntologyFiles.ontology();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return entries(graph);
  }

  private static List<String> entries(Graph graph) {
    ValidationReport report = ShaclValidator.get().validate(SHAPES, graph);
    List<String> entries = new ArrayList<>();
    for (ReportEntry entry : report.getEntries()) {
      String source = entry.source().toString();
      entries.add(
          source.substring(source.indexOf('#') + 1)
              + " at "
              + entry.focusNode()
              + ": "
              + entry.message());
    }
    return entries;
  }

  private static String replacedOnce(String found, String replacement) {
    int at = VALID.indexOf(found);
    assertThat(at).as("stands in the valid graph: %s", found).isNotNegative();
    return VALID.substring(0, at) + replacement + VALID.substring(at + found.length());
  }

  private static Arguments swap(String shape, String found, String replacement) {
    return Arguments.of(shape, found, replacement);
  }

  private static Arguments cut(String shape, String found) {
    return Arguments.of(shape, found, "");
  }

  private static String place(String iri, String type) {
    return iri
        + " a "
        + type
        + " ; rdfs:label \"F\" ; nif:beginIndex \"0\"^^xsd:nonNegativeInteger ;"
        + " nif:endIndex \"1\"^^xsd:nonNegativeInteger ; nif:referenceContext doc:harbour . ";
  }
}
