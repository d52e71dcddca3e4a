package org.chancery.extractor.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.WordFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom descriptions mean that speak, by all that the whole extractor knows. */
class DescribedClaimantsTest {
  private static final Extractor EXTRACTOR =
      Extractor.create(ExtractorSettings.defaults().withClaimModel(false));

  static Collection<WordFile.Row> described() {
    return WordFile.rows(DescribedClaimantsTest.class, "described-claimants.tsv");
  }

  @ParameterizedTest
  @MethodSource("described")
  void putsClaimsDownToThoseWhoAreMeant(WordFile.Row row) {
    LocalDate date = row.field(0).isEmpty() ? null : LocalDate.parse(row.field(0));
    Metadata metadata = new Metadata(null, date, null, null, null, "en");
    String text = row.field(2).replace(" // ", "\n\n");

    Extraction extraction = EXTRACTOR.extract(Document.of("test", text, metadata));

    List<Claim> claims = extraction.claims();
    assertThat(claims).as(row.field(2)).isNotEmpty();
    assertThat(names(extraction, claims.get(claims.size() - 1).claimants()))
        .as(row.field(2))
        .isEqualTo(row.field(1));
  }

  private static String names(Extraction extraction, List<String> ids) {
    return ids.isEmpty()
        ? "-"
        : extraction.entities().stream()
            .filter(entity -> ids.contains(entity.id()))
            .map(Entity::name)
            .sorted()
            .collect(Collectors.joining(" + "));
  }
}
