package org.chancery.extractor.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Metadata;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.KnownTerms;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.ontology.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnnamedSpeakersTest {
  private static final LanguagePipeline PIPELINE = new LanguagePipeline(LanguageModels.load());
  private static final AttributionClaimFinder FINDER =
      new AttributionClaimFinder(new RuleAttributionFinder(), new KnownTerms(Gazetteer.bundled()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A senior Danish official said the talks had failed. The official said the door was open."
            + " | a senior Danish official + a senior Danish official",
        "The official said it was late. A senior Danish official said the talks had failed."
            + " | the official + a senior Danish official",
        "A senior Danish official said the talks had failed. He said the door was open."
            + " | a senior Danish official + a senior Danish official",
        "Two miners at the gate said the pit was wet. They said nobody came. He said it would."
            + " | two miners at the gate + two miners at the gate + -",
        "A Danish official said the rain had come. A Finnish official said the snow had gone. The official said the door was open."
            + " | a Danish official + a Finnish official + the official",
        "Foreign analysts said the vote was close. Foreign analysts said it would stay so."
            + " | Foreign analysts + Foreign analysts",
        "“We tried,” I said. | -",
        "According to one villager, the bridge is gone. “It fell at night,” the villager said."
            + " | one villager + one villager",
      })
  void haveTheirFullestWordingWhereverTheySpeak(String text, String expected) {
    AnnotatedText annotated = PIPELINE.annotate(Document.of("test", text, Metadata.NONE));

    List<Claim> claims = FINDER.find(annotated, new ArticleEntities(List.of()));

    assertThat(
            claims.stream()
                .map(claim -> String.valueOf(claim.claimantDescription()))
                .map(words -> words.equals("null") ? "-" : words)
                .collect(Collectors.joining(" + ")))
        .isEqualTo(expected);
  }
}
