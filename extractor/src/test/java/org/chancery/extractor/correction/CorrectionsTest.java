package org.chancery.extractor.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.chancery.extractor.Corpus;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.fact.TenureStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {
  private static final String ID = Corpus.BASE;
  private static final String FILE =
      """
      PREFIX chy: <https://w3id.org/chancery/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      # A remark.
      <correction/deputy> a chy:Correction ;
          chy:rejects <document/lima#Tenure_14_61> ;
          rdfs:comment "She is the deputy." ;
          dcterms:date "2024-02-01"^^xsd:date ;
          dcterms:creator "A. Editor" .
      <correction/minister> a chy:Correction ;
          chy:adds <correction/minister#tenure> ;
          rdfs:comment "Said by the ministry." ;
          dcterms:date "2024-02-02"^^xsd:date .
      <correction/minister#tenure> a chy:Tenure ;
          chy:holder <person/ana-ruiz> ;
          chy:office <office/foreign-minister-of-norway> ;
          chy:tenureStatus chy:Former ;
          schema:endDate "2023-12"^^xsd:gYearMonth .
      """;

  private static Corrections read(String turtle) {
    return Corrections.read("mine.ttl", turtle, ID);
  }

  @Test
  void readsWhatIsRejectedAndWhatIsAdded() {
    assertThat(read(FILE).all())
        .satisfiesExactly(
            deputy -> {
              assertThat(deputy.iri()).isEqualTo(ID + "correction/deputy");
              assertThat(deputy.rejects()).containsExactly(ID + "document/lima#Tenure_14_61");
              assertThat(deputy.who()).isEqualTo("A. Editor");
              assertThat(deputy.place()).isEqualTo("mine.ttl:7");
            },
            minister ->
                assertThat(minister.adds())
                    .containsExactly(
                        new AddedFact.Tenure(
                            ID + "correction/minister#tenure",
                            LocalDate.parse("2024-02-02"),
                            ID + "person/ana-ruiz",
                            ID + "office/foreign-minister-of-norway",
                            TenureStatus.FORMER,
                            null,
                            PartialDate.parse("2023-12"))));
  }

  @Test
  void nothingIsNoCorrection() {
    assertThat(read("").isEmpty()).isTrue();
  }

  /** What is replaced by what, and the complaint. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          She is the deputy. | | mine.ttl:9: <https://w3id.org/chancery/id/correction/deputy>: expected a reason (rdfs:comment)
          rdfs:comment "She is the deputy." ; | | mine.ttl:7: <https://w3id.org/chancery/id/correction/deputy>: expected a reason
          dcterms:date "2024-02-01"^^xsd:date ; | | expected the date of the correction
          "2024-02-01"^^xsd:date | "2024-02"^^xsd:gYearMonth | mine.ttl:10: <https://w3id.org/chancery/id/correction/deputy>: expected one whole day as dcterms:date
          "2024-02-01"^^xsd:date | "yesterday" | expected one day, month or year that there is as dcterms:date
          dcterms:creator "A. Editor" | dcterms:publisher "A. Editor" | mine.ttl:11: <https://w3id.org/chancery/id/correction/deputy>: expected only chy:adds, chy:rejects
          document/lima#Tenure_14_61 | person/ana-ruiz | mine.ttl:8: <https://w3id.org/chancery/id/correction/deputy>: expected the IRI of a claim, tenure, affiliation or policy fact
          document/lima#Tenure_14_61 | incumbency/ana-ruiz___mayor | expected the facts behind this summary, which `chancery evidence --json` lists
          chy:adds <correction/minister#tenure> | chy:adds <correction/other> | expected a fact that this file describes
          chy:adds <correction/minister#tenure> | chy:rejects <document/a#Claim_1_2> | expected a chy:Correction, or a fact that exactly one correction adds
          chy:holder <person/ana-ruiz> ; | | mine.ttl:16: <https://w3id.org/chancery/id/correction/minister#tenure>: expected one node as chy:holder
          chy:holder <person/ana-ruiz> | chy:holder <country/MX> | mine.ttl:17: <https://w3id.org/chancery/id/correction/minister#tenure>: expected one node as chy:holder, below person/
          chy:Former | chy:Gone | expected as chy:tenureStatus one of chy:Current, chy:Former
          a chy:Tenure | a chy:Claim | expected a chy:Tenure, chy:Affiliation or chy:PolicyFact
          schema:endDate "2023-12"^^xsd:gYearMonth | schema:endDate "2023-13"^^xsd:gYearMonth | mine.ttl:
          schema:endDate | schema:birthDate | mine.ttl:20: <https://w3id.org/chancery/id/correction/minister#tenure>: expected only
          <correction/deputy> a | <person/ana-ruiz> a | expected a name below correction/
          <correction/deputy> a | [] a | found a blank node
          chy:rejects <document/lima#Tenure_14_61> ; | | expected chy:rejects or chy:adds
          <correction/deputy> a chy | <correction/deputy> a | mine.ttl:7:
          """)
  void saysWithFileAndLineWhatItExpected(String words, String others, String complaint) {
    String turtle = FILE.replace(words, others == null ? "" : others);
    assertThat(turtle).isNotEqualTo(FILE);
    assertThatThrownBy(() -> read(turtle))
        .isInstanceOf(CorrectionException.class)
        .hasMessageStartingWith("mine.ttl:")
        .hasMessageContaining(complaint);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    String turtle = FILE.replace("She is the deputy.", " ").replace("chy:Former", "chy:Gone");
    assertThatThrownBy(() -> read(turtle))
        .hasMessageContaining("mine.ttl:9: ")
        .hasMessageContaining("mine.ttl:19: ");
  }
}
